import { expect, test } from 'vitest';
import { completionsAt, hoverAt, outlineOf, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'team',
  name: 'Team',
  text: '# [Title]\n\n## Status\n\nDraft | Accepted\n\n## Context\n\nSay what moves us to decide.\n',
});
const labelsAt = (text: string, offset: number) =>
  completionsAt(follow(text, template), offset, { today: '2026-01-02' }).map(({ label }) => label);

test('a section that is a field is one entry of the outline, with its value', () => {
  const [title] = outlineOf(follow('# Use queues\n\n## Status\n\nAccepted\n\n## Context\n\nOurs.\n', template));
  expect(title?.children.map(({ name, detail, kind }) => [name, detail, kind])).toEqual([
    ['Status', 'Accepted', 'section'],
    ['Context', 'filled', 'section'],
  ]);
});

test('its values are completed below the heading', () => {
  const text = '# Use queues\n\n## Status\n\nAcc\n\n## Context\n';
  expect(labelsAt(text, text.indexOf('Acc') + 3)).toEqual(['Accepted']);
  const empty = '# Use queues\n\n## Status\n\n\n\n## Context\n';
  expect(labelsAt(empty, empty.indexOf('Status') + 'Status\n\n'.length)).toEqual(['Draft', 'Accepted']);
});

test('its heading and its value are explained', () => {
  const text = '# Use queues\n\n## Status\n\nAccepted\n\n## Context\n';
  const match = follow(text, template);
  expect(hoverAt(match, text.indexOf('Status') + 1)?.markdown).toContain('required section of Team');
  expect(hoverAt(match, text.indexOf('Accepted') + 1)?.markdown).toContain('required field of Team');
});

test('fields side by side are told apart', () => {
  const table = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n| Status | Author |\n|---|---|\n| Draft/Final | [Name] |\n\n## Context\n',
  });
  const text = '# Cache\n\n| Status | Author |\n|---|---|\n| Final | Ida |\n';
  for (const [word, key] of [
    ['Status', 'Status'],
    ['Author', 'Author'],
    ['Final', 'Status'],
    ['Ida', 'Author'],
  ] as const)
    expect(hoverAt(follow(text, table), text.indexOf(word) + 1)?.markdown).toContain(`**${key}**`);
});
