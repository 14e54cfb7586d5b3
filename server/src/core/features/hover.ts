import * as l10n from '@vscode/l10n';
import type { Field } from '../document/field.ts';
import type { Match } from '../matching/match.ts';
import { type AllowedValues, nameValues } from '../template/allowedValues.ts';
import { guidanceOf } from '../template/skeleton.ts';
import type { TemplateField } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import { answeredAt } from './answeredAt.ts';
import { escapeHtml, paragraphs } from './markdown.ts';

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
      const about = wanted.isRequired
        ? l10n.t('**{0}** · required section of {1}', wanted.name, template.name)
        : l10n.t('**{0}** · optional section of {1}', wanted.name, template.name);
      const advice = wanted.holdsFields ? '' : escapeHtml(guidanceOf(template, wanted));
      return {
        range: found.heading.title,
        markdown: paragraphs(escapeHtml(about), advice, link(wanted.section.heading)),
      };
    }
    default:
      return undefined;
  }
}

/** Advice may end within a list or code: the link stands behind a rule, which ends either. */
function linkTo(uri: string, line: number): string {
  return `---\n\n[${l10n.t('Template, line {0}', line)}](<${uri.replace(/[<>\s]/g, encodeURIComponent)}#L${line}>)`;
}

/** What the template says of a field. */
export function describeField({ field, allowed, isDate, isRequired }: TemplateField, templateName: string): string {
  const about = isRequired
    ? l10n.t('**{0}** · required field of {1}', field.key, templateName)
    : l10n.t('**{0}** · optional field of {1}', field.key, templateName);
  return escapeHtml(paragraphs(about, formOf(field, allowed, isDate)));
}

function formOf({ value }: Field, allowed: AllowedValues | undefined, isDate: boolean): string {
  if (isDate) return l10n.t('A date, {0}', '`YYYY-MM-DD`');
  if (allowed)
    return allowed.isOpen
      ? l10n.t('One of {0}, or another', nameValues(allowed))
      : l10n.t('One of {0}', nameValues(allowed));
  return value ? l10n.t('The template has {0}', `\`${value.replaceAll('`', "'")}\``) : '';
}
