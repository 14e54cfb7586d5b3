import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  changeStatus,
  completionsAt,
  definitionAt,
  fixAll,
  fixAllOfKind,
  fixEverything,
  fixesFor,
  foldingOf,
  followTemplate,
  gapsOf,
  hoverAt,
  ignoreFixes,
  inlayHintsIn,
  insertable,
  insertSection,
  judge,
  type Match,
  outlineOf,
  parseDocument,
  progressOf,
  proposalOutline,
  semanticTokensOf,
  statusChoices,
} from '../../server/src/core/index.ts';
import { anyProposals, type Made, made } from './generators/proposals.ts';
import type { Part } from './part.ts';
import { appliedWithin, rangesWithin } from './rangesIn.ts';

const OPTIONS = { today: '2026-11-21', author: 'Ada Example', number: 42 };
/** Fixes are tried one by one for so many problems of a document. */
const MOST_PROBLEMS = 3;

interface Looked {
  readonly made: Made;
  /** Where the cursor is, as shares of the text. */
  readonly at: readonly number[];
}

/** Whatever the text, each feature answers, within the text; and what is mended at once stays as it is the second time. */
export const features: Part<Looked> = {
  name: 'features',
  promise:
    'Rules, features and fixes answer in any document, point into it, and change nothing else; what was fixed stays fixed.',
  unit: 'documents',
  runs: 50_000,
  shortRuns: 100,
  seconds: 900,
  inputs: () =>
    fc.record({
      made: anyProposals,
      at: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }),
    }),
  holds: ({ made: how, at }) => {
    const { template, text } = made(how);
    const match = followTemplate(parseDocument(text), template);
    readingHolds(match);
    for (const share of at) cursorHolds(match, Math.round(share * text.length));
    fixesHold(match);
    return 1;
  },
};

function readingHolds(match: Match): void {
  const { text, lines } = match.document;
  rangesWithin(
    match.document.sections.map(({ range, body, heading }) => [range, body, heading]),
    text,
    'sections',
  );
  rangesWithin(outlineOf(match), text, 'outline');
  rangesWithin(
    proposalOutline(match).map(({ range }) => range),
    text,
    'outline of proposals',
  );
  rangesWithin(semanticTokensOf(match), text, 'colours');
  rangesWithin(gapsOf(match), text, 'gaps');
  rangesWithin(inlayHintsIn(match, { start: 0, end: text.length }), text, 'hints');
  for (const { startLine, endLine } of foldingOf(match))
    assert.ok(0 <= startLine && startLine < endLine && endLine < lines.lineCount, `folding ${startLine}-${endLine}`);
  progressOf(match);
  rangesWithin(statusChoices(match)?.range, text, 'status');
  for (const { value } of statusChoices(match)?.choices ?? []) {
    const edits = changeStatus(match, { status: value, ...OPTIONS });
    if (edits) appliedWithin(text, edits, `status ${value}`);
  }
  for (const wanted of insertable(match).slice(0, 1))
    appliedWithin(text, insertSection(match, wanted).edits, 'a section');
}

function cursorHolds(match: Match, offset: number): void {
  const { text } = match.document;
  rangesWithin(hoverAt(match, offset)?.range, text, 'hover');
  definitionAt(match, offset);
  for (const { range, text: newText } of completionsAt(match, offset, {
    today: OPTIONS.today,
    authors: ['Ada Example'],
  }))
    appliedWithin(text, [{ range, newText }], `completion at ${offset}`);
}

function fixesHold(match: Match): void {
  const { text } = match.document;
  const problems = judge(match);
  rangesWithin(
    problems.map(({ range }) => range),
    text,
    'problems',
  );
  for (const problem of problems.slice(0, MOST_PROBLEMS)) {
    for (const fix of [...fixesFor(match, problem, OPTIONS), ...ignoreFixes(match, problem, OPTIONS)])
      appliedWithin(text, fix.edits, fix.title);
    appliedWithin(text, fixAllOfKind(match, problem, OPTIONS)?.edits ?? [], `all ${problem.rule}`);
  }
  appliedWithin(text, fixEverything(match, OPTIONS)?.edits ?? [], 'everything');
  for (const isSafe of [true, false]) {
    const options = { ...OPTIONS, isSafe };
    const once = appliedWithin(text, fixAll(match, options), 'all at once');
    const again = fixAll(followTemplate(parseDocument(once), match.template), options);
    assert.equal(appliedWithin(once, again, 'all again'), once, 'a second time changes something');
  }
}
