import { describe, expect, test } from 'vitest';
import { OPEN_VALUES } from '../../../server/src/core/dialect/values/index.ts';
import { parseDocument } from '../../../server/src/core/document/proposalDocument.ts';
import { readTemplate } from '../../../server/src/core/index.ts';
import { fieldRole } from '../../../server/src/core/template/fieldRole.ts';
import { readFieldValues } from '../../../server/src/core/template/fieldValues.ts';
import { headMetadata } from '../../../server/src/core/template/metadata.ts';

/** The last field of a piece of a template. */
function fieldIn(piece: string) {
  const text = `# [Title]\n\n- Date: YYYY-MM-DD\n${piece}\n\n## Goals\n\nWhy?\n`;
  const document = parseDocument(text);
  const field = headMetadata(document, document.sections[0]).at(-1);
  if (!field) throw new Error('There is no field.');
  return { text: document.text, field };
}

describe.each(OPEN_VALUES)('$id', ({ find, examples, counterExamples }) => {
  const found = (piece: string) => {
    const all = fieldIn(piece).field.value.split(/\s*[|/,]\s*/);
    return all.filter((value) => find({ value, all }) !== undefined);
  };
  test.each(examples)('reads %j', (piece) => expect(found(piece)).not.toEqual([]));
  test.each(counterExamples)('leaves %j alone', (piece) => expect(found(piece)).toEqual([]));
});

test.each([
  ['- Status: Noted | Open | plain short wording', ['Noted', 'Open']],
  ['- Status: Documented, Open, short plain-language status', ['Documented', 'Open']],
  ['- Scope: Shop | Depot | whatever else moves', ['Shop', 'Depot']],
  ['- Status: **Awaiting implementation** or **Awaiting review**', ['Awaiting implementation', 'Awaiting review']],
  ['- Status: {DRAFT | PROPOSED} Not Implemented', ['DRAFT', 'PROPOSED']],
  ['- Status: {草案 | 提案} 未实施', ['草案', '提案']],
])('what is described, and what has no end, opens the list: %j', (piece, values) => {
  const { text, field } = fieldIn(piece);
  const isStatus = fieldRole(field.key) === 'status';
  expect(readFieldValues(text, field, isStatus, undefined)?.allowed).toEqual({ values, isOpen: true });
});

test('a list of kinds has no values, and is to be replaced as before', () => {
  const text = '# [Title]\n\n- Status: Draft\n- Deciders: People | Team | Names\n\n## Goals\n\nWhy?\n';
  const template = readTemplate({ id: 't', name: 'T', text });
  expect(template.fields.map(({ allowed, isPlaceholder }) => ({ allowed, isPlaceholder })).at(-1)).toEqual({
    allowed: undefined,
    isPlaceholder: true,
  });
});
