import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: '# [Title]\n\n## Goals\n\nDescribe the event or the measurement that shows why this is needed now. Name who suffers from it.\n\n## Costs\n\n- Owner: [name of the owner]\n',
});

function guidanceIn(body: string): readonly string[] {
  const { document, contents } = follow(`# Cache\n\n## Goals\n\n${body}\n\n## Costs\n\nNone.\n`, template);
  return [...contents.values()].flatMap(({ guidance }) =>
    guidance.map(({ start, end }) => document.text.slice(start, end)),
  );
}

describe('half a sentence of the advice', () => {
  test.each([
    ['Describe the event or the measurement', true],
    ['describe the event or the', false],
    ['the measurement that shows why this', true],
    ['measurement that shows why this', false],
    ['the measurement that [shows](x.md) why this', false],
    ['the measurement that shows how this', false],
  ])('is left over where it has six words: %s', (body, is) => {
    expect(guidanceIn(`${body}\n\nThe cache is slow.`).length > 0).toBe(is);
  });

  test('is one leftover with its neighbours', () => {
    const both = 'Describe the event or the measurement that shows why this is needed now. Name who suffers from it.';
    expect(guidanceIn(`${both}\n\nThe cache is slow.`)).toEqual([both]);
  });
});

describe('a placeholder with words beside it', () => {
  const placeholdersIn = (body: string) => {
    const { contents } = follow(`# Cache\n\n## Goals\n\nSpeed.\n\n## Costs\n\n${body}\n`, template);
    return [...contents.values()].flatMap(({ placeholders }) => placeholders).length;
  };

  test.each(['- Owner: [name of the owner]', '- [name of the owner] abc', '- [name of the owner] of the team'])(
    'is left: %s',
    (body) => {
      expect(placeholdersIn(body)).toBe(1);
    },
  );
});
