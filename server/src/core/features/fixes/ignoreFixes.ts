import * as l10n from '@vscode/l10n';
import { blocksAndHeadingsOf } from '../../document/blocksOf.ts';
import { holdsField } from '../../document/field.ts';
import type { Match } from '../../matching/match.ts';
import { isAbsence, quotedSubject } from '../../rules/ignoring.ts';
import { checkProposal } from '../../rules/index.ts';
import type { Problem } from '../../rules/rule.ts';
import { smallest } from '../../text/composeEdits.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { withoutHardBreak } from '../../text/ends.ts';
import { endOfLine, nextLine, startOfLine, textStart } from '../../text/lines.ts';
import { contains, type Range } from '../../text/range.ts';
import type { Fix, FixOptions } from './fix.ts';
import { missingFor } from './missingFor.ts';
import { blockInsertion, placeOf } from './sectionInsertion.ts';
import { after, allProblems } from './tryOut.ts';

/** What leaves a problem as it is and says so: here, and in the whole file. The author may write the reason behind it. */
export function ignoreFixes(match: Match, problem: Problem, options: FixOptions): readonly Fix[] {
  const { rule } = problem;
  if (rule === 'ignore-unused') return [];
  // What is told of a section as a whole is ignored as a whole.
  const tell = (at: Match) => (problem.isSum ? checkProposal(at, options) : allProblems(at, options, rule));
  const told = tell(match);
  const countOf = (problems: readonly Problem[]) => problems.filter((other) => other.rule === rule).length;
  const isHidden = (problems: readonly Problem[]) =>
    countOf(problems) < countOf(told) && problems.length - countOf(problems) === told.length - countOf(told);
  const works = (edits: readonly TextEdit[]) => isHidden(tell(after(match, edits)));
  const working = hereEdits(match, problem)
    .map((edit) => [edit])
    .filter(works);
  const here = working.find((edits) => countOf(tell(after(match, edits))) === countOf(told) - 1) ?? working[0];
  const inFile = [fileEdit(match, rule)];
  const fix = (title: string, edits: readonly TextEdit[]): Fix => ({
    title,
    edits: edits.map((edit) => smallest(match.document.text, edit)),
    isPreferred: false,
  });
  const [titleHere = '', titleInFile = ''] = ignoreTitles(problem);
  return [...(here ? [fix(titleHere, here)] : []), ...(works(inFile) ? [fix(titleInFile, inFile)] : [])];
}

/** What these fixes are called, without trying them out. */
export function ignoreTitles({ rule, subject }: Problem): readonly string[] {
  if (rule === 'ignore-unused') return [];
  return [l10n.t('Ignore this here: {0} ({1})', rule, subject), l10n.t('Ignore this in this file: {0}', rule)];
}

/** The places for a comment that hides a problem, the best one first. */
function hereEdits(match: Match, problem: Problem): readonly TextEdit[] {
  const { document, fields } = match;
  const { rule, subject, range } = problem;
  const quoted = quotedSubject(subject);
  const named = quoted === undefined ? rule : `${rule} ${quoted}`;
  const { frontMatter, text } = document;
  if (frontMatter && contains(frontMatter.range, range)) {
    const start = Math.max(startOfLine(text, range.start), frontMatter.body.start);
    return [lineAbove(text, start, `# proposals-ignore ${isAbsence(problem) ? named : rule}`)];
  }
  if (rule === 'section-missing') {
    const absence = missingFor(match, problem);
    return absence ? [blockInsertion(text, placeOf(match, absence), html(named))] : [];
  }
  const block = blocksAndHeadingsOf(match.document).find((other) => contains(other, range));
  if (!block) return [lineAbove(text, startOfLine(text, range.start), html(named))];
  const above = (words: string) => lineAbove(text, startOfLine(text, block.start), html(words));
  const behind = (words: string) => endOfLineEdit(text, range, html(words));
  const isInLines = block.kind === 'list' || (block.kind === 'paragraph' && holdsField(fields, block));
  if (isAbsence(problem)) return isInLines ? [behind(named), above(named)] : [above(named)];
  return isInLines ? [behind(rule), above(rule), above(named)] : [above(rule), above(named)];
}

function html(words: string): string {
  return `<!-- proposals-ignore ${words} -->`;
}

/** At the top, behind the front matter. */
function fileEdit({ document: { text, frontMatter } }: Match, rule: string): TextEdit {
  const at = frontMatter ? nextLine(text, frontMatter.range.end) : textStart(text);
  const comment = `<!-- proposals-ignore-file ${rule} -->`;
  const newline = lineEndingOf(text);
  const isSetOff = !frontMatter || /\n$/.test(text.slice(0, at));
  const isBlankBehind = /^[ \t]*(?:\r?\n|$)/.test(text.slice(at));
  const newText = `${isSetOff ? '' : newline}${frontMatter ? newline : ''}${comment}${newline}${isBlankBehind ? '' : newline}`;
  return { range: { start: at, end: at }, newText };
}

function lineAbove(text: string, start: number, comment: string): TextEdit {
  const indent = /^[ \t]*/.exec(text.slice(start, endOfLine(text, start)))?.[0] ?? '';
  return { range: { start, end: start }, newText: indent + comment + lineEndingOf(text) };
}

/** Behind the last word of the line, before a hard line break. */
function endOfLineEdit(text: string, range: Range, comment: string): TextEdit {
  const start = startOfLine(text, range.start);
  const line = text.slice(start, endOfLine(text, range.start));
  const at = start + withoutHardBreak(line).length;
  return { range: { start: at, end: at }, newText: ` ${comment}` };
}
