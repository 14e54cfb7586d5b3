import * as l10n from '@vscode/l10n';
import { type AllowedValues, nameValues } from '../../dialect/lists/allowedValues.ts';
import { readAllowedValues } from '../../dialect/lists/readList.ts';
import { fieldName } from '../../document/field.ts';
import { readPhrases } from '../../document/phrases.ts';
import { AND_OR, findIntroductions, OR } from '../../language/listWords.ts';
import type { Template, TemplateField } from '../../template/template.ts';
import { commentText } from '../../text/commentText.ts';
import { minOf } from '../../text/longLists.ts';
import type { Range } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';
import { isOfField, lineOf, type TemplateCheck } from '../templateProblem.ts';

interface ValueList {
  readonly allowed: AllowedValues;
  readonly range: Range;
  /** Whether it says all values there are: prose may name some of them only. */
  readonly isComplete: boolean;
}

const MAX_LENGTH = 400;

/** Two lists of values for one field, of which one has what the other has not. */
export const valuesDisagree: TemplateCheck = function* (template) {
  const done = new Set<string>();
  for (const wanted of template.fields) {
    if (!wanted.allowed || done.has(wanted.name)) continue;
    done.add(wanted.name);
    const [first, ...others] = [...fieldLists(template, wanted.name), ...proseLists(template, wanted)];
    if (!first || first.allowed.isOpen) continue;
    for (const other of others) {
      const added = without(other.allowed, first.allowed);
      const lacking = other.isComplete && !other.allowed.isOpen ? without(first.allowed, other.allowed) : [];
      const isSame = added.length < other.allowed.values.length;
      if (!isSame || added.length + lacking.length === 0) continue;
      yield {
        rule: 'template-values-disagree',
        severity: 'warning',
        message: disagreement(wanted.field.key, lineOf(template, first.range.start), added, lacking),
        range: other.range,
      };
    }
  }
};

function disagreement(key: string, line: number, here: readonly string[], there: readonly string[]): string {
  if (there.length === 0)
    return l10n.t(
      '`{0}`: other values than in line {1}: only here {2}. Make the two lists the same.',
      key,
      line,
      nameValues(here),
    );
  return here.length === 0
    ? l10n.t(
        '`{0}`: other values than in line {1}: only there {2}. Make the two lists the same.',
        key,
        line,
        nameValues(there),
      )
    : l10n.t(
        '`{0}`: other values than in line {1}: only here {2}, only there {3}. Make the two lists the same.',
        key,
        line,
        nameValues(here),
        nameValues(there),
      );
}

/** The lists in the fields of one name themselves: value and comment. */
function fieldLists({ fields }: Template, name: string): ValueList[] {
  return fields
    .filter((other) => other.name === name)
    .flatMap(({ field, role }) => {
      const isStatus = role === 'status';
      return [
        list(field.value, isStatus, field.valueRange, true),
        list(field.comment ?? '', isStatus, { start: field.valueRange.end, end: field.range.end }, true),
      ];
    })
    .filter((found) => found !== undefined);
}

/** The lists in the advice of a section with the field's name, and in sentences that name the field. */
function proseLists(template: Template, { name, role }: TemplateField): ValueList[] {
  const { document } = template;
  const naming = new RegExp(`(?:^|[^\\p{L}])${name.replaceAll(' ', '[^\\p{L}]{1,3}')}s?[\`"*_]{0,3}(?![\\p{L}])`, 'iu');
  const holders = [{ key: '', blocks: document.preamble }, ...document.sections];
  return holders.flatMap(({ key, blocks }) =>
    blocks
      .filter((block) => !isOfField(template, block))
      .flatMap((block) => readPhrases(document.text, block))
      .filter(({ range, kind }) => range.end - range.start <= MAX_LENGTH && kind !== 'code' && kind !== 'header')
      .flatMap(({ range }) => {
        const source = commentText(document.text.slice(range.start, range.end));
        const isAbout = fieldName(key) === name;
        const mention = isAbout ? undefined : naming.exec(source);
        if (!isAbout && !mention) return [];
        const rest = source.slice((mention?.index ?? 0) + (mention?.[0].length ?? 0));
        const found = listsIn(rest)
          .map((text) => list(text, role === 'status', range, false))
          .find((candidate) => candidate !== undefined);
        return found ? [found] : [];
      }),
  );
}

const COLON = /[:=][\s(]{1,4}/;
const GAP = /^[\s:(]{0,5}/;
const COMMA = new RegExp(`,(?:${AND_OR}|\\s*)`, 'i');
const HAS_OR = new RegExp(`${OR}|[|/]`, 'i');

/** The pieces of a sentence that may be a list: behind what introduces one, and all of it. */
function listsIn(sentence: string): string[] {
  const behind = [...findIntroductions(sentence).map(({ end }) => end), COLON.exec(sentence)?.index ?? -1].filter(
    (at) => at >= 0,
  );
  const rest = behind.length === 0 ? undefined : sentence.slice(minOf(behind)).replace(GAP, '');
  return [rest?.replace(/[.;()\n].*$/s, ''), sentence.replace(/[.;].*$/s, '')].flatMap((piece) => {
    const bare = piece?.replace(/[`*"]/g, '').trim();
    if (!bare) return [];
    const isList = /^[^,]{1,30}(?:,[^,]{1,30}){1,11}$/.test(bare) && !HAS_OR.test(bare);
    return [isList ? bare.split(COMMA).join(' | ') : bare];
  });
}

function list(source: string, isStatus: boolean, range: Range, isComplete: boolean): ValueList | undefined {
  const allowed = readAllowedValues(source, isStatus);
  const isShort = allowed?.values.every((value) => isComplete || value.split(' ').length <= 3);
  return allowed && isShort ? { allowed, range, isComplete } : undefined;
}

function without(some: AllowedValues, others: AllowedValues): readonly string[] {
  const known = others.values.map(wordsOf);
  return some.values.filter((value) => !known.includes(wordsOf(value)));
}
