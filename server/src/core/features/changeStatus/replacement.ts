import { stageOf } from '../../lifecycle/stage.ts';
import { placeholderInField } from '../../matching/fieldState.ts';
import type { FieldPair, Match } from '../../matching/match.ts';
import type { TemplateField } from '../../template/template.ts';
import { yamlScalar } from '../../template/yamlScalar.ts';
import type { TextEdit } from '../../text/edit.ts';
import { fieldInsertion } from '../fixes/fieldInsertion.ts';
import { writable } from '../fixes/knownValue.ts';
import { after } from '../fixes/tryOut.ts';
import { emptyEdit } from './statusEdit.ts';

/** The proposal that replaces another one. */
export interface Replacement {
  /** Relative to the replaced proposal, with forward slashes. */
  readonly link: string;
  readonly title: string;
  /** As it is in the file's name, without leading zeros. */
  readonly number?: number;
}

const REPLACED_BY = /^(?:superseded|replaced|obsoleted|deprecated) by$/;
/** As field names are compared: without the s. */
const REPLACES = /^(?:supersede|replace|obsolete)s?$/;
/** `ADR-0123`, `RFC XXXX`. */
const NUMBERED = /\b([A-Z]{2,6}[- ]?)(\d{1,6}|X{2,}|N{2,}|#)/;

/** The template's field for what replaces a proposal. */
export function replacedByField({ template }: Match): TemplateField | undefined {
  return template.fields.find(({ name }) => REPLACED_BY.test(name));
}

/**
 * A status that says by what a proposal is replaced, as in "superseded by [ADR-0012](0012-use-queues.md)"; without a
 * replacement, or in another place, the bare "superseded".
 */
export function statusText(status: string, replacement: Replacement | undefined, isYaml: boolean): string {
  const by = stageOf(status) === 'replaced' ? /^(.*?\sby)\b([\s\S]*)$/i.exec(status) : null;
  if (!by) return status;
  const [, words = '', model = ''] = by;
  if (!replacement) return words.replace(/\s+by$/i, '');
  return `${words} ${referenceTo(replacement, model, !isYaml || model.includes(']('))}`;
}

/** Writes the replacement into the field that the template has for it. */
export function replacedByEdits(match: Match, replacement: Replacement, today: string): readonly TextEdit[] {
  const wanted = replacedByField(match);
  return wanted ? referenceEdits(match, wanted, replacement, today) : [];
}

/**
 * Writes into a proposal which other one it replaces, where its template has a field for that.
 * @returns nothing where the proposal says so already, or where it cannot be written so that it would be read again
 */
export function replacesEdits(match: Match, replaced: Replacement, today: string): readonly TextEdit[] {
  const wanted = match.template.fields.find(({ name }) => REPLACES.test(name));
  const named = (value = '') => value.includes(encoded(replaced.link)) || value.includes(replaced.link);
  const found = match.fieldPairs.find((pair) => pair.wanted === wanted)?.found;
  if (!wanted || named(found?.value) || found?.value.includes('\n')) return [];
  const edits = referenceEdits(match, wanted, replaced, today);
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
  const isOpen = placeholderInField(match, pair) !== undefined || /^\W*$|^(?:n\/a|none|tbd)$/i.test(found.value);
  const range = isOpen ? found.valueRange : { start: found.valueRange.end, end: found.valueRange.end };
  const written = writable(text, value, { spelling: found.spelling, start: found.valueRange.start });
  return { range, newText: isOpen ? written : `, ${value}` };
}

function referenceTo({ link, title, number }: Replacement, model: string, isLink: boolean): string {
  const [, prefix, digits = ''] = NUMBERED.exec(model) ?? [];
  const width = /^\d|^[XN]{2}/.test(digits) ? digits.length : 1;
  const label = prefix !== undefined && number !== undefined ? prefix + `${number}`.padStart(width, '0') : title;
  return isLink ? `[${label.replace(/[\\[\]]/g, '\\$&')}](${encoded(link)})` : label;
}

/** A path as a link can hold it. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29')))
    .join('/');
}

/** @param from and `to` are paths relative to one root, with forward slashes */
export function relativeLink(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let common = 0;
  while (common < folders.length && common < target.length - 1 && folders[common] === target[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}
