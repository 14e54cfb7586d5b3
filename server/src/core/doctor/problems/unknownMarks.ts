import * as l10n from '@vscode/l10n';
import type { Section } from '../../document/proposalDocument.ts';
import { spoken } from '../../language/spoken.ts';
import { closest } from '../../matching/nearMiss.ts';
import type { Template } from '../../template/template.ts';
import { contains, type Range } from '../../text/range.ts';
import { subjectOf } from '../../text/shortened.ts';
import { wordsOf } from '../../text/words.ts';
import type { TemplateCheck, TemplateProblem } from '../templateProblem.ts';

const MARKS = ['optional', 'required', 'repeat'];
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['mandatory', 'required'],
  ['multiple', 'repeat'],
  ['repeatable', 'repeat'],
  ['repeating', 'repeat'],
  ['opt', 'optional'],
]);
/** Words of their own, however close they are. */
const isOtherWord = spoken(({ likeMarks }) => likeMarks, 'whole');
const saysOptional = spoken(({ optional }) => optional.slice(0, 1), 'anywhere');

/** Marks beside headings that are almost one of ours, and "optional" where it is not understood. */
export const unknownMarks: TemplateCheck = function* (template) {
  const required = new Set(template.sections.filter(({ isRequired }) => isRequired).map(({ section }) => section));
  for (const section of template.document.sections) {
    for (const range of commentsBeside(template, section)) {
      const source = template.document.text.slice(range.start, range.end);
      const words =
        source
          .slice(4, -3)
          .toLowerCase()
          .match(/[\p{L}-]+/gu) ?? [];
      const unknown = words.find((word) => !MARKS.includes(word));
      const meant = unknown !== undefined && words.length <= 3 ? meantBy(unknown) : undefined;
      if (unknown && meant && words.every((word) => MARKS.includes(word) || meantBy(word)))
        yield problem(source, unknown, meant, `<!-- ${meant} -->`, range);
    }
    yield* inHeading(section, required.has(section));
  }
};

function* inHeading(section: Section, isRequired: boolean): Iterable<TemplateProblem> {
  const bare = section.title.replace(/<!--(?:(?!<!--).)*?-->/g, '').trimEnd();
  const word = /[([{]\s?[*_]{0,3}(\p{L}{3,15})[?.!]?[*_]{0,3}\s?[)\]}][*_]{0,3}$/u.exec(bare)?.[1]?.toLowerCase();
  const { title: range } = section.heading;
  const meant = word === undefined || MARKS.includes(word) ? undefined : closestMark(word);
  if (word && meant) return yield problem(`(${word})`, word, meant, `(${meant})`, range);
  const inBrackets = /[([{]([^()[\]{}]{0,140})[)\]}]/.exec(bare)?.[1] ?? '';
  if (!isRequired || !saysOptional(wordsOf(inBrackets))) return;
  yield {
    rule: 'template-mark-unknown',
    severity: 'warning',
    message: l10n.t(
      '`{0}`: taken for required. Write `(optional)` at its end, or `<!-- optional -->` beside it.',
      subjectOf(section.title),
    ),
    range,
  };
}

/** The comments on the heading's line, alone on the line above, and right below. */
function commentsBeside({ document: { text } }: Template, { heading, blocks }: Section): readonly Range[] {
  const lineStart = text.lastIndexOf('\n', heading.start - 1) + 1;
  const from = Math.max(0, text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 200);
  const [first] = blocks;
  const to = first?.kind === 'html' ? first.end : heading.end;
  const near = text.slice(from, Math.min(to, heading.end + 200));
  return [...near.matchAll(/<!--[\s\p{L},?.!-]{1,60}-->/gu)]
    .map(({ index, 0: source }) => ({ start: from + index, end: from + index + source.length }))
    .filter((range) => contains({ start: from, end: to }, range))
    .filter(({ start }) => start >= heading.start || text.slice(from, start).trim() === '');
}

function meantBy(word: string): string | undefined {
  return SYNONYMS.get(word) ?? closestMark(word);
}

function closestMark(word: string): string | undefined {
  return word.length < 4 || isOtherWord(word) ? undefined : closest(word, MARKS);
}

function problem(source: string, word: string, meant: string, instead: string, range: Range): TemplateProblem {
  return {
    rule: 'template-mark-unknown',
    severity: 'warning',
    message: l10n.t(
      '`{1}`: unknown mark `{0}` (did you mean `{2}`?). Write `{3}`.',
      word,
      subjectOf(source),
      meant,
      instead,
    ),
    range,
  };
}
