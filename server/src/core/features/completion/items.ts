import * as l10n from '@vscode/l10n';
import type { ProposalDocument, Section } from '../../document/proposalDocument.ts';
import { withoutEnd } from '../../text/ends.ts';
import { maxOf } from '../../text/longLists.ts';
import type { Range } from '../../text/range.ts';
import { styleOf } from '../documentStyle.ts';
import { escapeMarkdown } from '../markdown.ts';
import { escapeSnippet, rank } from './completion.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

/** A list item that opens with a numbered name: `- [ ] ER3: `, `2. **Question 2**: `, `- Metric 1: `. */
interface NumberedItem {
  readonly indent: string;
  /** `-`, `*`, `+` or `2.` */
  readonly mark: string;
  /** `[ ] ` for a task, else empty. */
  readonly box: string;
  readonly strong: string;
  /** `ER`, or `Question ` with its space. */
  readonly stem: string;
  readonly digits: string;
  /** What closes the name: a colon with marks round it. */
  readonly close: string;
  readonly start: number;
}

const ITEM =
  /^([ \t]{0,12})([-*+]|\d{1,4}[.)])[ \t]{1,4}((?:\[[ xX]\][ \t]{1,3})?)(\*\*|__)?(\p{L}[\p{L}-]{0,20}(?: \p{L}{1,20}){0,2}[ -]?)(\d{1,5})((?:\*\*|__)?:(?:\*\*|__)?)(?=[ \t]|$)/u;
/** What may stand on a line before its item is complete. */
const OPENING =
  /^[ \t]{0,12}(?:(?:[-*+]|\d{1,4}[.)])(?:[ \t]{1,4}(?:\[[ xX]?\]?[ \t]?)?)?)?(?:\*\*|__)?([\p{L}]{0,20}[ -]?\d{0,5})$/u;

/** The next of a section's numbered items: behind the last one of the document, or the template's first. */
export function itemCompletions(site: Site, isAsked: boolean): readonly Offer[] {
  const { match, before, after, line, pair, section, block } = site;
  if (!section || (block && block.kind !== 'list' && block.kind !== 'paragraph')) return [];
  const opening = OPENING.exec(before);
  if (!opening || !/^[\]*_ \t]*$/.test(after)) return [];
  const isMarked = /^[ \t]*(?:[-*+]|\d)/.test(before);
  if (!isMarked && !(isAsked && before.trim() === '')) return [];
  const { document, template } = match;
  const others = itemsIn(document, section.body).filter(({ start }) => start !== line.start);
  const own = itemLines(document, section.body, line);
  const last = others.findLast(({ start }) => start < line.start) ?? others[0];
  // A list whose items have names of their own is none to number.
  if (!last && own > 0) return [];
  const model = last ?? (pair && itemsIn(template.document, pair.wanted.section.body)[0]);
  if (!model) return [];
  const taken = others.filter(({ stem }) => stem === model.stem).map(({ digits }) => Number(digits));
  const number = taken.length > 0 ? String(maxOf(taken) + 1) : model.digits;
  const name = `${model.stem}${number.padStart(model.digits.length, '0')}`;
  const style = styleOf(document);
  const mark = /\d/.test(model.mark) ? nextMark(model, last !== undefined) : last ? model.mark : style.bullet;
  const strong = (marks: string) => (last ? marks : marks.replace(/\*\*|__/g, style.strong));
  const box = model.box.replace(/[xX]/, ' ');
  const written = `${mark} ${box}${strong(model.strong)}${name}${strong(model.close)} `;
  const indent = last ? model.indent : '';
  const typedMarks = before.slice(0, before.length - (opening[1]?.length ?? 0));
  return [
    {
      label: written.trimEnd(),
      kind: 'item',
      detail: last
        ? l10n.t('{0}: the next after {1}', template.name, `${last.stem}${last.digits}`)
        : l10n.t('{0}: the first of {1}', template.name, section.title),
      documentation: l10n.t(
        'Continues the list of **{0}**. Numbers are never used twice.',
        escapeMarkdown(section.title),
      ),
      range: line,
      snippet: escapeSnippet(indent + written),
      text: indent + written,
      sortText: rank(0),
      names: [`${typedMarks}${name}`],
    },
  ];
}

/** For a numbered list the next number, or the template's first. */
function nextMark({ mark }: NumberedItem, isLast: boolean): string {
  return isLast ? mark.replace(/^\d+/, (digits) => String(Number(digits) + 1)) : mark;
}

function itemsIn(document: ProposalDocument, { start, end }: Range): readonly NumberedItem[] {
  return linesIn(document, { start, end }).flatMap(({ text, at }) => {
    const found = ITEM.exec(text);
    if (!found) return [];
    const [, indent = '', mark = '', box = '', strong = '', stem = '', digits = '', close = ''] = found;
    return [{ indent, mark, box, strong, stem, digits, close, start: at }];
  });
}

/** How many other list items a section has. */
function itemLines(document: ProposalDocument, range: Range, line: Range): number {
  return linesIn(document, range).filter(
    ({ text, at }) => at !== line.start && /^[ \t]{0,3}(?:[-*+]|\d{1,4}[.)])[ \t]+\S/.test(text),
  ).length;
}

/** The lines of the lists in a range; code and tables between them have none. */
function linesIn({ text, lines, sections }: ProposalDocument, { start, end }: Range): { text: string; at: number }[] {
  const section: Section | undefined = sections.find(({ body }) => body.start === start && body.end === end);
  return (section?.blocks ?? [])
    .filter(({ kind }) => kind === 'list')
    .flatMap((block) => {
      const first = lines.lineAt(block.start);
      const last = lines.lineAt(block.end);
      return Array.from({ length: last - first + 1 }, (_, i) => {
        const at = lines.lineStart(first + i);
        return { text: withoutEnd(text.slice(at, lines.lineStart(first + i + 1)), '\r\n'), at };
      });
    });
}
