import type { Template, TemplateSection } from '../template/template.ts';
import { commentText } from '../text/commentText.ts';
import type { ProposalValues } from './fillIn.ts';
import { type RenderAs, type RenderOptions, renderRange } from './render.ts';

/** A section of the template with its subsections, as it is inserted into a proposal: heading first, no blank line at its end. */
export function renderSection(
  template: Template,
  { section, repeats }: TemplateSection,
  values: ProposalValues,
  as: RenderAs,
  options: RenderOptions = {},
): string {
  const end = repeats === undefined ? section.range.end : section.body.end;
  const text = template.document.text.slice(section.heading.start, end);
  const range = { start: section.heading.start, end: section.heading.start + text.trimEnd().length };
  return renderRange(template, range, values, as, options).trimEnd();
}

/** The template's advice for a section, comments unwrapped, as Markdown; empty where it has none. */
export function guidanceOf(template: Template, { section }: Pick<TemplateSection, 'section'>): string {
  const source = template.document.text.slice(section.body.start, section.body.end).trim();
  const [first = '', ...comments] = source.split('<!--');
  const unwrapped = comments.map((piece) => {
    const end = piece.indexOf('-->');
    return end < 0 ? `<!--${piece}` : commentText(`<!--${piece.slice(0, end + 3)}`) + piece.slice(end + 3);
  });
  return (first + unwrapped.join('')).trim();
}
