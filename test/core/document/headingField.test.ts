import { describe, expect, test } from 'vitest';
import { keyBeforeValue, readHeadingField } from '../../../server/src/core/document/headingField.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

describe('a heading that is a field itself', () => {
  const field = (source: string) => {
    const { text, sections } = parseDocument(source);
    const [section] = sections;
    return section && readHeadingField(text, section);
  };

  test.each([
    ['## Status: Accepted\n', 'Status', 'Accepted'],
    ['## Status： Accepted\n', 'Status', 'Accepted'],
    ['## Decided by: Ida: and Bo ##\n', 'Decided by', 'Ida: and Bo'],
  ])('%j has its value behind the colon', (source, key, value) => {
    const found = field(source);
    expect(found).toMatchObject({ key, value, spelling: 'section' });
    expect(source.slice(found?.keyRange.start, found?.keyRange.end)).toBe(key);
    expect(source.slice(found?.valueRange.start, found?.valueRange.end)).toBe(value);
    expect(source.slice(found?.range.start, found?.range.end)).toBe(`${key}${source.charAt(3 + key.length)} ${value}`);
  });

  test.each(['## Status\n', '## Status:\n', '## 12:30\n', `## ${'a'.repeat(61)}: b\n`])('is not %j', (source) =>
    expect(field(source)).toBeUndefined(),
  );

  test('has a key that is compared as headings are', () => {
    expect(keyBeforeValue('2. The State: Accepted')).toBe('the state');
    expect(keyBeforeValue('State')).toBeUndefined();
  });
});
