import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createLibrary,
  type Entry,
  entryIn,
  examineText,
  followTemplate,
  judge,
  type Match,
  type Problem,
  ProposalIndex,
  parseDocument,
  unreadMatch,
} from '../../server/src/core/index.ts';
import { builtin, filled, textOf } from '../support/builtin.ts';

/** What a report shows of a problem. */
const told = (problems: readonly Problem[]) =>
  problems.map(({ rule, severity, message, subject, range, reason, practice }) => ({
    rule,
    severity,
    message,
    subject,
    range,
    clues: reason?.clues?.map(({ by, weight, range }) => ({ by, weight, range })),
    practice,
  }));

const library = createLibrary({ files: [], builtin });
const PATH = 'rfcs/0001-ants.md';
const LINES = [
  '## Something else',
  '### Motivation',
  '<!-- proposals-ignore section-missing: so it is -->',
  '<!-- proposals-ignore-file section-unknown -->',
  'See RFC-4711 and [this](gone.md).',
  '- Status: Acepted',
  '- Superseded by: RFC-0002',
  '[What is this about?]',
  '',
];

/** What was read of a text, put away as JSON, and how often it is read again. */
function putAway(text: string): { match: Match; unread: Match; entry: Entry; reads: () => number } | undefined {
  const { examination, entry } = examineText(library, text, PATH);
  const { choice, evidence }: typeof examination = JSON.parse(JSON.stringify(examination));
  const template = builtin.find(({ id }) => id === choice.template);
  if (!template || !evidence || !entry) return undefined;
  const match = followTemplate(parseDocument(text), template, choice.evidence);
  let reads = 0;
  const unread = unreadMatch(evidence, template, choice.evidence, () => {
    reads++;
    return match.document;
  });
  return { match, unread, entry, reads: () => reads };
}

function known(entry: Entry, others: readonly Entry[]) {
  const index = ProposalIndex.of([entry, ...others]);
  return {
    others: { index, standing: entry },
    around: { index, entryOf: () => entry, isThere: () => false },
  };
}

const NEIGHBOURS = Array.from({ length: 12 }, (_, i) =>
  entryIn(
    library,
    textOf('test/fixtures/filled/rfc.md').replace('## Rollout Plan', '## Plan'),
    `rfcs/00${i + 10}-bees.md`,
  ),
).filter((entry) => entry !== undefined);

test('a proposal whose text was put away is judged as if it were there', () => {
  const edit = fc.record({ at: fc.nat(60), drop: fc.nat(8), put: fc.option(fc.constantFrom(...LINES)) });
  fc.assert(
    fc.property(fc.constantFrom(...filled), fc.array(edit, { maxLength: 5 }), ({ text }, edits) => {
      const lines = text.split('\n');
      for (const { at, drop, put } of edits) lines.splice(at, drop, ...(put === null ? [] : [put]));
      const away = putAway(lines.join('\n'));
      if (!away) return;
      const { match, unread, entry } = away;
      expect(told(judge(unread))).toEqual(told(judge(match)));
      expect(told(judge(unread, known(entry, NEIGHBOURS)))).toEqual(told(judge(match, known(entry, NEIGHBOURS))));
      expect(unread.stage).toBe(match.stage);
    }),
    { numRuns: 150 },
  );
});

test('it is not read again for what is wrong with it alone, nor for being compared with others', () => {
  const [rfc] = filled;
  const changed = rfc?.text
    .replace('## Testing Strategy', '## Something else')
    .replace('**Status**: Draft', '**Status**: Acepted');
  const away = putAway(`${changed}\n[What is this about?]\n`);
  if (!away) throw new Error('It follows the template.');
  expect(judge(away.unread, known(away.entry, NEIGHBOURS)).length).toBeGreaterThan(0);
  expect(away.reads()).toBe(0);
});
