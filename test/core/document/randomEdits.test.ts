import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdits } from '../../../server/src/core/index.ts';
import { TEMPLATE_IDS, textOf } from '../../support/builtin.ts';

type Core = typeof import('../../../server/src/core/index.ts');

const SNIPPETS = [
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '#',
    '# ',
    '\n# New title\n',
    '\n## Motivation\n',
    '\n### Goals\n',
    '\n===\n',
    '\n---\n',
  ],
  ...[
    '```',
    '\n```\n',
    '<!--',
    '-->',
    '<div>\n',
    '[Your Name]',
    '[',
    ']',
    '`',
    '*',
    '**Status**: Draft\n',
    'Status: Final',
  ],
  ...['- ', '> ', '    ', '\t', '|', 'YYYY-MM-DD', 'TBD', '😀', '\n[x]: /u\n', ': ', '2026-02-30', 'Implemented'],
];

/** An edit as shares of the text that it meets, so that it fits any text; `from` copies a piece of that text. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(8), fc.nat(600)),
  inserted: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SNIPPETS) },
    fc.constant(''),
    fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(900) }),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function applyChange(text: string, { at, removed, inserted }: Change): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + removed);
  const from = typeof inserted === 'string' ? 0 : Math.floor(inserted.from * text.length);
  const newText = typeof inserted === 'string' ? inserted : text.slice(from, from + inserted.length);
  return applyEdits(text, [{ range: { start, end }, newText }]);
}

/** An editor's view of a document, as one instance of the core computes it. */
function session(core: Core, id: string) {
  const read = (name: string) => core.readTemplate({ id: name, name, text: textOf(`server/templates/${name}.md`) });
  const template = read(id);
  const templates = [template, ...(id === 'rfc' ? [] : [read('rfc')])];
  return (text: string) => {
    const document = core.parseDocument(text);
    const match = core.matchTemplate(document, templates);
    const followed = core.followTemplate(document, template);
    const problems = (of: typeof match) =>
      of && core.checkProposal(of).map(({ rule, severity, message, range }) => ({ rule, severity, message, ...range }));
    return {
      template: match?.template.id,
      matched: problems(match),
      followed: problems(followed),
      outline: core.outlineOf(followed),
    };
  };
}

async function freshCore(): Promise<Core> {
  vi.resetModules();
  return import('../../../server/src/core/index.ts');
}

describe.each(TEMPLATE_IDS)('while somebody edits a %s', (id) => {
  test('what is computed from the last state is what is computed afresh', async () => {
    const warm = session(await freshCore(), id);
    const original = textOf(`test/fixtures/filled/${id}.md`);
    const property = fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 10 }), async (changes) => {
      let text = original;
      warm(text);
      for (const each of changes) {
        text = applyChange(text, each);
        const now = warm(text);
        expect(now).toEqual(session(await freshCore(), id)(text));
      }
    });
    await fc.assert(property, { numRuns: 4, seed: 42, endOnFailure: true });
  });
});

test.each([
  [
    'a title is put between a section and its subsection',
    '## Motivation\n\n',
    '# A title\n\n',
    '### Problem Statment\n',
  ],
  ['a fence is opened above the headings', '# Enhancement: A\n\n', '```\n', '## Motivation\n\n## Goals\n'],
  ['a comment is opened above the headings', '# Enhancement: A\n\n', '<!--\n', '## Motivation\n\n## Goals\n'],
  ['a definition is added for a placeholder', '# Enhancement: A\n\n## References\n\n[Link]\n\n', '[link]: /u\n', ''],
])('when %s, nothing of the state before is left', async (_, before, inserted, after) => {
  const warm = session(await freshCore(), 'enhancement-proposal');
  for (const text of [before + after, before + inserted + after, before + after]) {
    expect(warm(text)).toEqual(session(await freshCore(), 'enhancement-proposal')(text));
  }
});
