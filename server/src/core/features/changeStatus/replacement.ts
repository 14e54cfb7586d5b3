import { isFieldFor } from '../../language/fields.ts';
import { BY_AND_REST } from '../../language/notes.ts';
import { isToCome, saysNothing } from '../../language/values.ts';
import { bareStatus } from '../../lifecycle/status.ts';
import { placeholderInField } from '../../matching/fieldState.ts';
import type { FieldPair, Match } from '../../matching/match.ts';
import { isReplacement, wordBefore } from '../../matching/stage.ts';
import type { TemplateField } from '../../template/template.ts';
import type { TextEdit } from '../../text/edit.ts';
import { encodedPath, relativeLink } from '../../text/relativeLink.ts';
import { wordsOf } from '../../text/words.ts';
import { ownDigits, ownName } from '../../workspace/naming/ownName.ts';
import { ownTitle } from '../../workspace/naming/ownTitle.ts';
import { yamlScalar } from '../../writing/yamlScalar.ts';
import { fieldInsertion } from '../fixes/fieldInsertion.ts';
import { writable } from '../fixes/knownValue.ts';
import { after } from '../fixes/tryOut.ts';
import { emptyEdit } from './statusEdit.ts';

function isNone(words: string): boolean {
  return words === '' || saysNothing(words) || isToCome(words);
}

/** The proposal that replaces another one. */
export interface Replacement {
  /** Relative to the replaced proposal, with forward slashes. */
  readonly link: string;
  readonly title: string;
  /** As it is in the file's name, without leading zeros; of a proposal that is numbered as those of this template are. */
  readonly number?: number;
  /** What it calls itself for short, as `RFC-0042`. */
  readonly name?: string;
}

/** A proposal, and where it stands in its root; without a match for what is none. */
interface Placed {
  readonly path: string;
  readonly match: Match | undefined;
}

/** What a link from one proposal to another is made of. */
export function replacementOf(from: Placed, { path, match }: Placed): Replacement {
  const name = ownName(path, match);
  // The numbers of another kind of proposals are not those that this template speaks of.
  const digits = match?.template.id === from.match?.template.id ? ownDigits(path) : undefined;
  return {
    link: relativeLink(from.path, path),
    title: ownTitle(path, match),
    ...(digits !== undefined && { number: Number(digits) }),
    ...(name !== undefined && { name }),
  };
}

/** `ADR-0123`, `RFC XXXX`. */
const NUMBERED = /\b([A-Z]{2,6}[- ]?)(\d{1,6}|X{2,}|N{2,}|#)/;

/** The template's field for what replaces a proposal. */
export function replacedByField({ template }: Match): TemplateField | undefined {
  return template.fields.find(({ name }) => isFieldFor('replacedBy', name));
}

/**
 * A status that says by what a proposal is replaced, as in "superseded by [ADR-0012](0012-use-queues.md)".
 * @returns the bare status where it says nothing about that
 */
export function statusText(status: string, replacement: Replacement | undefined, isYaml: boolean): string {
  const [rest, by = '', model = ''] = BY_AND_REST.exec(status) ?? [];
  if (rest === undefined || !replacement || !isReplacement(status)) return bareStatus(status);
  return `${bareStatus(status)}${by} ${referenceTo(replacement, model, !isYaml || model.includes(']('))}`;
}

/** The same for a status that has no place for it in the template; undefined where its language has no word for it. */
export function statusWithReference(status: string, { link, title, name = title }: Replacement): string | undefined {
  const by = wordBefore(status);
  return by === undefined ? undefined : `${status} ${by} ${linkTo(name, link)}`;
}

/** Writes the replacement into the field that the template has for it. */
export function replacedByEdits(match: Match, replacement: Replacement, today: string): readonly TextEdit[] {
  const wanted = replacedByField(match);
  return wanted ? referenceEdits(match, wanted, replacement, today) : [];
}

/** Writes into a proposal which other one it replaces, where its template has a field for that: see `counterpartEdits`. */
export function replacesEdits(match: Match, replaced: Replacement, today: string): readonly TextEdit[] {
  return counterpartEdits(match, (name) => isFieldFor('replaces', name), replaced, today);
}

/**
 * Writes another proposal into the field that a proposal's template has for what the other one says of it.
 * @param isWanted tells the field by its name
 * @returns nothing where the proposal says so already, or where it cannot be written so that it would be read again
 */
export function counterpartEdits(
  match: Match,
  isWanted: (name: string) => boolean,
  other: Replacement,
  today: string,
): readonly TextEdit[] {
  const wanted = match.template.fields.find(({ name }) => isWanted(name));
  const named = (value = '') => value.includes(encodedPath(other.link)) || value.includes(other.link);
  const found = match.fieldPairs.find((pair) => pair.wanted === wanted)?.found;
  if (!wanted || named(found?.value) || found?.value.includes('\n')) return [];
  const edits = referenceEdits(match, wanted, other, today);
  const result = after(match, edits);
  const errors = ({ document }: Match) => document.frontMatter?.errors.length ?? 0;
  const isRead = result.fieldPairs.some((pair) => pair.wanted === wanted && pair.found.value !== found?.value);
  return isRead && errors(result) <= errors(match) ? edits : [];
}

function referenceEdits(
  match: Match,
  wanted: TemplateField,
  replacement: Replacement,
  today: string,
): readonly TextEdit[] {
  const pair = match.fieldPairs.find((other) => other.wanted === wanted);
  if (!pair) {
    const insertion = fieldInsertion(match, wanted, { today });
    const inserted = after(match, [insertion]);
    const own = inserted.fieldPairs.find((other) => other.wanted.name === wanted.name);
    if (!own) return [];
    const from = insertion.range.start;
    const edit = fieldEdit(inserted, own, replacement);
    // The value stands in what was inserted: both are one edit.
    const start = edit.range.start - from;
    return [
      {
        range: insertion.range,
        newText: insertion.newText.slice(0, start) + edit.newText + insertion.newText.slice(edit.range.end - from),
      },
    ];
  }
  return [fieldEdit(match, pair, replacement)];
}

function fieldEdit(match: Match, pair: FieldPair, replacement: Replacement): TextEdit {
  const { text } = match.document;
  const { found, wanted } = pair;
  const model = wanted.field.value;
  const isNumbered = NUMBERED.test(model) && !model.includes('](') && !model.includes('/');
  const value =
    found.spelling === 'yaml'
      ? isNumbered
        ? referenceTo(replacement, model, false)
        : replacement.link
      : referenceTo(replacement, model, true);
  if (found.value === '') return emptyEdit(text, found, value);
  const list = found.spelling === 'yaml' ? /^\[([\s\S]*)\]$/.exec(found.value) : null;
  if (list) {
    const at = found.valueRange.end - 1;
    const isEmpty = list[1]?.trim() === '';
    return { range: { start: at, end: at }, newText: (isEmpty ? '' : ', ') + yamlScalar(value, '[') };
  }
  const isOpen = placeholderInField(match, pair) !== undefined || isNone(wordsOf(found.value));
  const range = isOpen ? found.valueRange : { start: found.valueRange.end, end: found.valueRange.end };
  const written = writable(text, value, { spelling: found.spelling, start: found.valueRange.start });
  return { range, newText: isOpen ? written : `, ${value}` };
}

function referenceTo({ link, title, number, name }: Replacement, model: string, isLink: boolean): string {
  const [, prefix, digits = ''] = NUMBERED.exec(model) ?? [];
  const width = /^\d|^[XN]{2}/.test(digits) ? digits.length : 1;
  const numbered = number === undefined ? undefined : prefix + `${number}`.padStart(width, '0');
  const label = (prefix === undefined ? undefined : (name ?? numbered)) ?? title;
  return isLink ? linkTo(label, link) : label;
}

function linkTo(label: string, link: string): string {
  return `[${label.replace(/[\\[\]]/g, '\\$&')}](${encodedPath(link)})`;
}
