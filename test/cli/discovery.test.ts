import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { ADR, DESIGN, decision } from '../support/workspaceTemplates.ts';
import { proposals } from './proposals.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
});

function write(path: string, text: string): string {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
}

async function check(...args: readonly string[]) {
  const { code, out, err } = await proposals('check', '--format', 'json', ...args);
  const files: {
    path: string;
    template: { id: string; path?: string } | null;
    problems: { rule: string; severity: string }[];
  }[] = JSON.parse(out).files;
  const found = files.map(({ path, template, problems }) => ({
    path: path.slice(root.length + 1),
    template: template && (template.path ?? template.id),
    problems: problems.map(({ rule, severity }) => `${rule} ${severity}`),
  }));
  return { code, found, err: err.replaceAll(root, 'ROOT'), files };
}

test("checks documents against the repository's own templates, with nothing configured", async () => {
  mkdirSync(join(root, '.git'));
  write('docs/adr/template.md', ADR);
  write('README.md', '# Read me\n\n## Usage\n');
  const queue = write('docs/adr/0001-queue.md', decision('Acepted'));
  const expected = {
    path: 'docs/adr/0001-queue.md',
    template: 'docs/adr/template.md',
    problems: ['field-value-unknown warning'],
  };
  const { code, found, files } = await check(root);
  expect({ code, found }).toEqual({
    code: 1,
    found: [
      { path: 'README.md', template: null, problems: [] },
      expected,
      { path: 'docs/adr/template.md', template: null, problems: [] },
    ],
  });
  expect(files[1]?.template).toEqual({
    id: 'docs/adr/template.md',
    name: 'ADR',
    path: 'docs/adr/template.md',
    evidence: ['beside its template', '2 of 2 fields', '3 of 3 sections'],
  });
  // From a single file the repository is found as well.
  expect((await check(queue)).found).toEqual([expected]);
});

test('without a repository the given folder is the root, or the folder of the file', async () => {
  write('adr/template.md', ADR);
  const file = write('adr/0001-queue.md', decision());
  expect((await check(root)).found[0]).toMatchObject({ template: 'adr/template.md' });
  expect((await check(file)).found[0]).toMatchObject({ template: 'template.md' });
});

test('.proposals.yaml: templates, documents, overrides and severities', async () => {
  write(
    '.proposals.yaml',
    `templates: [docs/outline.md]
documents:
  docs/adr/0002-odd.md: docs/outline.md
  docs/adr/old: none
overrides:
  docs/adr/template.md: { sections: { Consequences: optional } }
severity: { field-value-unknown: error }
`,
  );
  write('docs/outline.md', DESIGN);
  write('docs/adr/template.md', ADR);
  write('docs/adr/0001-queue.md', decision('Acepted').replace(/## Consequences[\s\S]*/, ''));
  write('docs/adr/0002-odd.md', '# Design: Queue\n\n**Owner**: Ann\n');
  write('docs/adr/old/0000-first.md', decision('Acepted'));
  const { code, found, err } = await check(join(root, 'docs'));
  expect(err).toBe('');
  expect(code).toBe(1);
  expect(found).toEqual([
    { path: 'docs/adr/0001-queue.md', template: 'docs/adr/template.md', problems: ['field-value-unknown error'] },
    {
      path: 'docs/adr/0002-odd.md',
      template: 'docs/outline.md',
      problems: ['section-missing information'],
    },
    { path: 'docs/adr/old/0000-first.md', template: null, problems: [] },
    { path: 'docs/adr/template.md', template: null, problems: [] },
    { path: 'docs/outline.md', template: null, problems: [] },
  ]);
});

test('problems of .proposals.yaml: once each on stderr, exit code 2, files checked all the same', async () => {
  write(
    '.proposals.yaml',
    'severity:\n  field-value-unknwn: off\ndocuments: { a.md: adr/templat.md }\noverrides: { adr/template.md: { sections: { Contxt: optional } } }\n',
  );
  write('adr/template.md', ADR);
  write('adr/0001-a.md', decision());
  write('adr/0002-b.md', decision('Acepted'));
  const { code, err, found } = await check(root);
  expect(code).toBe(2);
  expect(err.split('\n')).toEqual([
    'proposals: ROOT/.proposals.yaml:2:3: There is no rule `field-value-unknwn`: did you mean `field-value-unknown`?',
    'proposals: ROOT/.proposals.yaml:3:20: There is no template `adr/templat.md`: did you mean `adr/template.md`?',
    'proposals: ROOT/.proposals.yaml:4:45: The template `adr/template.md` has no section `Contxt`: did you mean `Context`?',
    '',
  ]);
  expect(found[1]?.problems).toEqual(['field-value-unknown warning']);
});

test('of .proposals.yaml and .proposals.yml the first is read, which is said', async () => {
  write('.proposals.yaml', '{}\n');
  write('.proposals.yml', 'severity: { field-value-unknown: off }\n');
  write('adr/template.md', ADR);
  write('adr/0001-a.md', decision('Acepted'));
  const { code, err, found } = await check(root);
  expect(code).toBe(2);
  expect(err).toBe(
    'proposals: ROOT/.proposals.yml: not read, since `.proposals.yaml` beside it is. Move what you need there, and delete this one.\n',
  );
  expect(found[0]?.problems).toEqual(['field-value-unknown warning']);
});

test('template files are passed over with --template too', async () => {
  const template = write('adr/template.md', ADR);
  write('adr/template-long.md', ADR.replace('## Context', '## Long context'));
  write('adr/0000-draft.md', decision('Acepted'));
  const { found } = await check('--template', template, root);
  expect(found).toEqual([
    { path: 'adr/0000-draft.md', template, problems: ['field-value-unknown warning'] },
    { path: 'adr/template-long.md', template: null, problems: [] },
  ]);
});

test('1,000 READMEs beside several templates: not one is a proposal', { timeout: 60_000 }, async () => {
  write('template.md', ADR);
  write('docs/templates/design.md', DESIGN);
  write('docs/0000-template.md', textOf('server/templates/enhancement.md'));
  write('packages/NNNN-name/README.md', textOf('server/templates/rfc-detailed.md'));
  write(
    '.proposals/templates/page.md',
    '# [Name]\n\n## Overview\n\n[What]\n\n## Usage\n\n[How]\n\n## Examples\n\n[One]\n\n## License\n\n[Which]\n',
  );
  const installed = new URL('../../node_modules/', import.meta.url);
  const readmes = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?:^|[/\\])readme\.md$/i.test(path),
  );
  expect(readmes.length).toBeGreaterThan(100);
  for (let i = 0; i < 1_000; i++) {
    const text = readFileSync(new URL(readmes[i % readmes.length] ?? '', installed), 'utf8');
    // Also under names that say nothing.
    const round = Math.floor(i / readmes.length);
    write(
      `${['docs', 'packages', '.', 'docs/deep/er'][round % 4]}/${round % 2 === 0 ? `page-${i}.md` : `p${i}/README.md`}`,
      text,
    );
  }
  const { code, found } = await check(root);
  expect(found.filter(({ template }) => template !== null)).toEqual([]);
  expect(found.length).toBeGreaterThan(1_000);
  expect(code).toBe(0);
});

test('never looks at what .proposals.yaml excludes, even where it is named', async () => {
  write('.proposals.yaml', "exclude: [vendor, '**/old-*.md']\n");
  write('adr/template.md', ADR);
  write('vendor/adr/template.md', DESIGN);
  const odd = [write('vendor/adr/0001-a.md', decision('Odd')), write('adr/old-0001.md', '\0')];
  write('adr/0001-a.md', decision());
  expect(await check(root)).toMatchObject({
    code: 0,
    err: '',
    found: [{ path: 'adr/0001-a.md' }, { path: 'adr/template.md' }],
  });
  expect(await check(...odd)).toMatchObject({ code: 0, err: '', found: [] });
});

test('passes over packages, hidden folders and the code of others, unless they are named', async () => {
  mkdirSync(join(root, '.git'));
  write('adr/template.md', ADR);
  for (const folder of ['node_modules/x', 'vendor/x', '.cache']) write(`${folder}/adr/0001-a.md`, decision());
  expect((await check(root)).found.map(({ path }) => path)).toEqual(['adr/template.md']);
  for (const named of ['vendor', 'vendor/x/adr', '.cache', 'vendor/*/adr/*.md', '.cache/**/*.md']) {
    expect((await check(join(root, named))).found).toMatchObject([{ path: expect.stringMatching(/0001-a\.md$/) }]);
  }
  write('.proposals.yaml', 'templates: [vendor/*/adr/template.md]\n');
  write('vendor/x/adr/template.md', ADR);
  expect((await check(join(root, 'vendor/x/adr/0001-a.md'))).found).toMatchObject([
    { template: 'vendor/x/adr/template.md' },
  ]);
});

test('in doubt between two templates a document follows the one that prevails among its neighbours', async () => {
  mkdirSync(join(root, '.git'));
  const form = (names: readonly string[]) =>
    `# [Name]\n\n- Status: [status]\n\n${names.map((name) => `## ${name}\n\n[${name}]\n`).join('\n')}`;
  const common = ['Motivation', 'Solution', 'Design', 'Alternatives'];
  const language = [...common, 'Source compatibility', 'Binary compatibility'];
  const packages = ['Introduction', ...common, 'Security', 'Impact on packages'];
  write('language-template.md', form(language));
  write('package-template.md', form(packages));
  const filled = (names: readonly string[]) =>
    form(names)
      .replace('[Name]', 'Closures')
      .replace('[status]', 'Done')
      .replaceAll(/\[.*\]/g, 'Text of our own.');
  write('proposals/0001-a.md', filled(['Introduction', ...common]));
  expect((await check(root)).found.at(-1)).toMatchObject({ template: 'package-template.md', problems: [] });
  write('proposals/0002-b.md', filled(language));
  write('proposals/0003-c.md', filled(language));
  const { found } = await check(root);
  expect(found.filter(({ path }) => path.startsWith('proposals/')).map(({ template }) => template)).toEqual(
    Array(3).fill('language-template.md'),
  );
  expect(found.find(({ path }) => path === 'proposals/0001-a.md')?.problems).toEqual([]);
});
