import { beforeEach, expect, test } from 'vitest';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

const TEMPLATE = '# [Title]\n\n- Status: Draft | Accepted\n- Created: YYYY-MM-DD\n\n## Why\n\nSay why.\n';

let made: GitRepository;

beforeEach(() => {
  made = new GitRepository().write('.proposals.yaml', 'practice: false\n').write('rfcs/template.md', TEMPLATE);
});

/** Reads a workflow command as GitHub's runner does: see `ActionCommand.cs` of actions/runner. */
function read(line: string) {
  const [, command = '', properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const named = properties.split(',').map((one) => one.split('='));
  return {
    command,
    ...Object.fromEntries(named.map(([name, value = '']) => [name, plain(value)])),
    message: plain(data),
  };
}

test('each problem is a command with its place; then come the counts', async () => {
  made.write(
    'rfcs/0001,50%: ants.md',
    '# Ants\n\n- Status: 100% ok::\n- Created: 2026-02-30\n\n## Why\n\nThey work.\n',
  );
  const { code, out } = await proposals('check', '--format', 'github', made.root);
  const lines = out.split('\n');
  expect(code).toBe(1);
  expect(lines.slice(0, 2).map(read)).toMatchObject([
    {
      command: 'warning',
      file: `${made.root}/rfcs/0001,50%: ants.md`,
      line: '3',
      endLine: '3',
      col: '11',
      title: 'field-value-unknown',
      message: expect.stringContaining('`100% ok::`'),
    },
    { command: 'error', line: '4', col: '12', endColumn: '21', title: 'field-date-invalid' },
  ]);
  expect(lines.slice(2)).toEqual(['Checked 2 files, 1 proposal: 1 error, 1 warning, 0 information.', '']);
});

test('what only informs is a notice', async () => {
  made.write('rfcs/0001-ants.md', '# Ants\n\n- Status: Draft\n- Created: 2026-02-03\n\n## Why\n');
  const { out } = await proposals('check', '--format', 'github', made.root);
  expect(read(out.split('\n')[0] ?? '')).toMatchObject({ command: 'notice' });
});
