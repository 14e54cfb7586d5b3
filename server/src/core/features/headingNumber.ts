import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Match } from '../matching/match.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Range } from '../text/range.ts';

/** `2. `, `3.1 `, `4) ` in front of a heading's words. */
const NUMBER = /^((?:\d{1,3}\.)*)(\d{1,3})([.):]?)[ \t]+(?=\S)/;

/**
 * The number in front of a heading that is put into a document, with the space behind it: one more than that of the heading
 * before it on the same level. Empty where the document numbers none there, or the template has numbers of its own.
 * @param level of the new heading in the document
 * @param line where it is put; a heading that stands there does not count
 * @param typed a number that its author has typed, which goes before any other
 */
export function headingNumber(
  { document }: Match,
  { section }: TemplateSection,
  level: number,
  line: Range,
  typed?: string,
): string {
  if (NUMBER.test(section.title)) return '';
  if (typed !== undefined) return `${typed.trimEnd()} `;
  const { sections } = document;
  const isNear = ({ heading }: Section) => heading.level <= level;
  const before = sections.findLast((each) => each.heading.start < line.start && isNear(each));
  const after = sections.find((each) => each.heading.start > line.end && isNear(each));
  const one = before?.heading.level === level ? before : after?.heading.level === level ? after : undefined;
  const model = one && readNumber(titleIn(document, one));
  if (!model) return '';
  return written({ ...model, number: one === before ? model.number + 1 : Math.max(1, model.number - 1) });
}

/** The number of a heading: of `2.1) ` the parents are `2.`, and the mark `)`. */
interface HeadingNumber {
  readonly parents: string;
  readonly number: number;
  readonly mark: string;
}

interface Numbered {
  /** Where it stands in the document, or is to be put. */
  readonly at: number;
  readonly level: number;
  readonly number: HeadingNumber | undefined;
}

/**
 * Numbers headings that are put into a document, one after the other from top to bottom: called with the section, its level in
 * the document and where it is put, it gives the number with the space behind it. Empty where the number is not certain: where
 * the heading before has none, where it would take another heading's, or where the template numbers such headings itself.
 */
export function numberInserted({ document, template, title }: Match) {
  const there = document.sections
    .filter((section) => section !== title)
    .map((section): Numbered => {
      const { start, level } = section.heading;
      return { at: start, level, number: readNumber(titleIn(document, section)) };
    });
  const isNumbered = there.some(({ number }) => number !== undefined);
  const inserted: Numbered[] = [];
  return ({ level: levelInTemplate }: TemplateSection, level: number, at: number): string => {
    if (!isNumbered) return '';
    const hasOwn = template.sections.some((one) => one.level === levelInTemplate && NUMBER.test(one.section.title));
    if (hasOwn) return '';
    const isNear = (one: Numbered) => one.level <= level;
    const before = [...there.filter((one) => one.at < at), ...inserted].filter(isNear).sort((a, b) => a.at - b.at);
    const after = there.filter((one) => one.at >= at && isNear(one));
    const above = before.slice(before.findLastIndex((one) => one.level < level) + 1);
    const end = after.findIndex((one) => one.level < level);
    const below = end < 0 ? after : after.slice(0, end);
    const number = nextNumber(above, below);
    inserted.push({ at, level, number });
    return number ? written(number) : '';
  };
}

/** The number between two lists of headings of one level, where there is just one that fits. */
function nextNumber(above: readonly Numbered[], below: readonly Numbered[]): HeadingNumber | undefined {
  const last = above.at(-1)?.number;
  const first = above.length === 0 && below[0]?.number?.number === 2 ? below[0].number : undefined;
  const next = last ? { ...last, number: last.number + 1 } : first && { ...first, number: 1 };
  const isFree =
    next &&
    above.every(({ number }) => !number || number.number < next.number) &&
    below.every(({ number }) => !number || number.number > next.number);
  return isFree ? next : undefined;
}

function readNumber(title: string): HeadingNumber | undefined {
  const [, parents = '', digits, mark = ''] = NUMBER.exec(title) ?? [];
  // "3 roads" is no number of a heading.
  return digits === undefined || (parents === '' && mark === '')
    ? undefined
    : { parents, number: Number(digits), mark };
}

function written({ parents, number, mark }: HeadingNumber): string {
  return `${parents}${number}${mark} `;
}

function titleIn({ text }: ProposalDocument, { heading }: Section): string {
  return text.slice(heading.title.start, heading.title.end);
}
