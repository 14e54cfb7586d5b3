import * as l10n from '@vscode/l10n';
import { afterEach, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/core/index.ts';
import { useLanguage } from '../../../server/src/lsp/language.ts';
import type { DocumentStatus, GapRange } from '../../../server/src/protocol.ts';
import { filled, textOf } from '../../support/builtin.ts';
import { type Client, connect } from '../client.ts';
import { RICH } from '../opened.ts';

afterEach(() => useLanguage(undefined));

/** There is none on any disk. */
const FOLDER = 'file:///nowhere/at/all';
/** So that nobody's name comes from git. */
const UNTRUSTED = { initializationOptions: { trusted: false } };
/** One language more, in which each message stands in brackets. */
const BRACKETS: Record<string, string> = new Proxy({}, { get: (_, key) => `⟦${String(key)}⟧` });

/** The text of a template and of proposals that follow it, in letters of which no message has one. */
const template = `# Ριζ: [Τίτλος]

- **Status**: Πρόχειρο | Έτοιμο | …
- **Author**: [Όνομα]
- **Created**: YYYY-MM-DD
- **Last Updated**: YYYY-MM-DD
- **Place**: [Τόπος]

## Σύνοψη

Γράψε με δύο λόγια τι αλλάζει εδώ, και γιατί αξίζει τον κόπο.

## Κίνδυνοι

| Κίνδυνος | Βάρος |
|---|---|
| [Ποιος] | Μικρό/Μέτριο/Μεγάλο |

## Απαιτήσεις

- [ ] ΑΒ1: [Τι πρέπει να κάνει]

## Επιλογές

### Επιλογή 1: [Όνομα]

Πες τι κερδίζει κανείς με αυτήν, και τι χάνει.

### Επιλογή 2: [Όνομα]

Πες τι κερδίζει κανείς με αυτήν, και τι χάνει.

## Παράρτημα (optional)

Βάλε εδώ ό,τι δεν χωράει αλλού, με τη σειρά που το χρειάζεται ο αναγνώστης.
`;
const written = `# Ριζ: Μνήμη

- **Status**: Έτοιμο
- **Author**: Άννα
- **Created**: 2026-01-02
- **Last Updated**: 2026-01-03
- **Place**: Πάτρα

## Σύνοψη

Τα πάντα πιο γρήγορα.

## Κίνδυνοι

| Κίνδυνος | Βάρος |
|---|---|
| Φωτιά | Μικρό |

## Απαιτήσεις

- [ ] ΑΒ1: Γρήγορα
- [ ] ΑΒ2: Σωστά

## Επιλογές

### Επιλογή 1: Δίσκος

Αργός.
`;
const NAMES = 'RFC\nDetailed RFC\nEnhancement Proposal\nShort Decision Record\nFull Decision Record\n';
const OWN_LATIN = 'Status Author Created Last Updated Place YYYY MM DD optional';

/** A text, and others that somebody is still writing. */
function inTheMaking(text: string): string[] {
  const emptied = text.replace(/^(## [^\n]*\n)[\s\S]*?(?=^## )/gm, '$1\n');
  const half = text.replace(/^## .*\n\n[\s\S]*?(?=^## )/m, '## \n\n').replace(/^(## .*)\n\n/gm, '$1\n\n- \n\n|\n\n');
  const fields = text
    .replace(/^(- \*\*[^*]*\*\*:|\w+:|\*\*[^*]*\*\*:) .*$/gm, '$1 ')
    .replace(/^((?:- )?\*\*[^*]*\*\*: .*)$/m, '');
  const front = text.replace(/^(\w+): .*\n/m, '\n');
  const swapped = text.replace(/(^## .*\n[\s\S]*?)(^## .*\n[\s\S]*?)(?=^## )/m, '$2$1').replace(/\n/g, '\r\n');
  return [text, emptied, half, fields, front, swapped, `${text}\n## \n`, `${text}\n# `];
}

/** All that an editor shows of a document, at some hundred places. */
async function shownOf(client: Client, uri: string, text: string): Promise<string[]> {
  await client.open(uri, text);
  const lines = LineIndex.of(text);
  const ends = [...text.matchAll(/(?<!\r)(?=\r?\n)|$/g)].map(({ index }) => index);
  const starts = [...text.matchAll(/^[#>|*-][^\n]{0,4}/gm)].map(({ index, 0: { length } }) => index + length);
  const shown: unknown[] = [];
  for (const offset of [...ends, ...starts]) {
    const position = lines.positionAt(offset);
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
    const { items = [] } = ((await client.about('completion', uri, { position })) ?? {}) as any;
    for (const { label, labelDetails, detail, documentation } of items)
      shown.push(label, labelDetails?.description, detail, documentation?.value);
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
    shown.push(((await client.about('hover', uri, { position })) as any)?.contents.value);
  }
  const range = { start: lines.positionAt(0), end: lines.positionAt(text.length) };
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
  for (const hint of (await client.about('inlayHint', uri, { range })) as any)
    shown.push(hint.label, hint.tooltip.value);
  for (const gap of await client.ask('proposals/gaps', { textDocument: { uri } })) shown.push((gap as GapRange).label);
  interface Node {
    readonly name: string;
    readonly detail: string;
    readonly children: readonly Node[];
  }
  const walk = (nodes: readonly Node[]) => {
    for (const { name, detail, children } of nodes) {
      shown.push(name, detail);
      walk(children);
    }
  };
  walk((await client.about('documentSymbol', uri)) as Node[]);
  return shown.filter((each) => typeof each === 'string' && each !== '') as string[];
}

/** The words of a text in their order, without numbers. */
const wordsOf = (text: string) => ` ${(text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ')} `;

/** What of a text is in no brackets, and not in the author's or the template's own words either. */
function untranslated(shown: string, own: string): string[] {
  let left = shown.replace(/\]\(<[^>\n]*>\)/g, '');
  for (let last = ''; last !== left; ) {
    last = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, '\n');
  }
  return left
    .split(/[\n:·,]/)
    .filter((piece) => /\p{L}/u.test(piece))
    .filter((piece) => !own.includes(piece.endsWith('…') ? wordsOf(piece).trimEnd() : wordsOf(piece)));
}

async function started(): Promise<{ client: Client; statuses: DocumentStatus[] }> {
  const client = connect();
  const statuses: DocumentStatus[] = [];
  client.connection.onNotification('proposals/status', (status: DocumentStatus) => void statuses.push(status));
  const completionItem = { ...RICH.textDocument.completion.completionItem, labelDetailsSupport: true };
  const capabilities = {
    ...RICH,
    textDocument: { ...RICH.textDocument, completion: { completionItem } },
    experimental: { proposalsStatus: true },
  };
  await client.initialize(capabilities, { ...UNTRUSTED, workspaceFolders: [{ uri: FOLDER, name: 'all' }] });
  l10n.config({ contents: BRACKETS });
  return { client, statuses };
}

test('all that is shown of a proposal is translated but for its own words', async () => {
  const { client, statuses } = await started();
  await client.open(`${FOLDER}/ριζ/template.md`, template);
  const all: string[] = [];
  const fresh = template.replace('[Τίτλος]', 'Μνήμη');
  const mixed = written.replace(
    'Τα πάντα',
    'Γράψε με δύο λόγια τι αλλάζει εδώ, και γιατί αξίζει τον κόπο.\n\nΤα πάντα',
  );
  const texts = [...inTheMaking(written), fresh, mixed, written.replace('Έτοιμο', 'Έ').replace('01-02', '01-')];
  const own = wordsOf([OWN_LATIN, template, ...texts].join('\n'));
  for (const [i, text] of texts.entries()) all.push(...(await shownOf(client, `${FOLDER}/ριζ/000${i + 1}-α.md`, text)));
  // A word in letters of the messages is one of the few that the template has.
  const latin = wordsOf(OWN_LATIN).trim().split(' ');
  const words = all.flatMap(
    (each) =>
      untranslated(each, '')
        .join('\n')
        .match(/\p{Script=Latin}+/gu) ?? [],
  );
  expect(words.filter((word) => !latin.includes(word.toLowerCase()))).toEqual([]);
  expect(all.flatMap((each) => untranslated(each, own))).toEqual([]);
  const messages = new Set(all.flatMap((each) => each.match(/⟦[^⟦⟧]*⟧/g) ?? []));
  expect(messages.size).toBeGreaterThan(50);
  await client.settle();
  const evidence = statuses.flatMap((status) => status.evidence);
  expect(evidence.length).toBeGreaterThan(8);
  expect(evidence.filter((each) => !/^⟦.*⟧$/.test(each))).toEqual([]);
});

test.each(filled)('and of one that follows $template.id', async ({ template: { id }, text }) => {
  const { client } = await started();
  const own = wordsOf(`${text}\n${id}\n${textOf(`server/templates/${id}.md`)}\n${NAMES}`);
  for (const [i, each] of inTheMaking(text).entries()) {
    const all = await shownOf(client, `${FOLDER}/${i}.md`, each);
    expect(all.length).toBeGreaterThan(20);
    expect(all.flatMap((shown) => untranslated(shown, own))).toEqual([]);
  }
});

test('and of the templates that are offered where nothing is written yet', async () => {
  const { client } = await started();
  await client.open(`${FOLDER}/ριζ/template.md`, template);
  await client.open(`${FOLDER}/new.md`, '');
  const position = { line: 0, character: 0 };
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
  const { items } = (await client.about('completion', `${FOLDER}/new.md`, { position })) as any;
  expect(items).toHaveLength(8);
  for (const { detail, documentation } of items) {
    expect(detail).toMatch(/^⟦New proposal from .*⟧$/s);
    expect(documentation.value).not.toMatch(/(?<!⟦[^⟧]*)\(optional\)/);
  }
});
