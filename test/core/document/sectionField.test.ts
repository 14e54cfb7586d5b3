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
