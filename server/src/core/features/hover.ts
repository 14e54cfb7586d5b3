import type { Match } from '../matching/match.ts';
import { nameValues } from '../template/allowedValues.ts';
import { guidanceOf } from '../template/skeleton.ts';
import type { TemplateField } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import { answeredAt } from './answeredAt.ts';

export interface Hover {
  readonly range: Range;
  /** CommonMark, without HTML. */
  readonly markdown: string;
}

export interface HoverOptions {
  /** Where the template can be opened; without it there is no link. */
  readonly templateUri?: string;
}

/** The template's advice for the heading or field at an offset, whether or not it still stands in the document. */
export function hoverAt(match: Match, offset: number, { templateUri }: HoverOptions = {}): Hover | undefined {
  const answered = answeredAt(match, offset);
  const { template } = match;
  const link = ({ start }: Range) =>
    templateUri === undefined ? '' : linkTo(templateUri, template.document.lines.lineAt(start) + 1);
  switch (answered?.kind) {
    case 'field': {
      const { wanted } = answered.pair;
      const about = describeField(wanted, template.name);
      return { range: answered.range, markdown: paragraphs(about, link(wanted.field.keyRange)) };
    }
    case 'section': {
      const { found, wanted } = answered.pair;
      const about = escapeHtml(
        `**${wanted.name}** · ${wanted.isRequired ? 'required' : 'optional'} section of ${template.name}`,
      );
      const advice = wanted.holdsFields ? '' : escapeHtml(guidanceOf(template, wanted));
      return { range: found.heading.title, markdown: paragraphs(about, advice, link(wanted.section.heading)) };
    }
    default:
      return undefined;
  }
}

/** Advice may end within a list or code: the link stands behind a rule, which ends either. */
function linkTo(uri: string, line: number): string {
  return `---\n\n[Template, line ${line}](<${uri.replace(/[<>\s]/g, encodeURIComponent)}#L${line}>)`;
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** What the template says of a field. */
export function describeField({ field, allowed, isDate, isRequired }: TemplateField, templateName: string): string {
  const about = `**${field.key}** · ${isRequired ? 'required' : 'optional'} field of ${templateName}`;
  const values = allowed ? `One of ${nameValues(allowed)}${allowed.isOpen ? ', or another' : ''}` : '';
  const form = isDate
    ? 'A date, `YYYY-MM-DD`'
    : values || (field.value ? `The template has \`${field.value.replaceAll('`', "'")}\`` : '');
  return escapeHtml([about, form].filter(Boolean).join('\n\n'));
}

function escapeHtml(markdown: string): string {
  return markdown.replace(/<(?=[A-Za-z/!?])/g, '\\<');
}
