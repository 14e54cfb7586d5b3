import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepository } from '../measure.ts';

const KINDS = [
  { folder: 'rfcs', template: 'rfc' },
  { folder: 'docs/enhancements', template: 'enhancement' },
  { folder: 'docs/specifications', template: 'enhancement-specification' },
];
const WORDS = 'queue cache index stream ledger schema router worker bucket token lease shard replica quota'.split(' ');

/** Writes a workspace of so many proposals of three kinds, no two alike, with their templates. Gives their paths, in order. */
export function writeProposals(root: string, count: number): readonly string[] {
  const texts = KINDS.map(({ template }) => readFileSync(inRepository(`test/fixtures/filled/${template}.md`), 'utf8'));
  for (const { folder, template } of KINDS)
    write(root, `${folder}/template.md`, readFileSync(inRepository(`server/templates/${template}.md`), 'utf8'));
  return Array.from({ length: count }, (_, i) => {
    const kind = i % KINDS.length;
    const path = `${KINDS[kind]?.folder}/${String(Math.floor(i / KINDS.length) + 1).padStart(4, '0')}-${wordFor(i)}.md`;
    write(root, path, variedProposal(texts[kind] ?? '', i));
    return path;
  });
}

/** The same proposal in other words, with a link and a name for short of another one. */
export function variedProposal(text: string, seed: number): string {
  let at = seed;
  const varied = text.replace(/\b(?:the|an?|and|of|to)\b/g, (article) => {
    at += seed + 1;
    return `${article} ${wordFor(at)}`;
  });
  const other = String((seed * 7) % 1_000).padStart(4, '0');
  return `${varied}\nSee also RFC-${other} and [that one](${other}-${wordFor(seed)}.md).\n`;
}

function wordFor(seed: number): string {
  return `${WORDS[seed % WORDS.length]}${Math.floor(seed / WORDS.length) % 97}`;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
