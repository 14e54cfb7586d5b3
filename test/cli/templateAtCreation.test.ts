import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const OLD =
  '# RFC: [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const TODAY = OLD.replace('## Design', '## Impact\n\nSay whom it touches.\n\n## Design');
const written = (text: string) =>
  text
    .replace('[Title]', 'Ants')
    .replace('Draft | ', '')
    .replace(/Say .*/g, 'Ants work.');

let repository: GitRepository;
let template: string;

beforeEach(() => {
  repository = new GitRepository();
  template = join(repository.root, 'rfcs/0000-template.md');
  repository.write('rfcs/0000-template.md', OLD).commit();
  repository.write('rfcs/0001-old.md', written(OLD)).commit();
  repository.write('rfcs/0000-template.md', TODAY).commit();
  repository.write('rfcs/0002-new.md', written(TODAY)).commit();
});

async function check(...args: readonly string[]) {
  const { code, out, err } = await proposals('check', '--format', 'json', '--template', template, ...args);
  const { files } = JSON.parse(out) as {
    files: { path: string; template: { evidence: string[] }; problems: { rule: string; subject: string }[] }[];
  };
  const found = files.flatMap(({ path, problems }) =>
    problems.map(({ rule, subject }) => `${path.slice(-11)} ${rule} ${subject}`),
  );
  return { code, err, found, evidence: files.map((file) => file.template.evidence) };
}

test('without the option the template of today counts', async () => {
  const { code, found } = await check(repository.root);
  expect({ code, found }).toEqual({ code: 1, found: ['0001-old.md section-missing Impact'] });
});

test('with it, each document has the template of its day, which the evidence names', async () => {
  const { code, err, found, evidence } = await check('--template-at-creation', repository.root);
  expect({ code, err, found }).toEqual({ code: 0, err: '', found: [] });
  expect(evidence).toEqual([
    ['--template', expect.stringMatching(/^the template as of 2020-01-02 \([0-9a-f]{7}\)$/)],
    ['--template'],
  ]);
});

test('what was left over from the template of its day is still a problem', async () => {
  repository.write('rfcs/0001-old.md', written(OLD).replace('Ants work.', 'Say what it is.')).commit();
  const { code, found } = await check('--template-at-creation', repository.root);
  expect({ code, found }).toEqual({ code: 1, found: ['0001-old.md section-unfilled Summary'] });
});

test('a document that was brought to the new template goes by that', async () => {
  repository.write('rfcs/0001-old.md', written(TODAY)).commit();
  const { found, evidence } = await check('--template-at-creation', repository.root);
  expect(found).toEqual([]);
  expect(evidence[0]).toEqual(['--template']);
});

test('documents without history go by the template of today, and one line says how many and why', async () => {
  repository.write('rfcs/0003-x.md', written(OLD)).write('rfcs/0004-y.md', written(TODAY));
  const outside = join(mkdtempSync(join(tmpdir(), 'proposals-')), '0005-z.md');
  writeFileSync(outside, written(TODAY));
  const { code, err, found } = await check('--template-at-creation', repository.root, outside);
  expect({ code, found }).toEqual({ code: 1, found: ['s/0003-x.md section-missing Impact'] });
  expect(err).toBe(
    'proposals: 3 proposals judged by the present template: 1 in no git repository, 2 not committed yet\n',
  );
});

test('a template outside of the repository', async () => {
  template = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'template.md');
  writeFileSync(template, TODAY);
  const { err } = await check('--template-at-creation', join(repository.root, 'rfcs/0001-old.md'));
  expect(err).toBe('proposals: 1 proposal judged by the present template: 1 in another repository than the template\n');
});

test('templates that are found in the workspace, and the same said in .proposals.yaml', async () => {
  const judge = async (...args: readonly string[]) => {
    const { code, out } = await proposals('check', '--format', 'json', ...args, join(repository.root, 'rfcs'));
    const { files } = JSON.parse(out) as { files: { template: { id: string }; problems: { rule: string }[] }[] };
    return { code, problems: files.flatMap((file) => file.problems.map(({ rule }) => `${file.template.id} ${rule}`)) };
  };
  expect(await judge()).toEqual({ code: 1, problems: ['rfcs/0000-template.md section-missing'] });
  expect(await judge('--template-at-creation')).toEqual({ code: 0, problems: [] });
  repository.write('.proposals.yaml', 'template-at-creation: true\n');
  expect(await judge()).toEqual({ code: 0, problems: [] });
});

test('of all templates of that day the one is chosen that the document follows', async () => {
  const decision = '# [Title]\n\n- Status: Draft | Accepted\n\n## Context\n\nSay why.\n\n## Decision\n\nSay what.\n';
  repository = new GitRepository();
  repository.write('docs/rfc-template.md', OLD).write('docs/adr-template.md', decision).commit();
  repository.write('docs/0001-ants.md', written(decision)).write('docs/0002-bees.md', written(OLD)).commit();
  repository.remove('docs/adr-template.md').write('docs/rfc-template.md', TODAY).commit();
  const judge = async (...args: readonly string[]) => {
    const { out } = await proposals('check', '--format', 'json', ...args, repository.root);
    const { files } = JSON.parse(out) as {
      files: { path: string; template: { id: string } | null; problems: { rule: string }[] }[];
    };
    return files.flatMap(({ path, template, problems }) =>
      /\d-/.test(path) ? [`${path.slice(-12)}: ${template?.id} ${problems.map(({ rule }) => rule)}`] : [],
    );
  };
  expect(await judge()).toEqual([
    '0001-ants.md: docs/rfc-template.md section-missing,section-unknown,section-unknown',
    '0002-bees.md: docs/rfc-template.md section-missing',
  ]);
  expect(await judge('--template-at-creation')).toEqual([
    '0001-ants.md: docs/adr-template.md ',
    '0002-bees.md: docs/rfc-template.md ',
  ]);
  repository.write('docs/0001-ants.md', written(decision).replace('Ants work.', 'Say why.')).commit();
  expect(await judge('--template-at-creation')).toContain('0001-ants.md: docs/adr-template.md section-unfilled');
});
