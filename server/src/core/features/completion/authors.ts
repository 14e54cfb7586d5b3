import type { Field } from '../../document/field.ts';
import { nameRanges } from '../../matching/authors.ts';
import { placeholderInField } from '../../matching/fieldState.ts';
import type { TemplateField } from '../../template/template.ts';
import type { Range } from '../../text/range.ts';
import { describeField } from '../describeField.ts';
import { escapeSnippet, rank } from './completion.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';
import { spaceBefore } from './spaceBefore.ts';

interface People {
  readonly authors: readonly string[];
  /** Whether the user asked, so that even a whole name may be gone on with. */
  readonly isAsked: boolean;
}

/** People for the name at the cursor, without those who are named already. */
export function authorCompletions(
  { match, offset }: Site,
  field: Field,
  wanted: TemplateField,
  { authors, isAsked }: People,
): readonly Offer[] {
  const { text } = match.document;
  const placeholder = placeholderInField(match, { wanted, found: field });
  const ranges = placeholder ? [innermost(text, field)] : nameRanges(text, field.valueRange);
  // A space behind a first name is the start of the next one.
  const isIn = ({ start, end }: Range) => start <= offset && /^[ \t]*$/.test(text.slice(Math.min(end, offset), offset));
  const at = ranges.findLast(isIn);
  const range = at
    ? unquoted(text, { start: at.start, end: Math.max(at.end, offset) })
    : { start: offset, end: offset };
  const others = new Set(ranges.filter((each) => each !== at).map(({ start, end }) => nameKey(text.slice(start, end))));
  const current = nameKey(text.slice(range.start, range.end));
  // Whoever has typed a name that is one already is done, whatever longer ones there may be.
  if (!isAsked && authors.some((author) => nameKey(author) === current)) return [];
  const quote = /["']/.exec(text.charAt(range.start - 1))?.[0];
  const isGlued = field.value !== '' && /[,;]/.test(text.charAt(range.start - 1));
  const lead = isGlued ? ' ' : spaceBefore(field, text);
  return authors
    .filter((author) => !others.has(nameKey(author)))
    .map((author, i) => {
      const written = field.spelling === 'yaml' ? yamlName(author, quote) : author;
      return {
        label: author,
        kind: 'value' as const,
        detail: `${match.template.name}: ${wanted.field.key}`,
        documentation: describeField(wanted, match.template.name),
        range,
        snippet: lead + escapeSnippet(written),
        text: lead + written,
        sortText: rank(i),
        names: [author],
        placeholder,
      };
    });
}

/** `[name]` in front matter stays a list when the name is filled in. */
function innermost(text: string, { spelling, valueRange: { start, end } }: Field): Range {
  const isList = spelling === 'yaml' && text.charAt(start) === '[' && text.charAt(end - 1) === ']';
  return isList ? { start: start + 1, end: end - 1 } : { start, end };
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The name without the quotes that it stands in, or that are open before it. */
function unquoted(text: string, { start, end }: Range): Range {
  const quote = text.charAt(start);
  if (end === start || (quote !== '"' && quote !== "'")) return { start, end };
  return { start: start + 1, end: end > start + 1 && text.charAt(end - 1) === quote ? end - 1 : end };
}

/** Quoted unless YAML reads it as the same plain text, also inside of a list (YAML 1.2, section 7.3.3). */
function yamlName(name: string, quote: string | undefined): string {
  if (quote === "'") return name.replaceAll("'", "''");
  if (quote === '"') return JSON.stringify(name).slice(1, -1);
  return /^\p{L}[\p{L}\p{N} ._-]*$/u.test(name) ? name : JSON.stringify(name);
}
