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
  const [, parents = '', digits, mark = ''] = (one && NUMBER.exec(titleIn(document, one))) ?? [];
  // "3 roads" is no number of a heading.
  if (digits === undefined || (parents === '' && mark === '')) return '';
  const number = one === before ? Number(digits) + 1 : Math.max(1, Number(digits) - 1);
  return `${parents}${number}${mark} `;
}

function titleIn({ text }: ProposalDocument, { heading }: Section): string {
  return text.slice(heading.title.start, heading.title.end);
}
