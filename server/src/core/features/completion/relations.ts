import { type Field, fieldName, isInFrontMatter } from '../../document/field.ts';
import type { Entry } from '../../index/entry.ts';
import { referencesIn } from '../../index/references.ts';
import { placeholderInField } from '../../matching/fieldState.ts';
import type { FieldPair } from '../../matching/match.ts';
import { encodedPath, relativeLink } from '../../text/relativeLink.ts';
import { yamlScalar } from '../../writing/yamlScalar.ts';
import type { Offer } from './offer.ts';
import { type Among, digitsOf, namesFor, offerOthers, othersOf } from './others.ts';
import type { Site } from './site.ts';
import { spaceBefore } from './spaceBefore.ts';

/** What parts names, and what may stand between that and one. */
const BETWEEN = /[,;\n]/;
const BEFORE = /^[ \t]*(?:- )?/;
/** A number, with the letters of its kind perhaps: `0012`, `RFC 12`. */
const NUMBERED = /^["']?(\p{L}{0,8}[-_ #]{0,2})(\d{1,6}|[NX]{2,6})(?![\p{L}\d.]|[-_]\p{L})/u;
const LINK = /\[([^[\]\n]{0,200})\]\(/;

/** Other proposals for a field such as "Supersedes", written as the team does: a number, a name or a link. */
export function relationCompletions(
  site: Site,
  field: Field,
  pair: FieldPair | undefined,
  among: Among,
): readonly Offer[] {
  const { match, offset } = site;
  const { text } = match.document;
  const { value, valueRange } = field;
  const placeholder = pair && placeholderInField(match, pair);
  const isList = isInFrontMatter(field) && text.charAt(valueRange.start) === '[';
  const start = isList ? valueRange.start + 1 : valueRange.start;
  const end = isList ? valueRange.end - 1 : valueRange.end;
  const name = text.slice(start, offset).split(BETWEEN).at(-1)?.replace(BEFORE, '') ?? '';
  const typed = isInFrontMatter(field) ? name.replace(/^["']/, '') : name;
  const behind = /^[^,;\n]*/.exec(text.slice(offset, Math.max(end, offset)))?.[0] ?? '';
  const range = placeholder ? { start, end } : { start: offset - typed.length, end: offset + behind.trimEnd().length };
  const named = referencesIn(among.index, among.entry, { kind: 'other', key: field.key, value, ...valueRange });
  const isNamed = (path: string) => named.some(({ to }) => typeof to === 'object' && to.path === path);
  const model = modelFor(among, fieldName(field.key)) ?? pair?.wanted.field.value ?? '';
  const mark = text.charAt(range.start - 1);
  const lead = /[,;]/.test(mark) ? ' ' : spaceBefore(field, text);
  const candidates = othersOf(among).filter(({ path }) => !isNamed(path));
  return offerOthers(candidates, { range, typed, placeholder }, (to) => {
    const written = writtenLike(model, among.entry, to);
    const isQuoted = isInFrontMatter(field) && !/^\d+$/.test(written);
    return { text: lead + (isQuoted ? yamlScalar(written, mark) : written), names: [written, ...namesFor(to)] };
  });
}

/** What stands in the same field of the newest other proposal that has it. */
function modelFor(among: Among, name: string): string | undefined {
  for (const { series, relations } of othersOf(among)) {
    if (series !== among.entry.series) return undefined;
    const relation = relations.find(({ key }) => fieldName(key) === name);
    if (relation) return relation.value.replace(/^[[\s-]+(?!\w[^\]]*\]\()/, '');
  }
  return undefined;
}

/** A reference as another one is written. */
function writtenLike(model: string, from: Entry, to: Entry): string {
  const path = relativeLink(from.path, to.path);
  const label = LINK.exec(model)?.[1];
  if (label !== undefined) return `[${numberLike(label, from, to) ?? to.name ?? to.title}](${encodedPath(path)})`;
  return numberLike(model, from, to) ?? (/\//.test(model) || /\.\w/.test(model) ? path : (to.name ?? path));
}

/** The number as another one is written; a name for short where the number alone would mean one of the own series. */
function numberLike(model: string, from: Entry, to: Entry): string | undefined {
  const [, prefix = '', digits] = NUMBERED.exec(model) ?? [];
  if (digits === undefined || to.number === undefined) return undefined;
  if (from.series !== to.series) return to.name;
  return prefix + (/^\d/.test(digits) && !digits.startsWith('0') ? `${to.number}` : digitsOf(to));
}
