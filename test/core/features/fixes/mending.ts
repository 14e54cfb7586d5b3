import assert from 'node:assert/strict';
import {
  applyEdits,
  checkProposal,
  type Fix,
  type FixOptions,
  fixAll,
  fixAllOfKind,
  fixesFor,
  type Match,
  type Problem,
  readTemplate,
  statusIn,
  type Template,
} from '../../../../server/src/core/index.ts';
import { smallest } from '../../../../server/src/core/text/composeEdits.ts';
import { brief, follow } from '../../../support/builtin.ts';
import { ownLines } from './ownText.ts';

export const OPTIONS: FixOptions = { today: '2026-11-21', author: 'Ada Example', number: 42 };

/** What a fix may leave to the author instead of the problem it mends. */
const MAY_LEAVE: Readonly<Record<string, readonly string[]>> = {
  'section-missing': ['placeholder-leftover', 'section-unfilled', 'section-empty', 'field-empty'],
  'section-empty': ['placeholder-leftover', 'section-unfilled', 'section-empty'],
  'section-unfilled': ['section-empty', 'section-missing'],
  // What stands below a heading is known once the heading is.
  'section-renamed': ['section-empty', 'section-unfilled', 'placeholder-leftover', 'section-missing'],
  'section-unknown': ['section-empty', 'section-unfilled', 'placeholder-leftover', 'section-missing'],
  'section-out-of-order': ['section-out-of-order'],
  'section-wrong-level': ['section-renamed'],
  'section-duplicate': ['placeholder-leftover'],
  'placeholder-leftover': ['section-empty', 'section-unfilled', 'field-empty'],
  'title-missing': ['placeholder-leftover'],
  'field-missing': ['placeholder-leftover', 'field-empty'],
};

/** What another status may ask for. */
const OF_A_STATUS = [
  'approval-missing',
  'question-open',
  'task-incomplete',
  'placeholder-leftover',
  'field-empty',
  'section-unfilled',
];

/** Applies a fix and checks that its problem is gone, that no other has come, and that the line endings are what they were. */
export function mended(match: Match, problem: Problem, fix: Fix): string {
  const { text } = match.document;
  const result = applyEdits(text, fix.edits);
  // A section is no longer spoken for as a whole once something is written in it.
  const now = checkProposal(follow(result, match.template), { inDetail: true });
  // Renamed, the same thing is called otherwise.
  const countOf = problem.rule === 'section-renamed' ? countRules : countSubjects;
  const before = countOf([...checkProposal(match, { inDetail: true }), ...(problem.isSum ? [problem] : [])]);
  const about = `${problem.rule}: ${problem.subject}, by "${fix.title}"`;
  const [key = ''] = countOf([problem]).keys();
  // Mended move by move, or task by task.
  const hasMoved = ['section-out-of-order', 'task-incomplete'].includes(problem.rule);
  if (!hasMoved && (countOf(now).get(key) ?? 0) >= (before.get(key) ?? 0)) assert.fail(`${about}: not mended`);
  const isNewStatus = statusIn(result, match.template) !== statusIn(text, match.template);
  for (const [other, count] of countOf(now)) {
    const rule = other.split(':')[0] ?? '';
    const isNew = count > (before.get(other) ?? 0);
    const isAllowed = MAY_LEAVE[problem.rule]?.includes(rule) || (isNewStatus && OF_A_STATUS.includes(rule));
    if (isNew && !isAllowed) assert.fail(`${other} came with ${about}`);
  }
  // Only what the author chooses other words for goes.
  if (!['field-value-unknown', 'section-renamed'].includes(problem.rule) || fix.isPreferred)
    keepsOwn(text, result, about, isNewStatus);
  for (const edit of fix.edits) {
    if (smallest(text, edit).newText !== edit.newText) assert.fail(`a larger edit than needed, ${about}`);
  }
  if (text.includes('\r\n') && !/(?<!\r)\n/.test(text)) assert.doesNotMatch(result, /(?<!\r)\n/);
  assert.equal(result.charCodeAt(0) === 0xfeff, text.charCodeAt(0) === 0xfeff);
  if (text.trim() !== '' && result.trim() !== '') assert.equal(endOf(result), endOf(text));
  return result;
}

/** Checks that each line of the author's is still there, byte by byte; with a new status the one open box of a sign-off is signed. */
function keepsOwn(text: string, result: string, about: string, maySign = false): void {
  const kept = ownLines(result);
  const lost = [...ownLines(text)].filter((line) => !kept.has(line) && !(maySign && line.includes('[ ]')));
  if (lost.length > 0) assert.fail(`${about} lost ${JSON.stringify(lost)}`);
}

function countSubjects(problems: readonly Problem[]): Map<string, number> {
  return count(brief(problems));
}

function countRules(problems: readonly Problem[]): Map<string, number> {
  return count(problems.map(({ rule }) => rule));
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The line endings at a text's end. */
function endOf(text: string): string {
  return text.slice(text.trimEnd().length).replace(/[ \t]/g, '');
}

/** Tries every fix of every problem of a text, of those that another speaks for, too; how many there were. */
export function tryAll(text: string, template: Template): number {
  const match = follow(text, template);
  const sums = checkProposal(match).filter(({ isSum }) => isSum);
  let tried = 0;
  for (const problem of [...sums, ...checkProposal(match, { inDetail: true })]) {
    for (const fix of fixesFor(match, problem, OPTIONS)) {
      mended(match, problem, fix);
      tried++;
    }
  }
  return tried;
}

/** Tries the fixes for all problems of a kind; how many there were. */
export function tryKinds(text: string, template: Template, withoutGuidance: boolean): number {
  const match = follow(text, template);
  const options = { ...OPTIONS, withoutGuidance };
  const problems = checkProposal(match, { inDetail: true });
  const kinds = new Map(problems.map((problem) => [problem.rule, problem]));
  let tried = 0;
  for (const problem of kinds.values()) {
    const fix = fixAllOfKind(match, problem, options);
    if (!fix) continue;
    const result = applyEdits(text, fix.edits);
    const now = checkProposal(follow(result, template), { inDetail: true });
    const ofRule = (all: readonly Problem[]) => all.filter(({ rule }) => rule === problem.rule).length;
    if (ofRule(now) >= ofRule(problems)) assert.fail(`${fix.title}: not mended`);
    keepsOwn(text, result, fix.title);
    tried++;
  }
  return tried;
}

/** A text after all its fixes; checks that a second time changes nothing, and that what is safe changes no word. */
export function allMended(text: string, template: Template, isSafe = false): string {
  const options = { ...OPTIONS, isSafe };
  const result = applyEdits(text, fixAll(follow(text, template), options));
  keepsOwn(text, result, 'all at once');
  if (isSafe) assert.deepEqual(wordsIn(result), wordsIn(text));
  const again = fixAll(follow(result, template), options);
  if (again.length > 0) assert.equal(applyEdits(result, again), result);
  return result;
}

/** All words of a text, sorted: what runs unasked may move them, and nothing else. */
function wordsIn(text: string): string[] {
  return (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).sort();
}

/** The lines that are not blank, sorted: what a move must not change. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .sort();
}

export function template(text: string): Template {
  return readTemplate({ id: 'own', name: 'Own', text });
}

/** The titles of the fixes for the first problem of a rule; the obvious one is marked. */
export function offered(text: string, of: Template, rule: string, options = OPTIONS): string[] {
  const match = follow(text, of);
  const problem = checkProposal(match).find((other) => other.rule === rule);
  if (!problem) throw new Error(`no ${rule} among ${brief(checkProposal(match)).join(', ')}`);
  return fixesFor(match, problem, options).map(({ title, isPreferred }) => (isPreferred ? `* ${title}` : title));
}

/** A text after one fix for the first problem of a rule: the obvious one, or the one with a title. */
export function fixed(text: string, of: Template, rule: string, title?: string): string {
  const match = follow(text, of);
  const problem = checkProposal(match).find((other) => other.rule === rule);
  if (!problem) throw new Error(`no ${rule} among ${brief(checkProposal(match)).join(', ')}`);
  const fix = fixesFor(match, problem, OPTIONS).find((other) => (title ? other.title === title : other.isPreferred));
  if (!fix) throw new Error(`no such fix among ${offered(text, of, rule).join(', ')}`);
  return mended(match, problem, fix);
}
