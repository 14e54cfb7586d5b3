import { expect, test } from 'vitest';
import { check } from '../../server/src/cli/check.ts';
import { index } from '../../server/src/cli/writeIndex.ts';
import { rfc, Workspace } from './workspace.ts';

const OPTIONS = { format: 'json', failOn: 'warning', cache: false } as const;

async function checked(workspace: Workspace, path = '', options: object = {}) {
  const { code, out, err } = await workspace.run((console) =>
    check([`${workspace.root}/${path}`], { ...OPTIONS, ...options }, console),
  );
  return { code, err, out };
}

function inReadme(out: string) {
  const { files } = JSON.parse(out) as { files: { path: string; template: unknown; problems: object[] }[] };
  return files.find(({ path }) => path.endsWith('README.md'));
}

async function withIndex() {
  const workspace = new Workspace();
  workspace.write('README.md', '# Ours\n\n## All\n');
  await workspace.run((console, cwd) => index({ write: 'README.md' }, console, cwd));
  return workspace;
}

test('a stale index is told like any other problem', async () => {
  const workspace = await withIndex();
  expect(inReadme((await checked(workspace)).out)).toMatchObject({ template: null, problems: [] });
  workspace.write('rfcs/0002-queue.md', rfc(2, 'Queue', 'Accepted'));
  const { code, out } = await checked(workspace);
  expect(code).toBe(0);
  expect(inReadme(out)?.problems).toEqual([
    {
      rule: 'index-stale',
      severity: 'information',
      message: 'The index is stale: 1 line missing, 1 line out of date. Update it.',
      subject: 'All',
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 24 } },
      fingerprint: expect.stringMatching(/^[\da-f]{32}$/),
      fixes: [
        {
          title: 'Update the index',
          edits: [
            {
              range: { start: { line: 5, character: 0 }, end: { line: 11, character: 0 } },
              newText: expect.stringContaining('| RFC-0002 | [Queue](rfcs/0002-queue.md) | Accepted |'),
            },
          ],
        },
      ],
    },
  ]);
  expect((await checked(workspace, '', { failOn: 'information' })).code).toBe(1);
  const text = await checked(workspace, 'README.md', { format: 'text' });
  expect(text.out).toContain('README.md:5:1 information index-stale The index is stale: 1 line missing, ');
  // That it is no proposal itself is no news.
  expect(text.err).toBe('');
});

test('is as serious as the team says, and off where it says so', async () => {
  const workspace = await withIndex();
  workspace.write('rfcs/0003-new.md', rfc(3, 'New', 'Draft'));
  workspace.write('.proposals.yaml', 'severity: { index-stale: error }\n');
  expect((await checked(workspace)).code).toBe(1);
  workspace.write('.proposals.yaml', 'severity: { index-stale: off }\n');
  expect(inReadme((await checked(workspace)).out)?.problems).toEqual([]);
  workspace.write('.proposals.yaml', 'exclude: [README.md]\n');
  expect(inReadme((await checked(workspace)).out)).toBeUndefined();
});

test('a comment that cannot be understood is told, too', async () => {
  const workspace = new Workspace();
  workspace.write('README.md', '# Ours\n\n<!-- proposals:index by=colour -->\n\n<!-- /proposals:index -->\n');
  const { code, out } = await checked(workspace);
  expect(code).toBe(1);
  expect(inReadme(out)?.problems).toMatchObject([{ rule: 'index-invalid', severity: 'warning' }]);
});

test('a table that is kept by hand is told to say otherwise than a proposal, and once it is right, nothing', async () => {
  const workspace = new Workspace();
  const table = (status: string) =>
    `# Ours\n\n| RFC | Status |\n|---|---|\n| [Queue](rfcs/0002-queue.md) | ${status} |\n`;
  workspace.write('README.md', table('Accepted'));
  const { code, out } = await checked(workspace, 'README.md');
  expect(code).toBe(1);
  expect(inReadme(out)?.problems).toMatchObject([
    {
      rule: 'index-outdated',
      subject: 'RFC-0002',
      range: { start: { line: 4, character: 32 } },
      fixes: [{ title: 'Change to "Draft"' }],
    },
  ]);
  workspace.write('README.md', table('Draft'));
  expect(inReadme((await checked(workspace)).out)?.problems).toEqual([]);
});
