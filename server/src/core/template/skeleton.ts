import { applyEdits } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { ProposalValues } from './fillIn.ts';
import { type RenderAs, renderRange } from './render.ts';
import type { Template, TemplateSection } from './template.ts';

/** A section of the template with its subsections, as it is inserted into a proposal: heading first, no blank line at its end. */
export function renderSection(
  template: Template,
  { section, repeats }: TemplateSection,
  values: ProposalValues,
  as: RenderAs,
): string {
  const end = repeats === undefined ? section.range.end : section.body.end;
  const text = template.document.text.slice(section.heading.start, end);
  return renderRange(
    template,
    { start: section.heading.start, end: section.heading.start + text.trimEnd().length },
    values,
    as,
  );
}

/** The same with all headings `shift` levels deeper, for documents whose levels differ from the template's. */
export function shiftHeadings(markdown: string, headings: readonly Range[], shift: number): string {
  if (shift === 0) return markdown;
  return applyEdits(
    markdown,
    headings.map(({ start, end }) => ({
      range: { start, end },
      newText: '#'.repeat(Math.max(1, Math.min(6, end - start + shift))),
    })),
  );
}

/** The template's advice for a section, comments unwrapped, as Markdown; empty where it has none. */
export function guidanceOf(template: Template, { section }: TemplateSection): string {
  const source = template.document.text.slice(section.body.start, section.body.end).trim();
  const [first = '', ...comments] = source.split('<!--');
  const unwrapped = comments.map((piece) => {
    const end = piece.indexOf('-->');
    return end < 0
      ? `<!--${piece}`
      : piece
          .slice(0, end)
          .replace(/^-+|-+$/g, '')
          .trim() + piece.slice(end + 3);
  });
  return (first + unwrapped.join('')).trim();
}
