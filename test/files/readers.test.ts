import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readTemplate } from '../../server/src/core/index.ts';
import { committedText } from '../../server/src/files/committedText.ts';
import { findTemplates } from '../../server/src/files/findTemplates.ts';
import { withFolderLock } from '../../server/src/files/folderLock.ts';
import { openRepository, stateOf } from '../../server/src/files/history/repository.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { readConfigurationFile } from '../../server/src/files/readConfigurationFile.ts';
import { readText, textIfReadable } from '../../server/src/files/readText.ts';
import { suggestPath } from '../../server/src/files/suggestPath.ts';
import { TemplateHistory } from '../../server/src/files/templateHistory.ts';
import { textsAt } from '../../server/src/files/textsAt.ts';
import { leftOut, UnreadableFile } from '../../server/src/files/unreadable.ts';
import { proposals } from '../cli/proposals.ts';
import { BYTES, FAULTS, mendDisk, write } from '../support/faults.ts';
import { GitRepository } from '../support/gitRepository.ts';
import { ADR, decision } from '../support/workspaceTemplates.ts';

vi.mock('node:fs/promises', async (original) => (await import('../support/faults.ts')).faulty(await original()));

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
  mendDisk();
});

describe.each(FAULTS)('$name', ({ make, reason, isFound, isGone }) => {
  test('has no text, and a reason', async () => {
    make(root, 'a.md');
    const file = join(root, 'a.md');
    await expect(readText(file)).rejects.toSatisfy(
      (error) => error instanceof UnreadableFile || typeof (error as NodeJS.ErrnoException).code === 'string',
    );
    expect(await textIfReadable(nodeHost(root), 'a.md')).toBeUndefined();
    const complaints: string[] = [];
    const refuse = (error: unknown) => complaints.push(leftOut(nodeHost(root), 'a.md', error));
    expect(await textIfReadable(nodeHost(root), 'a.md', refuse)).toBeUndefined();
    expect(complaints).toEqual(isGone ? [] : [expect.stringMatching(reason)]);
    expect(complaints.every((message) => message.startsWith(`Left out: ${file}`))).toBe(true);
  });

  test('in place of a template leaves out that one alone', async () => {
    make(root, 'docs/templates/mail.md');
    write(root, 'docs/templates/adr.md', ADR);
    const complaints: string[] = [];
    const found = await findTemplates(nodeHost(root), [], [], (message) => complaints.push(message));
    expect(found.templates).toEqual([{ path: 'docs/templates/adr.md', text: ADR }]);
    expect(complaints).toEqual(isFound && !isGone ? [expect.stringMatching(reason)] : []);
  });

  test('in place of .proposals.yaml is told once', async () => {
    make(root, '.proposals.yaml');
    const complaints: string[] = [];
    expect(await readConfigurationFile(nodeHost(root), (message) => complaints.push(message))).toBeUndefined();
    expect(complaints).toEqual(isGone ? [] : [expect.stringMatching(reason)]);
  });

  test('in place of a lock that somebody left is told, and holds nobody up for ever', async () => {
    make(root, '.proposals.lock');
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now() * 100);
    const done = await withFolderLock(nodeHost(root), '', async () => 'done').catch((error: Error) => error.message);
    vi.restoreAllMocks();
    expect(done).toMatch(/^done$|is in the way/);
  });

  test('in place of what says which commits a shallow clone has ends the look into history', async () => {
    const repository = new GitRepository();
    root = repository.root;
    repository.write('a.md', '# A\n').commit();
    rmSync(join(root, '.git/shallow'), { force: true });
    make(root, '.git/shallow');
    const answer = await openRepository(root, stateOf(root)).catch((error: unknown) => error);
    expect(answer).toBeDefined();
    const history = new TemplateHistory(root);
    expect((await history.look('a.md', ['template.md'], '# T\n')).revision).toBeUndefined();
    // Also when asked again: what is kept is no half answer.
    expect((await history.look('a.md', ['template.md'], '# T\n')).revision).toBeUndefined();
  });
});

describe.each(BYTES)("$name in a commit's tree", ({ bytes }) => {
  test('is no text of an earlier version, and leaves the others', async () => {
    const repository = new GitRepository();
    root = repository.root;
    write(root, 'bad.md', bytes);
    write(root, 'good.md', '# Good \uFFFD\n');
    repository.commit();
    expect(await textsAt(root, 'HEAD', ['bad.md', 'good.md'])).toEqual(new Map([['good.md', '# Good \uFFFD\n']]));
    expect(await committedText(join(root, 'bad.md'))).toBeUndefined();
    expect(await committedText(join(root, 'good.md'))).toBe('# Good \uFFFD\n');
    write(root, 'bad.md', '# Now\n');
    repository.commit();
    const since = await proposals('check', '--since', 'HEAD~1', '--format', 'json', root);
    expect(JSON.parse(since.out).files).toHaveLength(2);
    expect(since.err).not.toMatch(/UTF-8|text/);
  });

  test('of a template is no template of its day', async () => {
    const repository = new GitRepository();
    root = repository.root;
    write(root, 'template.md', bytes);
    write(root, '0001-a.md', decision());
    repository.commit();
    write(root, 'template.md', ADR);
    repository.commit();
    expect(await new TemplateHistory(root).look('0001-a.md', ['template.md'], ADR)).toEqual({
      why: 'no template then',
    });
  });
});

test('a branch that is broken hides no number of the others', async () => {
  const repository = new GitRepository();
  root = repository.root;
  const template = readTemplate({
    id: 'rfcs/template.md',
    name: 'RFC',
    path: 'rfcs/template.md',
    text: '# RFC NNNN: [Title]\n',
  });
  repository.write('rfcs/0001-a.md', '# A\n').commit();
  repository.git('switch', '--quiet', '--create', 'theirs');
  repository.write('rfcs/0007-b.md', '# B\n').commit();
  repository.git('switch', '--quiet', 'main');
  write(root, '.git/refs/heads/broken', `${'1'.repeat(40)}\n`);
  write(root, '.git/refs/heads/odd', 'odd\n');
  const wanted = { template, title: 'C', date: '2026-01-01', folder: undefined, trusted: true };
  expect((await suggestPath(nodeHost(root), wanted)).path).toBe('rfcs/0008-c.md');
});
