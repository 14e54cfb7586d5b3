import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { TemplateHistory } from '../../server/src/files/templateHistory.ts';
import { GitRepository } from '../support/gitRepository.ts';

const TEMPLATE = 'rfcs/0000-template.md';
let repository: GitRepository;

beforeEach(() => {
  repository = new GitRepository();
});

/** A template long enough to be recognised after a rename. */
function template(version: string): string {
  const sections = ['Summary', 'Motivation', 'Design', 'Drawbacks', 'Alternatives', 'Questions'];
  return `# [Title]\n\n${sections.map((name) => `## ${name}\n\nWrite about the ${name}.\n`).join('\n')}\n## ${version}\n`;
}

function proposal(name: string): string {
  const sections = ['Summary', 'Motivation', 'Design', 'Drawbacks', 'Alternatives', 'Questions'];
  return `# ${name}\n\n${sections.map((title) => `## ${title}\n\nThe ${title} of ${name}.\n`).join('\n')}`;
}

/** The version of the template for a document, looked up among all and by itself. */
async function versionFor(document: string, path = TEMPLATE, root = repository.root): Promise<string | undefined> {
  const history = new TemplateHistory(root);
  const answers = [
    await history.look(document, [path], template('Today')),
    await history.lookAlone(document, path, template('Today')),
  ];
  const [version, alone] = answers.map(({ revision, why }) =>
    revision ? (/## (\w+)\n$/.exec(revision.text)?.[1] ?? revision.text) : why,
  );
  expect(alone).toBe(version);
  return version;
}

/** The template as `One`, a document, the template as it is today. */
function writtenFromOne(document = 'rfcs/0001-a.md'): string {
  repository.write(TEMPLATE, template('One')).commit();
  const commit = repository.write(document, proposal('A')).commit();
  repository.write(TEMPLATE, template('Today')).commit();
  return commit;
}

test('the template as it stood in the commit that added the document, with commit and day', async () => {
  const commit = writtenFromOne();
  const history = new TemplateHistory(repository.root);
  const { revision } = await history.look('rfcs/0001-a.md', [TEMPLATE], template('Today'));
  expect(revision).toEqual({ text: template('One'), commit, date: '2020-01-02' });
});

test('the template as it stood at the end of a day, wherever it was then', async () => {
  const first = repository.write('old/0000-template.md', template('One')).commit();
  repository.remove('old/0000-template.md').write(TEMPLATE, template('One')).commit();
  const third = repository.write(TEMPLATE, template('Two')).commit();
  repository.write(TEMPLATE, template('Today')).commit();
  const history = new TemplateHistory(repository.root);
  const on = (day: string, path = TEMPLATE) => history.lookOn(day, path, template('Today'));
  expect(await on('2019-12-31')).toEqual({ why: 'no template then' });
  expect(await on('2020-01-01')).toEqual({ revision: { text: template('One'), commit: first, date: '2020-01-01' } });
  expect((await on('2020-01-02')).revision?.text).toBe(template('One'));
  expect((await on('2020-01-03')).revision).toEqual({ text: template('Two'), commit: third, date: '2020-01-03' });
  expect(await on('2020-01-04')).toEqual({});
  expect(await on('2020-01-03', 'rfcs/none.md')).toEqual({ why: 'no template then' });
  expect(await on('2020-01-03', '../template.md')).toEqual({ why: 'template elsewhere' });
});

test('a shallow clone does not know what stood there before it', async () => {
  repository.write(TEMPLATE, template('One')).commit();
  repository.write(TEMPLATE, template('Two')).commit();
  const clone = `${repository.root}-clone`;
  repository.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone);
  const history = new TemplateHistory(clone);
  expect(await history.lookOn('2020-01-01', TEMPLATE, template('Two'))).toEqual({ why: 'shallow clone' });
  expect(await history.lookOn('2020-01-02', TEMPLATE, template('Today'))).toEqual({ why: 'shallow clone' });
});

test('later changes of the document do not count', async () => {
  writtenFromOne();
  repository.write('rfcs/0001-a.md', `${proposal('A')}\nMore.\n`).commit();
  expect(await versionFor('rfcs/0001-a.md')).toBe('One');
});

test('a document that was taken back and restored began with the first attempt', async () => {
  const added = writtenFromOne();
  repository.git('revert', '--no-edit', added);
  const reverted = repository.git('rev-parse', 'HEAD');
  repository.write(TEMPLATE, template('Two')).commit();
  repository.git('revert', '--no-edit', reverted);
  repository.write(TEMPLATE, template('Today')).commit();
  expect(await versionFor('rfcs/0001-a.md')).toBe('One');
});

test('no answer where the template is still as it was, whatever its line endings', async () => {
  repository.write(TEMPLATE, template('One')).write('rfcs/0001-a.md', proposal('A')).commit();
  const history = new TemplateHistory(repository.root);
  const crlf = template('One').replaceAll('\n', '\r\n');
  expect(await history.look('rfcs/0001-a.md', [TEMPLATE], template('One'))).toEqual({});
  expect(await history.look('rfcs/0001-a.md', [TEMPLATE], crlf)).toEqual({});
});

test('a template that was changed and is not committed yet has its last commit as a revision', async () => {
  repository.write(TEMPLATE, template('One')).write('rfcs/0001-a.md', proposal('A')).commit();
  repository.write(TEMPLATE, template('Today'));
  expect(await versionFor('rfcs/0001-a.md')).toBe('One');
});

test('all templates of that day, those that are gone and renamed as well, but not the document itself', async () => {
  repository.write('rfcs/0000-template.md', template('One')).write('rfcs/adr-template.md', template('Short')).commit();
  const commit = repository.write('rfcs/0000-a.md', proposal('A')).commit();
  repository.move('rfcs/0000-a.md', 'rfcs/0001-a.md').remove('rfcs/adr-template.md').commit();
  repository
    .move('rfcs/0000-template.md', 'rfcs/template.md')
    .write('rfcs/long-template.md', template('Long'))
    .commit();
  const history = new TemplateHistory(repository.root);
  const answer = await history.dayOf('rfcs/0001-a.md', ['rfcs/template.md', 'rfcs/long-template.md']);
  expect(answer).toEqual({
    day: {
      path: 'rfcs/0000-a.md',
      commit,
      date: '2020-01-02',
      templates: [
        { path: 'rfcs/0000-template.md', text: template('One'), today: 'rfcs/template.md' },
        { path: 'rfcs/adr-template.md', text: template('Short') },
      ],
    },
  });
});

describe('renames', () => {
  test('of the document, out of another folder and several times', async () => {
    writtenFromOne('drafts/old/0000-a.md');
    repository.move('drafts/old/0000-a.md', 'drafts/0000-a.md').commit();
    repository
      .move('drafts/0000-a.md', 'rfcs/0042-a.md')
      .write('rfcs/0042-a.md', `${proposal('A')}\nMore.\n`)
      .commit();
    expect(await versionFor('rfcs/0042-a.md')).toBe('One');
  });

  test('of the document, from the root of the repository and from another kind of file', async () => {
    writtenFromOne('0000-a.txt');
    repository.move('0000-a.txt', '0000-a.md').commit();
    repository.move('0000-a.md', 'rfcs/0042-a.md').commit();
    expect(await versionFor('rfcs/0042-a.md')).toBe('One');
  });

  test('of whole folders, the template in them', async () => {
    repository.write('old/0000-template.md', template('One')).commit();
    for (const n of [1, 2, 3]) repository.write(`old/000${n}-a.md`, proposal(`A${n}`)).commit();
    repository.write('old/0000-template.md', template('Two')).write('old/0004-a.md', proposal('A4')).commit();
    repository.move('old', 'rfcs').commit();
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0001-a.md')).toBe('One');
    expect(await versionFor('rfcs/0003-a.md')).toBe('One');
    expect(await versionFor('rfcs/0004-a.md')).toBe('Two');
  });

  test('of the template, with changes', async () => {
    repository.write('template.md', template('One')).write('rfcs/0001-a.md', proposal('A')).commit();
    repository.move('template.md', TEMPLATE).write(TEMPLATE, template('Two')).commit();
    repository.write('rfcs/0002-b.md', proposal('B')).commit();
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0001-a.md')).toBe('One');
    expect(await versionFor('rfcs/0002-b.md')).toBe('Two');
  });

  test('another template in the place of the first one is not taken for it', async () => {
    repository.write('rfcs/TEMPLATE.md', template('One')).commit();
    repository.move('rfcs/TEMPLATE.md', TEMPLATE).commit();
    repository
      .write('rfcs/TEMPLATE.md', '# Something else\n\nAltogether.\n')
      .write('rfcs/1.md', proposal('A'))
      .commit();
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/1.md')).toBe('One');
  });

  test('a document made by renaming the template began there', async () => {
    repository.write('rfcs/template.md', template('One')).commit();
    repository.write('rfcs/template.md', template('Two')).commit();
    repository.move('rfcs/template.md', 'rfcs/0001-a.md').commit();
    repository.write('rfcs/template.md', template('Today')).commit();
    expect(await versionFor('rfcs/0001-a.md', 'rfcs/template.md')).toBe('no template then');
  });

  test('a name that is used again begins with its own document', async () => {
    repository.write(TEMPLATE, template('One')).write('rfcs/0000-a.md', proposal('A')).commit();
    repository.move('rfcs/0000-a.md', 'rfcs/0001-a.md').commit();
    repository.write(TEMPLATE, template('Two')).write('rfcs/0000-a.md', proposal('Another')).commit();
    repository.move('rfcs/0000-a.md', 'rfcs/0002-a.md').commit();
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0001-a.md')).toBe('One');
    expect(await versionFor('rfcs/0002-a.md')).toBe('Two');
  });
});

describe('merges', () => {
  beforeEach(() => {
    repository.write(TEMPLATE, template('One')).commit();
    repository.git('switch', '--quiet', '--create', 'branch');
    repository.write('rfcs/0000-a.md', proposal('A')).commit();
    repository.git('switch', '--quiet', 'main');
    repository.write(TEMPLATE, template('Two')).commit();
  });

  test('a branch that is older than the template of the merge', async () => {
    repository.merge('branch');
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0000-a.md')).toBe('One');
  });

  test('a document that gets its number in the merge', async () => {
    repository.merge('branch', '--no-commit');
    repository.move('rfcs/0000-a.md', 'rfcs/0007-a.md').write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0007-a.md')).toBe('One');
  });

  test('a branch merged as one commit', async () => {
    repository.git('merge', '--quiet', '--squash', 'branch');
    repository.commit();
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0000-a.md')).toBe('Two');
  });

  test('a document that comes into being in a merge', async () => {
    repository.merge('branch', '--no-commit');
    repository.write('rfcs/0008-b.md', '# Of its own\n').commit();
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0008-b.md')).toBe('Two');
  });

  test('another repository taken in under a folder', async () => {
    const other = new GitRepository();
    other.write('0000-template.md', template('Theirs')).write('0001-b.md', proposal('B')).commit();
    repository.git('fetch', '--quiet', other.root, 'main:theirs');
    repository.git('merge', '--quiet', '--strategy=ours', '--no-commit', '--allow-unrelated-histories', 'theirs');
    repository.git('read-tree', '--prefix=imported/', '-u', 'theirs');
    repository.commit();
    expect(await versionFor('imported/0001-b.md', 'imported/0000-template.md')).toBe('Theirs');
  });

  test('a detached HEAD', async () => {
    repository.merge('branch');
    repository.write(TEMPLATE, template('Today')).commit();
    repository.git('switch', '--quiet', '--detach', 'HEAD');
    expect(await versionFor('rfcs/0000-a.md')).toBe('One');
  });
});

describe('no history', () => {
  test('no repository', async () => {
    expect(await versionFor('a.md', 't.md', mkdtempSync(join(tmpdir(), 'proposals-')))).toBe('no repository');
  });

  test('a folder that is gone', async () => {
    expect(await versionFor('a.md', 't.md', join(repository.root, 'gone'))).toBe('no repository');
  });

  test('a repository without commits', async () => {
    expect(await versionFor('a.md', 't.md')).toBe('no repository');
  });

  test('a document that is not committed, also in the place of a deleted one', async () => {
    writtenFromOne();
    repository.write('rfcs/0002-b.md', proposal('B'));
    expect(await versionFor('rfcs/0002-b.md')).toBe('not committed');
    repository.remove('rfcs/0001-a.md').commit();
    repository.write('rfcs/0001-a.md', proposal('A'));
    expect(await versionFor('rfcs/0001-a.md')).toBe('not committed');
  });

  test('a document older than the template', async () => {
    repository.write('rfcs/0001-a.md', proposal('A')).commit();
    repository.write(TEMPLATE, template('Today')).commit();
    expect(await versionFor('rfcs/0001-a.md')).toBe('no template then');
  });

  test('a template that was no text then', async () => {
    repository.write(TEMPLATE, 'no lines').write('rfcs/0001-a.md', proposal('A')).commit();
    expect(await versionFor('rfcs/0001-a.md')).toBe('no template then');
  });

  test('paths outside of the repository', async () => {
    writtenFromOne();
    expect(await versionFor('../x.md')).toBe('not committed');
    expect(await versionFor('rfcs/0001-a.md', '../template.md')).toBe('template elsewhere');
  });

  test('a shallow clone: only what is younger than its end', async () => {
    writtenFromOne();
    repository.write('rfcs/0002-b.md', proposal('B')).write(TEMPLATE, template('Two')).commit();
    repository.write(TEMPLATE, template('Today')).commit();
    const clone = `${repository.root}-clone`;
    repository.git('clone', '--quiet', '--depth=3', `file://${repository.root}`, clone);
    expect(await versionFor('rfcs/0001-a.md', TEMPLATE, clone)).toBe('shallow clone');
    expect(await versionFor('rfcs/0002-b.md', TEMPLATE, clone)).toBe('Two');
  });

  test('a clone without all objects', async () => {
    writtenFromOne();
    const clone = `${repository.root}-clone`;
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.git('clone', '--quiet', '--filter=blob:none', `file://${repository.root}`, clone);
    expect(await versionFor('rfcs/0001-a.md', TEMPLATE, clone)).toBe('partial clone');
  });

  test('no time', async () => {
    writtenFromOne();
    const history = new TemplateHistory(repository.root, { timeout: 0 });
    expect(await history.look('rfcs/0001-a.md', [TEMPLATE], '')).toEqual({ why: 'took too long' });
  });
});

describe('places', () => {
  test('a workspace below the root of its repository', async () => {
    writtenFromOne('work [1]/rfcs/0001-a.md');
    repository.write('work [1]/rfcs/0000-template.md', template('Two')).commit();
    repository.write('work [1]/rfcs/0002-b.md', proposal('B')).commit();
    const root = join(repository.root, 'work [1]');
    expect(await versionFor('rfcs/0001-a.md', TEMPLATE, root)).toBe('no template then');
    expect(await versionFor('rfcs/0002-b.md', TEMPLATE, root)).toBe('Two');
    expect(await versionFor('rfcs/0001-a.md', '../rfcs/0000-template.md', root)).toBe('One');
  });

  test('a further work tree', async () => {
    writtenFromOne();
    const tree = `${repository.root}-tree`;
    repository.git('worktree', 'add', '--quiet', '-b', 'other', tree);
    expect(await versionFor('rfcs/0001-a.md', TEMPLATE, tree)).toBe('One');
  });

  test('a submodule has a history of its own', async () => {
    writtenFromOne();
    const outer = new GitRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.root, 'inner');
    outer.commit();
    expect(await versionFor('rfcs/0001-a.md', TEMPLATE, join(outer.root, 'inner'))).toBe('One');
    expect(await versionFor('inner/rfcs/0001-a.md', `inner/${TEMPLATE}`, outer.root)).toBe('not committed');
  });

  test.runIf(process.platform !== 'win32')(
    'names with spaces, other letters, wildcards, quotes and line breaks',
    async () => {
      const folder = 'd*cs [x]/Vorschläge "neu"';
      const names = [
        'a b.md',
        'ärger 日本.md',
        '"q".md',
        "it's -x.MD",
        'line\nbreak.md',
        'tab\t.md',
        'back\\slash.markdown',
      ];
      repository.write(`${folder}/template.md`, template('One')).commit();
      for (const name of names) repository.write(`${folder}/${name}`, proposal(name));
      repository.commit();
      repository.write(`${folder}/template.md`, template('Today')).commit();
      for (const name of names) expect(await versionFor(`${folder}/${name}`, `${folder}/template.md`)).toBe('One');
    },
  );

  test('a template that lies neither above nor beside its documents', async () => {
    repository.write('tools/outline.md', template('One')).commit();
    repository.write('docs/a.md', proposal('A')).commit();
    repository.write('tools/outline.md', template('Today')).commit();
    expect(await versionFor('docs/a.md', 'tools/outline.md')).toBe('One');
  });
});

test('a template in Latin letters of two bytes is read as it was', async () => {
  repository.write(TEMPLATE, template('Größe')).write('rfcs/a.md', proposal('A')).commit();
  repository.write(TEMPLATE, template('Ä')).write('rfcs/b.md', proposal('B')).commit();
  const history = new TemplateHistory(repository.root);
  const textFor = async (path: string) => (await history.look(path, [TEMPLATE], '')).revision?.text;
  expect([await textFor('rfcs/a.md'), await textFor('rfcs/b.md')]).toEqual([template('Größe'), template('Ä')]);
});

test('what a later commit says is known after a refresh', async () => {
  writtenFromOne();
  const history = new TemplateHistory(repository.root);
  expect(await history.refresh()).toBe(false);
  const look = () => history.look('rfcs/0002-b.md', [TEMPLATE], '');
  expect(await look()).toEqual({ why: 'not committed' });
  expect(await history.refresh()).toBe(false);
  repository.write('rfcs/0002-b.md', proposal('B')).commit();
  expect(await look()).toEqual({ why: 'not committed' });
  expect(await history.refresh()).toBe(true);
  expect((await look()).revision?.text).toBe(template('Today'));
});

test('nothing that the repository’s configuration names is run', async () => {
  writtenFromOne();
  const evil = join(repository.root, 'ran');
  const command = `touch '${evil}'`;
  for (const key of [
    'core.fsmonitor',
    'diff.external',
    'core.pager',
    'gpg.program',
    'diff.x.textconv',
    'diff.x.command',
  ])
    repository.git('config', key, command);
  repository.git('config', 'log.showSignature', 'true');
  repository.write('.gitattributes', '*.md diff=x\n');
  expect(await versionFor('rfcs/0001-a.md')).toBe('One');
  expect(existsSync(evil)).toBe(false);
});

test('1,000 documents and 20 templates in one look', async () => {
  const commits = Array.from({ length: 1000 }, (_, n) => {
    const text = Buffer.from(proposal(`P${n}`));
    const file = (path: string, data: Buffer) => `M 100644 inline ${path}\ndata ${data.length}\n${data}\n`;
    const changed = n % 50 === 0 ? file(TEMPLATE, Buffer.from(template(`V${n / 50}`))) : '';
    const who = `committer A <a@example.com> ${1_500_000_000 + n * 1000} +0000`;
    return `commit refs/heads/main\n${who}\ndata 1\nx\n${changed}${file(`rfcs/${n + 1}.md`, text)}\n`;
  });
  repository.gitReading(commits.join(''), 'fast-import', '--quiet');
  const history = new TemplateHistory(repository.root, { timeout: 60_000 });
  const answers = await Promise.all(commits.map((_, n) => history.look(`rfcs/${n + 1}.md`, [TEMPLATE], '')));
  const versions = answers.map(({ revision }) => revision?.text);
  expect(versions).toEqual(commits.map((_, n) => template(`V${Math.floor(n / 50)}`)));
});
