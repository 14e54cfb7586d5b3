import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { init } from '../../../server/src/cli/init/init.ts';
import { FEW_PROBLEMS } from '../../../server/src/cli/init/plan.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { listening } from '../listening.ts';
import { proposals } from '../proposals.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n- Owner: [name]\n- Settled on: YYYY-MM-DD\n\n## Idea\n\n[What is it?]\n\n## Way There\n\n[How does it come?]\n\n## Price\n\n[What does it cost?]\n';
const proposal = (title: string, day = '2026-01-09') =>
  `# ${title}\n\n- Status: Accepted\n- Owner: Ada\n- Settled on: ${day}\n\n## Idea\n\nIt is quick.\n\n## Way There\n\nStep by step.\n\n## Price\n\nA day.\n`;

/** A repository with so many proposals, as many of them with an impossible date. */
function repository({ count = 8, wrong = 0, template = 'ideas/template.md' } = {}) {
  const made = new GitRepository().write(template, TEMPLATE);
  for (let n = 1; n <= count; n++)
    made.write(
      `ideas/${`${n}`.padStart(4, '0')}-thing-${n}.md`,
      proposal(`Thing ${n}`, n <= wrong ? '2026-02-30' : undefined),
    );
  return made;
}

const run = (made: GitRepository, ...args: readonly string[]) => proposals('init', '--no-cache', ...args, made.root);
const read = (made: GitRepository, path: string) => readFileSync(join(made.root, path), 'utf8');
const isThere = (made: GitRepository, path: string) => existsSync(join(made.root, path));

test('writes nothing where all is found without it', async () => {
  const made = repository();
  const { code, out, err } = await run(made, '--yes');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    `${made.root}\n  8 proposals by ideas/template.md in ideas\n  A check tells no errors or warnings.\n\nNothing to write: all that is needed is there, or found without it.\n`,
  );
  made.commit();
  expect(made.git('status', '--porcelain')).toBe('');
});

test('names a template that is not called one, and leaves out what programs are tested with', async () => {
  const made = repository({ template: 'ideas/how-to-write-one.md' });
  made.write('pkg/testdata/rfcs/template.md', TEMPLATE).write('pkg/testdata/rfcs/0001-x.md', proposal('X'));
  await run(made, '--yes');
  const text = read(made, '.proposals.yaml');
  expect(text).toContain(
    '  # no template by its name, but 8 of 8 proposals in ideas follow it\n  - ideas/how-to-write-one.md\n',
  );
  expect(parse(text)).toEqual({ templates: ['ideas/how-to-write-one.md'], exclude: ['pkg/testdata/**'] });
  const { out } = await proposals('check', '--no-cache', '--format', 'json', made.root);
  const { files } = JSON.parse(out);
  expect(files.filter(({ template }: { template: object | null }) => template)).toHaveLength(8);
  const again = await run(made, '--yes');
  expect(again.out).toContain('Nothing to write');
  expect(read(made, '.proposals.yaml')).toBe(text);
});

test('a filled proposal is not taken for the template of the others', async () => {
  const made = repository();
  made.remove('ideas/template.md').write('ideas/caching.md', proposal('Caching'));
  const { out } = await run(made, '--yes');
  expect(isThere(made, '.proposals.yaml')).toBe(false);
  expect(out).toContain('look like proposals');
});

test('a .proposals.yaml that is there is left as it is, and what it may lack is shown', async () => {
  const made = repository({ template: 'ideas/how-to-write-one.md' }).write('.proposals.yaml', '# Ours.\n');
  const { out } = await run(made, '--yes');
  expect(out).toContain('.proposals.yaml: it may lack what stands below.\n    # What');
  expect(read(made, '.proposals.yaml')).toBe('# Ours.\n');
});

test('a flood goes into a baseline, a few problems do not', async () => {
  const few = repository({ count: FEW_PROBLEMS, wrong: FEW_PROBLEMS });
  await run(few, '--yes');
  expect(isThere(few, '.proposals-baseline.yaml')).toBe(false);
  const made = repository({ count: FEW_PROBLEMS + 1, wrong: FEW_PROBLEMS + 1 });
  const { out } = await run(made, '--yes', '--github');
  expect(out).toContain(`the ${FEW_PROBLEMS + 1} problems that are there already`);
  const checked = await proposals(
    'check',
    '--no-cache',
    '--baseline',
    join(made.root, '.proposals-baseline.yaml'),
    made.root,
  );
  expect(checked).toMatchObject({ code: 0, err: '' });
  expect(read(made, '.github/workflows/proposals.yml')).toContain('--baseline .proposals-baseline.yaml');
  const again = await run(made, '--yes', '--github');
  expect(again.out).toContain('Nothing to write');
});

test('writes a workflow and a hook where they are asked for, and nothing over what is there', async () => {
  const made = repository().write(
    '.pre-commit-config.yaml',
    'repos:\n  - repo: https://x.example/y\n    rev: v1\n    hooks:\n      - id: black\n',
  );
  await run(made, '--yes');
  expect(isThere(made, '.github')).toBe(false);
  await run(made, '--yes', '--github', '--pre-commit');
  const workflow = parse(read(made, '.github/workflows/proposals.yml'));
  const [checkout, setUp, check] = workflow.jobs.check.steps;
  expect([checkout.uses, checkout.with, setUp.uses]).toEqual([
    'actions/checkout@v4',
    { 'fetch-depth': 0 },
    'actions/setup-node@v4',
  ]);
  expect(check.run).toMatch(/^npx --yes proposals@\S+ check \. --format github$/);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(read(made, '.pre-commit-config.yaml')).toContain('      - id: black\n  - repo: local\n');
  made.write('.github/workflows/proposals.yml', 'name: Mine\n');
  expect((await run(made, '--yes', '--github', '--pre-commit')).out).toContain('Nothing to write');
  expect(read(made, '.github/workflows/proposals.yml')).toBe('name: Mine\n');
});

test('asks for each file where somebody is there to answer, and without anybody writes nothing', async () => {
  const made = repository({ template: 'ideas/how-to-write-one.md' });
  const alone = await run(made, '--github');
  expect(alone).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Nothing was written. Run with --yes to write.\n$/),
  });
  const asked: string[] = [];
  const { console } = listening();
  const ask = async (question: string) => {
    asked.push(question);
    return question.includes('.proposals.yaml');
  };
  await init(made.root, { github: true, cache: false }, { ...console, ask });
  expect(asked).toEqual(['Write .proposals.yaml?', 'Write .github/workflows/proposals.yml?']);
  expect([isThere(made, '.proposals.yaml'), isThere(made, '.github')]).toEqual([true, false]);
});

test('of many folders those with most proposals are named', async () => {
  const made = repository();
  for (const folder of ['a', 'b', 'c', 'd']) made.write(`ideas/${folder}/0001-x.md`, proposal('X'));
  made.write('ideas/d/0002-y.md', proposal('Y'));
  expect((await run(made)).out).toContain(
    '  13 proposals by ideas/template.md in 5 folders: ideas (8), ideas/d (2), ideas/',
  );
});

test('a workflow goes by no baseline that nobody wanted', async () => {
  const made = repository({ count: FEW_PROBLEMS + 1, wrong: FEW_PROBLEMS + 1 });
  const { console } = listening();
  const ask = async (question: string) => !question.includes('baseline');
  await init(made.root, { github: true, cache: false }, { ...console, ask });
  expect(isThere(made, '.proposals-baseline.yaml')).toBe(false);
  expect(read(made, '.github/workflows/proposals.yml')).not.toContain('baseline');
});

test('says what git ignores of that which it wrote', async () => {
  const made = repository({ template: 'ideas/how-to-write-one.md' }).write('.gitignore', '/.*\n');
  expect((await run(made, '--yes')).err).toBe(
    'proposals: .proposals.yaml: git ignores it. Add it with `git add --force .proposals.yaml`.\n',
  );
});

test('says what it cannot do', async () => {
  const made = repository().write('.github', 'no folder\n');
  expect(await run(made, '--yes', '--github')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^proposals: .github|Cannot write/),
  });
  expect(await proposals('init', join(made.root, 'nowhere'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('no such file or folder'),
  });
});
