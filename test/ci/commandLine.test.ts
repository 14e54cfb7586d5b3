import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryWith, runScript } from './recipes.ts';

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
const SECTIONS = [
  'What has changed',
  'Baseline',
  'A part of the files',
  'Which values hold',
  'Rules',
  'Begin',
  'Completion',
];

/** The commands of a section of the page. */
function commandsIn(section: string): readonly string[] {
  const [, text = ''] = page.split(`\n## ${section}\n`);
  return [...(text.split('\n## ')[0] ?? '').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}

test.each(SECTIONS.flatMap((section) => commandsIn(section).map((code) => ({ section, code }))))(
  '$section: $code',
  ({ code }) => {
    const { code: fine, err } = runScript(code, repositoryWith('fine').root);
    expect(fine, err).toBe(0);
  },
);

test('each section shows one', () => {
  for (const section of SECTIONS) expect(commandsIn(section), section).not.toEqual([]);
});

test('what has changed is told as the page says', () => {
  const made = repositoryWith('wrong');
  for (const line of commandsIn('What has changed').join('').trim().split('\n'))
    expect(runScript(line, made.root)).toMatchObject({ code: 1, out: expect.stringContaining('0002-bees.md:4:12') });
});

test('with a baseline nothing is told any more', () => {
  const made = repositoryWith('wrong');
  expect(runScript(commandsIn('Baseline').join(''), made.root)).toMatchObject({
    code: 0,
    out: expect.stringContaining('; 1 in the baseline.'),
  });
});
