import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { manifest } from '../support/manifest.ts';
import { ACTION, filledIn, runAction, type Step } from './actionSteps.ts';
import { type Change, type Ran, repositoryWith, runScript } from './recipes.ts';

const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
  language,
  code,
}));
const of = (wanted: string) => blocks.filter(({ language }) => language === wanted).map(({ code }) => code);
const documents = of('yaml').map((code) => parse(code));
const workflows = documents.filter(({ jobs }) => jobs);

test('each block is of a kind that is tried here', () => {
  expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['sh', 'yaml']));
  const kinds = documents.map((document) => ['jobs', 'repos', 'proposals'].filter((key) => key in document));
  for (const kind of kinds) expect(kind).toHaveLength(1);
  expect(new Set(kinds.flat())).toEqual(new Set(['jobs', 'repos', 'proposals']));
});

/** That a recipe lets through what is fine, and stops what is not. */
function expectGate(run: (cwd: string, change: Change) => readonly Ran[]): void {
  const results = (change: Change) => {
    const ran = run(repositoryWith(change).root, change);
    return { codes: ran.map(({ code }) => code), told: ran.map(({ out, err }) => out + err).join('') };
  };
  const fine = results('fine');
  expect(fine.codes, fine.told).toEqual(fine.codes.map(() => 0));
  const wrong = results('wrong');
  expect(Math.max(...wrong.codes.map(Number)), wrong.told).toBe(1);
}

test.each(of('sh'))('runs: %s', (code) => {
  if (code.includes(' init ')) {
    const made = repositoryWith('fine');
    expect(runScript(code, made.root).code).toBe(0);
    expect(made.git('status', '--porcelain')).toBe('');
  } else expectGate((cwd) => [runScript(code, cwd)]);
});

test.each(workflows)('the workflow with $jobs.check.steps runs', ({ jobs, permissions }) => {
  expect(permissions.contents).toBe('read');
  const { steps, strategy } = jobs.check as {
    steps: readonly Step[];
    strategy?: { matrix: { part: readonly number[] } };
  };
  expectGate((cwd) =>
    (strategy?.matrix.part ?? [0]).flatMap((part) =>
      steps.flatMap(({ run, uses = '', with: given = {}, env = {} }) => {
        const values = { 'matrix.part': `${part}` };
        const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filledIn(value, values)]));
        if (run !== undefined) return [runScript(run, cwd, own)];
        if (!uses.startsWith('OWNER/')) return [];
        expect(uses).toBe(`OWNER/proposals@v${manifest().version}`);
        for (const name of Object.keys(given)) expect(Object.keys(ACTION.inputs)).toContain(name);
        const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, `${value}`]));
        return [runAction(inputs, cwd, { GITHUB_BASE_REF: 'main' })];
      }),
    ),
  );
});

test('the parts of the matrix are all there are', () => {
  const [matrix] = workflows.flatMap(({ jobs }) => jobs.check.strategy?.matrix.part ?? []).slice(-1);
  expect(page).toContain(`--shard "$PART/${matrix}"`);
});

test('the job of GitLab runs, and writes the report that it names', () => {
  const { proposals: job } = documents.find((document) => 'proposals' in document);
  expectGate((cwd) => {
    const ran = runScript(job.script.join('\n'), cwd, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' });
    expect(existsSync(join(cwd, job.artifacts.reports.junit))).toBe(true);
    return [ran];
  });
});

test('the hook of pre-commit runs on the files of a commit, from this version of the package', () => {
  const [
    {
      hooks: [hook],
    },
  ] = documents.find(({ repos }) => repos).repos;
  expect(hook.additional_dependencies).toEqual([`proposals@${manifest().version}`]);
  expectGate((cwd) => [runScript(`${hook.entry} rfcs/0001-ants.md rfcs/0002-bees.md`, cwd)]);
});

test('all inputs of the action are told', () => {
  const told = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(told).toEqual(Object.keys(ACTION.inputs));
});
