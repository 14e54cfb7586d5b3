import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdits,
  followTemplate,
  type Migration,
  migrate,
  parseDocument,
  readTemplate,
  type Template,
} from '../../../../server/src/core/index.ts';
import { filled } from '../../../support/builtin.ts';
import { type Change, changed, changes } from '../fixes/changes.ts';
import { nextWord, OWN_BLOCKS, ownBlock } from '../fixes/ownText.ts';

/** Sections of a made-up template: what each is called, then, and what it says. */
const SECTIONS = [
  ['Summary', 'Abstract', 'Say in one paragraph what this proposal is about.'],
  ['Motivation', 'Why now', 'Why are we doing this, and who gets something out of it?'],
  ['Guide', 'How to teach it', 'Explain it as if it were there already, with an example.'],
  ['Design', 'Detailed design', 'Describe in detail how it works, so that somebody can build it.'],
  ['Drawbacks', 'Costs', 'What speaks against doing this, now or ever?'],
  ['Alternatives', 'Other ways', 'Which other ways did you look at, and why are they worse?'],
  ['Rollout', 'Release', 'How does it get to its users, and how is it taken back?'],
  ['Questions', 'Open points', 'What is to be found out before this can be accepted?'],
] as const;

interface Made {
  readonly section: number;
  readonly isRenamed: boolean;
  readonly isInner: boolean;
  readonly isOtherwise: boolean;
}

const made = fc.record({
  section: fc.nat(SECTIONS.length - 1),
  isRenamed: fc.boolean(),
  isInner: fc.boolean(),
  isOtherwise: fc.boolean(),
});
const some = fc.uniqueArray(made, { minLength: 2, maxLength: SECTIONS.length, selector: ({ section }) => section });
const fields = fc.subarray(['Status: Draft | Accepted', 'Author: [Name]', 'Created: YYYY-MM-DD', 'Issue: [Number]'], {
  minLength: 1,
});

function templateText(sections: readonly Made[], metadata: readonly string[]): string {
  const body = sections.map(({ section, isRenamed, isInner, isOtherwise }, i) => {
    const [name, other, advice] = SECTIONS[section] as (typeof SECTIONS)[number];
    const level = isInner && i > 0 ? '###' : '##';
    return `${level} ${isRenamed ? other : name}\n\n${advice}${isOtherwise ? ' Be brief.' : ''}\n`;
  });
  return `# RFC: [Title]\n\n${metadata.map((field) => `- ${field}\n`).join('')}\n${body.join('\n')}`;
}

const read = (text: string) => readTemplate({ id: 'rfc', name: 'RFC', text });

/** A proposal by a template: for each section what stands there, -1 for the template's advice, -2 for no such section. */
function proposalBy(template: Template, what: readonly number[]): string {
  let next = 0;
  const { text, sections } = template.document;
  const head = text.slice(0, sections[1]?.range.start).replace('[Title]', 'own0');
  const body = sections.slice(1).map(({ heading, body: { start, end } }, i) => {
    const which = what[i % what.length] as number;
    if (which === -2) return '';
    if (which === -1) return text.slice(heading.start, end);
    const own = ownBlock(which, next + 1);
    next = own.next;
    return `${text.slice(heading.start, start)}\n${own.block}\n\n`;
  });
  return head + body.join('');
}

/** Each line that holds a word of the author's, with the nearest such line before it in its section. */
function ownLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line) => /own\d/.test(line))
    .map((line) => line.replace(/^#+ /, '# '));
}

/** The author's lines in each section itself: they stay together, in their order. */
function bodies(text: string): readonly string[] {
  const document = parseDocument(text);
  return document.sections
    .map(({ body }) => ownLines(text.slice(body.start, body.end)).join('\n'))
    .filter((body) => body !== '')
    .sort();
}

function expectNothingLost(before: string, from: Template | undefined, to: Template): Migration {
  const options = { from, today: '2026-01-01', leavesOpen: true };
  const migration = migrate(parseDocument(before), to, options);
  const after = applyEdits(before, migration.edits);
  expect(ownLines(after).toSorted()).toEqual(ownLines(before).toSorted());
  expect(bodies(after)).toEqual(bodies(before));
  expect(migrate(parseDocument(after), to, options).steps).toEqual([]);
  const absent = (text: string) => followTemplate(parseDocument(text), to).alignment.absent.length;
  expect(absent(after)).toBeLessThanOrEqual(absent(before));
  expect(migration.edits.length > 0).toBe(migration.steps.length > 0);
  return migration;
}

const plain = (section: number, isInner = false) => ({ section, isRenamed: false, isInner, isOtherwise: false });
/** A section that is to be moved behind one with a fence that nobody closes. */
const BEHIND_OPEN_FENCE: [Made[], Made[], string[], string[], number[], boolean] = [
  [plain(2), plain(0), plain(1), plain(7)],
  [plain(7), plain(0, true)],
  ['Created: YYYY-MM-DD'],
  ['Issue: [Number]'],
  [0, 0, 17, 0],
  true,
];

test('from one template to another no word is lost, and the second time changes nothing', () => {
  let steps = 0;
  const what = fc.array(fc.integer({ min: -2, max: OWN_BLOCKS - 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, some, fields, fields, what, fc.boolean(), (before, after, old, fresh, kinds, isKnown) => {
      const from = read(templateText(before, old));
      const to = read(templateText(after, fresh));
      steps += expectNothingLost(proposalBy(from, kinds), isKnown ? from : undefined, to).steps.length;
    }),
    { numRuns: 200, examples: [BEHIND_OPEN_FENCE] },
  );
  expect(steps).toBeGreaterThan(100);
});

test('from each built-in template to each other one no word is lost', () => {
  const run = (text: string, all: readonly Change[], template: Template) =>
    all.reduce((now, next) => changed(now, next, template), text);
  fc.assert(
    fc.property(fc.nat(filled.length - 1), fc.nat(filled.length - 1), changes(3), (i, j, all) => {
      const [one, other] = [filled[i], filled[j]] as [(typeof filled)[0], (typeof filled)[0]];
      const text = run(one.text, all, one.template);
      const own = ownBlock(nextWord(text), nextWord(text)).block;
      expectNothingLost(`${text}\n\n${own}\n`, one.template, other.template);
    }),
    { numRuns: 25 },
  );
});
