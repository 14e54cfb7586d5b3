import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_RULES } from '../../server/src/core/index.ts';
import { withRuleSettings, withRuleSummaries } from '../../server/tools/manifest.ts';
import { textOf } from '../support/builtin.ts';
import { manifest } from '../support/manifest.ts';

const { contributes } = manifest();
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);
const root = join(import.meta.dirname, '..', '..');

test.each([undefined, 'de'])(
  'each step of the walkthrough has a picture that is there, its description, and commands that exist (%s)',
  (language) => {
    const [{ steps }] = manifest(language).contributes.walkthroughs;
    expect(steps).toHaveLength(5);
    for (const { description, media, completionEvents } of steps) {
      expect(media.altText).toMatch(/^\w.{30,}\.$/);
      for (const image of Object.values<string>(media.image)) expect(existsSync(join(root, image)), image).toBe(true);
      const linked = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command);
      expect(linked.length).toBeGreaterThan(0);
      const events = completionEvents.map((event: string) => event.replace('onCommand:', ''));
      for (const command of [...linked, ...events]) expect(commands).toContain(command);
      expect(events).toContain(linked[0]);
    }
  },
);

test('every command in menus and key bindings exists, and all have a title in one category', () => {
  const menus = Object.values<{ command: string }[]>(contributes.menus).flat();
  const used = [...menus, ...contributes.keybindings].map(({ command }) => command);
  // A key may lead to one of the editor's own commands.
  for (const command of used.filter((name) => !name.startsWith('workbench.'))) expect(commands).toContain(command);
  expect(new Set(commands).size).toBe(commands.length);
  for (const { category, title } of contributes.commands)
    expect([category, typeof title]).toEqual(['Proposals', 'string']);
});

test('the summaries of rules are generated, and leave what is written by hand alone', () => {
  const once = withRuleSummaries('{ "command.x.title": "X", "rule.gone": "Old." }', ALL_RULES.slice(0, 1));
  expect(JSON.parse(once)).toEqual({ 'command.x.title': 'X', [`rule.${ALL_RULES[0]?.id}`]: ALL_RULES[0]?.summary });
  expect(withRuleSummaries(textOf('package.nls.json'), ALL_RULES)).toBe(textOf('package.nls.json'));
});

test('the setting for severities is generated from the rules, and can be again', () => {
  const once = withRuleSettings(textOf('package.json'), ALL_RULES.slice(0, 2));
  const setting = JSON.parse(once).contributes.configuration.properties['proposals.severity'];
  expect(Object.keys(setting.properties)).toEqual(ALL_RULES.slice(0, 2).map(({ id }) => id));
  expect(withRuleSettings(once, ALL_RULES)).toBe(textOf('package.json'));
  expect(() => withRuleSettings('{}', ALL_RULES)).toThrow('Expected the setting `proposals.severity` in package.json');
});
