import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposalsOn } from './proposals.ts';

/** A command of the page, and what the page says that it prints. */
interface Example {
  readonly command: string;
  readonly printed: string | undefined;
}

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
/** The parts of the page whose examples run in the repository below. */
const parts = page.split(/^## /m).filter((part) => /^(?:Fix|Text from|Reports)\b/.test(part));
const examples = parts.flatMap((part): Example[] =>
  [...part.matchAll(/```sh\nproposals (.*)\n```\n(?:\n```text\n([\s\S]*?)```)?/g)].map(([, command = '', printed]) => ({
    command,
    printed,
  })),
);

let made: GitRepository;

beforeEach(() => {
  made = new GitRepository()
    .write(
      'docs/rfcs/template.md',
      '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Drawbacks\n\nSay why not.\n\n## Unresolved Questions\n\nSay what is open.\n',
    )
    .write(
      'docs/rfcs/0001-cache.md',
      '# RFC-0001: Cache\n\n- Status: Acepted\n\n## Summary\n\nA cache.\n\n## Drawbacks\n',
    );
  made.commit();
});

test('there are some', () => {
  expect(examples.length).toBeGreaterThan(4);
});

test.each(examples)('$command: does what the page says', async ({ command, printed }) => {
  vi.spyOn(process, 'cwd').mockReturnValue(made.root);
  const [words = '', given] = command.split(' < ');
  const args = words.split(' ').map((word) => word.replace(/^(\w+=)?(docs|proposals)(?=[/.])/, `$1${made.root}/$2`));
  const input = async () => readFileSync(join(made.root, 'docs/rfcs/0001-cache.md'));
  const { code, out, err } = await proposalsOn(given === undefined ? {} : { input }, ...args);
  vi.restoreAllMocks();
  expect({ code, err }).toEqual({
    code: 1,
    err: command.includes('--diff') ? expect.stringContaining('would change') : '',
  });
  expect(out).not.toBe('');
  if (printed !== undefined) expect(out.replaceAll(`${made.root}/`, '')).toBe(printed);
});
