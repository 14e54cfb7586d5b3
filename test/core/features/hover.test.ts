import { describe, expect, test } from 'vitest';
import { hoverAt, plainText, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const hover = (templateText: string, text: string, word: string) =>
  hoverAt(follow(text, readTemplate({ id: 'own', name: 'Own', text: templateText })), text.indexOf(word) + 1)?.markdown;

describe('a title', () => {
  const text = '# RFC: Cache\n\n## Aim\n\nOurs.\n';

  test('is explained, with the advice below it', () => {
    expect(hover('# RFC: [Title]\n\nName the outcome.\n\n## Aim\n\nSay it.\n', text, 'Cache')).toBe(
      '**RFC: \\[Title\\]** · title of Own\n\nName the outcome.',
    );
  });

  test('has none of the metadata for its advice', () => {
    expect(hover('# RFC: [Title]\n\n- **Status**: Draft | Done\n\n## Aim\n\nSay it.\n', text, 'Cache')).toBe(
      '**RFC: \\[Title\\]** · title of Own',
    );
  });
});

describe('a field has the advice that stands beside it', () => {
  const front = (lines: string) => `---\n${lines}\n---\n\n# [Title]\n\n## Aim\n\nSay it.\n`;

  test('in a comment', () => {
    const template = front('status: draft\nauthors: [name] # Everybody who will answer questions');
    expect(hover(template, front('status: draft\nauthors: Ada'), 'authors')).toContain(
      '\n\nEverybody who will answer questions',
    );
  });

  test('but not what is said already', () => {
    const template = front('status: draft # draft | done | dropped\nauthors: [name] # required');
    const text = front('status: done\nauthors: Ada');
    expect(hover(template, text, 'status')).toBe(
      '**status** · required field of Own\n\nOne of `draft`, `done`, `dropped`',
    );
    expect(hover(template, text, 'authors')).toBe('**authors** · required field of Own\n\nThe template has `[name]`');
  });

  test('in the placeholder of a date', () => {
    const template = front('status: draft\ndate: {YYYY-MM-DD when it was last updated}');
    expect(hover(template, front('status: draft\ndate: 2026-11-21'), 'date')).toContain('when it was last updated');
  });
});

describe('advice', () => {
  const advice = (source: string) =>
    hover(`# [Title]\n\n## Aim\n\n${source}\n`, '# Cache\n\n## Aim\n\nOurs.\n', 'Aim')?.split('Own\n\n')[1];

  test('has no HTML, and code as it is', () => {
    expect(advice('Name <b>each</b> `List<String>`.')).toBe('Name \\<b>each\\</b> `List<String>`.');
    expect(advice('Show it:\n\n```ts\nlet a: Map<Key, Value>;\n```\n\nThen <i>why</i>.')).toBe(
      'Show it:\n\n```ts\nlet a: Map<Key, Value>;\n```\n\nThen \\<i>why\\</i>.',
    );
  });

  test('as plain text has no marks and no escapes', () => {
    expect(plainText('**Aim** · required\n\nName \\<b> and `a`.')).toBe('Aim · required\n\nName <b> and `a`.');
  });
});
