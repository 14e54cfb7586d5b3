import { beforeEach, describe, expect, test } from 'vitest';
import { index } from '../../server/src/cli/writeIndex.ts';
import { proposals } from './proposals.ts';
import { rfc, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

const run = (options: object, cwd = '.') => workspace.run((console, at) => index(options, console, at), cwd);
const ROWS =
  '| RFC-0001 | [Cache](rfcs/0001-cache.md) | Accepted |\n| RFC-0002 | [Queue](rfcs/0002-queue.md) | Draft |\n';
const INDEX = `<!-- proposals:index -->\n\n| Number | Title | Status |\n|---|---|---|\n${ROWS}\n<!-- /proposals:index -->\n`;

test('prints', async () => {
  expect(await run({})).toEqual({ code: 0, out: `| Number | Title | Status |\n|---|---|---|\n${ROWS}`, err: '' });
});

test('writes at the end of a file, then between the comments, then nothing', async () => {
  workspace.write('README.md', '# Team\n\nHello.');
  expect(await run({ write: 'README.md' })).toEqual({ code: 0, out: 'README.md: written\n', err: '' });
  expect(workspace.read('README.md')).toBe(`# Team\n\nHello.\n\n${INDEX}`);
  expect(await run({ write: 'README.md' })).toEqual({ code: 0, out: 'README.md: up to date\n', err: '' });
  workspace.write('rfcs/0003-log.md', rfc(3, 'Log', 'Draft'));
  expect(await run({ write: true })).toEqual({ code: 0, out: 'README.md: written\n', err: '' });
  expect(workspace.read('README.md')).toBe(
    `# Team\n\nHello.\n\n${INDEX.replace('\n\n<!-- /', '\n| RFC-0003 | [Log](rfcs/0003-log.md) | Draft |\n\n<!-- /')}`,
  );
});

test('makes a file, seen from where the user is', async () => {
  expect(await run({ write: 'INDEX.md', by: 'status' }, 'rfcs')).toMatchObject({ code: 0, out: 'INDEX.md: written\n' });
  expect(workspace.read('rfcs/INDEX.md')).toMatch(
    /^<!-- proposals:index by=status -->\n\n## Draft\n\n- \[RFC-0002: Queue\]\(0002-queue\.md\)\n/,
  );
  expect(await run({ check: true })).toMatchObject({ code: 0, out: 'rfcs/INDEX.md: up to date\n' });
});

test('keeps in the comment what it was written with, and takes what is said anew', async () => {
  await run({ write: 'README.md', status: ['Accepted'], folder: 'rfcs' });
  expect(workspace.read('README.md')).toMatch(/^<!-- proposals:index status=Accepted folder=rfcs -->/);
  await run({ write: 'README.md', inForce: true });
  expect(workspace.read('README.md')).toBe(
    '<!-- proposals:index in-force status=Accepted folder=rfcs -->\n\n- [RFC-0001: Cache](rfcs/0001-cache.md): It is quick.\n\n<!-- /proposals:index -->\n',
  );
});

describe('--check', () => {
  test('1 where one is stale, and writes nothing', async () => {
    const stale = INDEX.replace('| Draft |', '| Accepted |');
    workspace.write('README.md', stale);
    workspace.write('docs/LIST.md', '<!-- proposals:index -->\n<!-- /proposals:index -->\n');
    expect(await run({ check: true })).toEqual({
      code: 1,
      out: [
        'README.md: stale, 1 line missing and 1 line out of date. Run `proposals index --write README.md`\n',
        'docs/LIST.md: stale, 2 lines missing and 0 lines out of date. Run `proposals index --write docs/LIST.md`\n',
      ].join(''),
      err: '',
    });
    expect(await run({ write: 'README.md', check: true })).toMatchObject({ code: 1 });
    expect(workspace.read('README.md')).toBe(stale);
  });

  test('2 where there is none', async () => {
    workspace.write('README.md', '# Team\n');
    expect(await run({ check: 'README.md' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('README.md: no index there.'),
    });
    expect(await run({ check: true })).toMatchObject({
      code: 2,
      err: expect.stringContaining('no file holds an index'),
    });
  });
});

test.each([
  [{ write: '../README.md' }, '../README.md: outside of '],
  [{ write: 'rfcs/list.txt' }, 'rfcs/list.txt: expected a Markdown file.'],
  [{ write: 'nowhere/README.md' }, 'no such file or folder'],
  [{ folder: '..' }, '--folder ..: outside of '],
  [{ author: ['a"b'] }, 'expected no quotes'],
  [{ write: 'two.md', by: 'year' }, 'two.md: holds 2 indexes.'],
  [{ write: 'broken.md' }, 'broken.md:3: The index has no end. Write `<!-- /proposals:index -->` below it.'],
])('%j: exit code 2, a message, and nothing is written', async (options, message) => {
  const two = '<!-- proposals:index -->\n<!-- /proposals:index -->\n';
  workspace.write('two.md', two + two);
  workspace.write('broken.md', '# A\n\n<!-- proposals:index -->\n');
  expect(await run(options)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  expect(workspace.read('two.md') + workspace.read('broken.md')).toBe(`${two}${two}# A\n\n<!-- proposals:index -->\n`);
});

test('options of the command line', async () => {
  expect(await proposals('index', '--write', `${workspace.root}/rfcs/README.md`, '--in-force')).toMatchObject({
    code: 0,
  });
  expect(workspace.read('rfcs/README.md')).toContain('- [RFC-0001: Cache](0001-cache.md): It is quick.\n');
  expect(await proposals('index', '--by', 'colour')).toMatchObject({ code: 2 });
});
