import { expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/document/proposalDocument.ts';
import { readSectionField } from '../../../server/src/core/document/sectionField.ts';

const valueIn = (text: string) => {
  const document = parseDocument(text);
  const [section] = document.sections;
  return section && readSectionField(document.text, section)?.value;
};

test.each([
  '## Status\n\nRejected. See [ADR-57](57.md) for what we do now.',
  '## Status\n\nAccepted (2026-06-07). **Fully implemented** (2026-06-08), both phases are out.',
  `## Status\n\nSuperseded by [ADR-12](12.md): ${'it was too slow and '.repeat(8)}costly.`,
  '## Stand\n\nAngenommen. Mehr dazu in der Niederschrift vom Mai.',
])('a line that begins with a status is the value: %j', (text) => {
  expect(valueIn(text)).toBe(text.split('\n').at(-1));
});

test.each([
  '## Status\n\nThe status of this record is not clear to anybody.',
  '## Owner\n\nAccepted by all. See the list of names in the minutes.',
])('any other sentence is none: %j', (text) => expect(valueIn(text)).toBe(''));

const fieldIn = (text: string) => {
  const document = parseDocument(text);
  const [section] = document.sections;
  return section && readSectionField(document.text, section);
};

test.each([
  ['## Status\n\nDraft\n', 'Draft'],
  ['## Status\nDraft\n', 'Draft'],
  ['## Status\r\n\r\nDraft\r\n', 'Draft'],
  ['## Status\n\n<!-- one of three -->\n\nDraft\n', 'Draft'],
  ['## Status\n\n> one of three\n\nDraft\n', 'Draft'],
  ['## Status\n\n---\n\nDraft\n', 'Draft'],
  ['## Status\n\nDraft\n\nMore about it.\n', 'Draft'],
  ['## Status\n\nDraft\nand more\n', 'Draft'],
  ['## Authors\n\n- Ida\n- Bo\n', '- Ida\n- Bo'],
  ['## Owner\n\n* [ ] Ida\n* [X] Bo\n', 'Bo'],
  ['## Owner\n\nIda Holm and Bo Lind of the town\n', 'Ida Holm and Bo Lind of the town'],
  ['## Status\n\n```\nDraft\n```\n', ''],
  ['## Status\n\n### Draft\n', ''],
  ['## Owner\n\nWho is it that owns this? Nobody knows that.\n', ''],
])('the one line or list below a heading is its value: %j', (text, value) => {
  const field = fieldIn(text);
  expect(field?.value).toBe(value);
  expect(text.slice(field?.valueRange.start, field?.valueRange.end)).toBe(value);
  expect(field?.spelling).toBe('section');
});

test.each([
  ['## 3. Status\n\nDraft\n', 'Status'],
  ['## 1.2) Status <!-- needed -->\n\nDraft\n', 'Status'],
  ['## Status ##\n\nDraft\n', 'Status'],
  ['## 3.\n\nDraft\n', '3.'],
])('the key is the heading without its number and its comment: %j', (text, key) => {
  expect(fieldIn(text)?.key).toBe(key);
});

test('a field that is a section goes from its heading to the end of its value', () => {
  const text = '## Status\n\nDraft\nand more\n\nMore.\n';
  const field = fieldIn(text);
  expect(text.slice(field?.range.start, field?.range.end)).toBe('## Status\n\nDraft');
  expect(text.slice(field?.keyRange.start, field?.keyRange.end)).toBe('Status');
  const empty = '## Status\n\n```\nx\n```\n';
  expect(empty.slice(fieldIn(empty)?.range.start, fieldIn(empty)?.range.end)).toBe('## Status');
});

test.each([
  ['## Status\n', '## Status\n'],
  ['## Status\n\n', '## Status\n'],
  ['## Status\n\n\n', '## Status\n\n'],
  ['## Status\r\n\r\n\r\n', '## Status\r\n\r\n'],
  ['## Status\n\n\n\n## Next\n', '## Status\n\n'],
])('a value that is not there yet belongs below a blank line where there is room: %j', (text, before) => {
  const field = fieldIn(text);
  expect(field?.value).toBe('');
  expect(text.slice(0, field?.valueRange.start)).toBe(before);
  expect(field?.valueRange.end).toBe(field?.valueRange.start);
});

test('a comment below the heading says something about the field', () => {
  expect(fieldIn('## Status\n\n<!-- one of\nthree -->\n\nDraft\n')?.note).toBe('one of\nthree');
  for (const html of ['<!-- -->', '<div>one</div>', '<!-- one --> <b>two</b>'])
    expect(fieldIn(`## Status\n\n${html}\n\nDraft\n`)).not.toHaveProperty('note');
});

test('a section with fields below its heading is none itself', () => {
  expect(fieldIn('## Status\n\nOwner: Ida\n')).toBeUndefined();
  expect(fieldIn('## Status\n\n- Owner: Ida\n')).toBeUndefined();
  expect(fieldIn('## Status\n\nTrains: late\n')?.value).toBe('Trains: late');
});

const inSection = (heading: string, body: string) => {
  const { text, sections } = parseDocument(`## ${heading}\n\n${body}\n`);
  const [section] = sections;
  return section && readSectionField(text, section)?.value;
};

test('a field that is a section has a short line', () => {
  const line = 'x'.repeat(120);
  expect(inSection('Owner', line)).toBe(line);
  expect(inSection('Owner', `${line}x`)).toBe('');
  expect(inSection('Owner', 'One two three four.')).toBe('One two three four.');
  expect(inSection('Owner', 'One two three four five.')).toBe('');
  expect(inSection('Owner', 'One two three four\nand more')).toBe('One two three four');
  expect(inSection('Owner', 'One two three four five\nand more')).toBe('');
});

test('a field that is a status may tell its story', () => {
  const story = (length: number) => `Accepted. ${'x'.repeat(length - 10)}`;
  expect(inSection('Status', story(400))).toBe(story(400));
  expect(inSection('Status', story(401))).toBe('');
  expect(inSection('Status', 'Nothing of all that is: it was accepted by us on a day in May of that year.')).toBe('');
});

test('a field that is a section may be a list, of which the ticked item counts', () => {
  const list = (length: number) => `- ${'x'.repeat(length - 2)}`;
  expect(inSection('Owner', list(1_500))).toBe(list(1_500));
  expect(inSection('Owner', list(1_501))).toBe('');
  expect(inSection('Owner', '- [ ] Ada\n- [x] Brook')).toBe('Brook');
  expect(inSection('Owner', '- [x] Ada\n- [x] Brook')).toBe('- [x] Ada\n- [x] Brook');
});
