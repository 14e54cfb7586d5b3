import { beforeEach, expect, test } from 'vitest';
import { list } from '../../server/src/cli/list.ts';
import { proposals } from './proposals.ts';
import { rfc, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

const run = (options: object = {}, folder = '.', cwd = '.') =>
  workspace.run((console, at) => list(folder, { format: 'text', ...options }, console, at), cwd);

test('a table of all', async () => {
  expect(await run()).toEqual({
    code: 0,
    err: '',
    out: [
      'Number    Title  Status    Template  Path',
      'RFC-0001  Cache  Accepted  RFC       rfcs/0001-cache.md',
      'RFC-0002  Queue  Draft     RFC       rfcs/0002-queue.md',
      '',
    ].join('\n'),
  });
});

test('those below a folder, as paths are written where the user is', async () => {
  workspace.write('rfcs/old/0003-log.md', rfc(3, 'Log', 'Draft'));
  const { out } = await run({}, 'old', 'rfcs');
  expect(out.trimEnd().split('\n').slice(1)).toEqual([expect.stringMatching(/^RFC-0003 .* old\/0003-log\.md$/)]);
  expect((await run({}, '.', 'rfcs/old')).out).toContain(' 0003-log.md\n');
});

test('as JSON', async () => {
  const { out } = await run({ format: 'json', status: ['accepted'] });
  expect(JSON.parse(out)).toEqual({
    version: 1,
    proposals: [
      {
        path: 'rfcs/0001-cache.md',
        number: 1,
        name: 'RFC-0001',
        title: 'Cache',
        status: 'Accepted',
        stage: 'accepted',
        template: { id: 'rfcs/template.md', name: 'RFC' },
        authors: ['Ada'],
        date: '2026-01-01',
        summary: 'It is quick.',
      },
    ],
  });
});

test('as Markdown, and what binds', async () => {
  expect((await run({ format: 'markdown' })).out).toContain('| RFC-0002 | [Queue](rfcs/0002-queue.md) | Draft |\n');
  expect((await run({ format: 'markdown', inForce: true })).out).toBe(
    '- [RFC-0001: Cache](rfcs/0001-cache.md): It is quick.\n',
  );
});

test('records that agree on a template among themselves', async () => {
  workspace.writeRecords();
  const { out } = await run({ format: 'json' }, 'docs/adr');
  expect(JSON.parse(out).proposals).toHaveLength(6);
  expect(JSON.parse(out).proposals[5]).toMatchObject({ name: 'ADR-0006', title: 'Choice 6', status: 'Accepted' });
});

test('says so where there is nothing to list', async () => {
  expect(await run({ author: ['Nobody'] })).toEqual({
    code: 0,
    out: '',
    err: 'proposals: none of 2 proposals is as was asked for. Run `proposals list` to see all.\n',
  });
});

test.each([
  [{ since: 'May' }, '--since May: expected a day such as 2026-05-31, a month or a year.'],
  [{ template: ['adr'] }, '--template adr: expected one of `rfcs/template.md`'],
])('%j: exit code 2 and a message', async (options, message) => {
  expect(await run(options)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
});

test('a folder that is not there', async () => {
  expect(await run({}, 'nowhere')).toEqual({ code: 2, out: '', err: 'proposals: nowhere: no such file or folder\n' });
});

test('options of the command line', async () => {
  const { code, out } = await proposals(
    'list',
    workspace.root,
    '--status',
    'draft',
    '--status',
    'accepted',
    '--format',
    'json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out).proposals).toHaveLength(2);
});
