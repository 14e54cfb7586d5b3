import { isInstruction } from '../dialect/instructions/index.ts';
import { type ProposalDocument, parseDocument } from '../document/proposalDocument.ts';
import type { Range } from '../text/range.ts';

const MAX_REPAIRS = 5;
const MIN_HEADINGS = 2;
const HEADING = /^#{1,6}[ \t]+\S/m;

/** A template's text cut into its parts, and what of it is the form: see `Template.body`. */
export interface ParsedTemplate {
  readonly document: ProposalDocument;
  readonly body: Range;
}

/**
 * Parses a template's text. A code fence or comment that is never closed would swallow every heading below it: such an
 * opening counts for its own paragraph alone. A file that holds little but a fence with a form in it is that form. All
 * ranges refer to the text as it stands.
 */
export function parseTemplate(text: string): ParsedTemplate {
  let document = parseDocument(text);
  const form = fencedForm(document);
  const start = form?.start ?? 0;
  if (form) document = parseDocument(text.slice(0, form.end), { start });
  for (let i = 0; i < MAX_REPAIRS; i++) {
    const repaired = repair(document);
    if (repaired === undefined) break;
    document = parseDocument(repaired, { start });
  }
  const demoted = withoutInstructions(document);
  if (demoted !== undefined) document = parseDocument(demoted, { start });
  return {
    document: document.text === text ? document : { ...document, text },
    body: form ?? { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length },
  };
}

/** The inside of the one code fence that a template consists of, where its sections stand there and no others do. */
function fencedForm({ text, preamble, sections, frontMatter }: ProposalDocument): Range | undefined {
  if (sections.length > 1 || (sections[0]?.heading.level ?? 1) > 1) return undefined;
  const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)];
  const [fence, ...others] = blocks.filter(({ kind }) => kind === 'code');
  if (!fence || others.length > 0 || (fence.end - fence.start) * 2 < text.length - (frontMatter?.range.end ?? 0))
    return undefined;
  const source = text.slice(fence.start, fence.end);
  const opening = /^(`{3,}|~{3,})[ \t]*(?:(?:markdown|md|text)\b[^\n`]{0,60})?\r?\n/i.exec(source);
  if (!opening || !isClosed(source, opening[1] ?? '')) return undefined;
  const start = fence.start + opening[0].length;
  const end = text.lastIndexOf('\n', fence.end - 1) + 1;
  const headings = text.slice(start, end).match(/^#{1,6}[ \t]+\S/gm) ?? [];
  return headings.length >= MIN_HEADINGS && end > start ? { start, end } : undefined;
}

/** The text with the marks of headings that are instructions taken away, in as many characters: what stands below belongs to the head. */
function withoutInstructions({ text, sections }: ProposalDocument): string | undefined {
  let result: string | undefined;
  for (const { heading, title } of sections) {
    const marks = /^#{1,6}/.exec(text.slice(heading.start, heading.start + 6))?.[0].length ?? 0;
    if (marks === 0 || !isInstruction(title)) continue;
    const from: string = result ?? text;
    result = `${from.slice(0, heading.start)}${' '.repeat(marks)}${from.slice(heading.start + marks)}`;
  }
  return result;
}

/** The text with the last block's opening taken away, in as many characters; undefined where nothing is open. */
function repair({ text, preamble, sections }: ProposalDocument): string | undefined {
  const last = (sections.at(-1)?.blocks ?? preamble).at(-1);
  if (!last) return undefined;
  const source = text.slice(last.start, last.end);
  if (!HEADING.test(source.slice(source.indexOf('\n') + 1))) return undefined;
  if (last.kind === 'html' && source.startsWith('<!--') && !source.includes('-->'))
    // An HTML block of this kind ends at a blank line.
    return `${text.slice(0, last.start)}<p  ${text.slice(last.start + 4)}`;
  const fence = last.kind === 'code' ? /^(?:`{3,}|~{3,})/.exec(source)?.[0] : undefined;
  if (fence === undefined || isClosed(source, fence)) return undefined;
  return `${text.slice(0, last.start)}${' '.repeat(fence.length)}${text.slice(last.start + fence.length)}`;
}

function isClosed(source: string, fence: string): boolean {
  const lastLine = source.slice(source.trimEnd().lastIndexOf('\n') + 1).trim();
  return lastLine.startsWith(fence) && lastLine.replaceAll(fence.charAt(0), '') === '';
}
