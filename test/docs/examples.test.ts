import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from '../../server/src/cli/program.ts';
import { ALL_RULES } from '../../server/src/core/index.ts';
import { CONFIGURATION_KEYS, readConfiguration } from '../../server/src/core/workspace/configuration.ts';
import { codeIn, codeSpansIn, PAGES } from './pages.ts';

const program = createProgram('', { out: () => {}, err: () => {} }, () => {});
const ours = PAGES.filter((path) => path === 'README.md' || path.startsWith('docs/'));

/** A command line as the pages show it, with its options. */
const CALLS = ours.flatMap((path) =>
  [...codeSpansIn(path), ...codeIn(path).flatMap(({ language, code }) => (language === 'sh' ? code.split('\n') : []))]
    .filter((line) => /^(?:npx (?:--\S+ )?)?proposals [a-z]/.test(line))
    .map((line) => ({ path, line })),
);

test('the pages show commands', () => {
  expect(CALLS.length).toBeGreaterThan(10);
});

test.each(CALLS)('$path: `$line` is a command with options that there are', ({ line }) => {
  const words = line
    .replace(/^npx (?:--\S+ )?/, '')
    .split(/[\s[\]|"']+/)
    .slice(1);
  let command: Command = program;
  for (const word of words) {
    const below = command.commands.find((each) => each.name() === word);
    if (!below) break;
    command = below;
  }
  expect(command).not.toBe(program);
  const known = command.options.map(({ long }) => long);
  for (const option of words.filter((word) => word.startsWith('--'))) expect(known).toContain(option.split('=')[0]);
});

const BLOCKS = ours.flatMap((path) => codeIn(path).map((block) => ({ path, ...block })));

test('the configuration that the pages show is understood', () => {
  const isConfiguration = ({ language, code }: { language: string; code: string }) =>
    language === 'yaml' && CONFIGURATION_KEYS.some((key) => code.startsWith(`${key}:`));
  const shown = BLOCKS.filter(isConfiguration);
  expect(shown.length).toBeGreaterThan(1);
  for (const { path, code } of shown) {
    const { problems } = readConfiguration(
      code,
      ALL_RULES.map(({ id }) => id),
    );
    expect(problems, path).toEqual([]);
  }
});

test('the JSON that the pages show can be read', () => {
  const shown = BLOCKS.filter(({ language }) => language === 'json');
  expect(shown.length).toBeGreaterThan(0);
  for (const { code } of shown) expect(() => JSON.parse(code), code).not.toThrow();
});
