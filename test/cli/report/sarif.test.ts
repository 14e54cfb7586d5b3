import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Region, Result } from 'sarif';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

const require = createRequire(import.meta.url);
/** As OASIS has published it. */
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const TEMPLATE = '# [Title]\n\n- Status: Draft | Accepted\n- Created: YYYY-MM-DD\n\n## Why\n\nSay why: {0} or {1}.\n';
const TEXT = '# Ants\n\n- Status: Acepted\n- Created: 2026-02-30\n\n## Why\n\n🐜🐜 {0} and {1}\n';

let made: GitRepository;

beforeEach(() => {
  made = new GitRepository()
    .write('.proposals.yaml', 'practice: false\n')
    .write('rfcs/template.md', TEMPLATE)
    .write('rfcs/0001 ants%.md', TEXT);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function sarif(...args: readonly string[]): Promise<Log> {
  const { out } = await proposals('check', '--format', 'sarif', ...args);
  const log = JSON.parse(out);
  validate(log);
  expect(validate.errors).toBeNull();
  return log;
}

const resultsOf = ({ runs: [run] }: Log) => run?.results ?? [];
const regionOf = ({ locations }: Result) => locations?.[0]?.physicalLocation?.region as Region;

test('is valid, also where nothing was found or could be read', async () => {
  await sarif(made.root);
  made.write('rfcs/0001 ants%.md', '\0');
  const log = await sarif(made.root);
  expect(log.runs[0]?.invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
  ]);
  made.remove('rfcs/0001 ants%.md').write('README.md', '# Ants\n');
  expect(resultsOf(await sarif(made.root))).toEqual([]);
});

test('the schema refuses what is none', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

test('each result has its rule with help, its level, place and fingerprint', async () => {
  const log = await sarif(made.root);
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', invocations: [{ executionSuccessful: true }] });
  const results = resultsOf(log);
  expect(results.map(({ ruleId }) => ruleId)).toEqual([
    'field-value-unknown',
    'field-date-invalid',
    'placeholder-leftover',
  ]);
  for (const { ruleId, ruleIndex = -1 } of results) {
    expect(rules[ruleIndex]).toMatchObject({ id: ruleId, shortDescription: { text: expect.stringMatching(/\w/) } });
    expect(rules[ruleIndex]?.help?.markdown).toContain(`# ${ruleId}`);
  }
  expect(results.map(({ level }) => level)).toEqual(['warning', 'error', 'warning']);
  expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints?.['proposals/v1'])).size).toBe(3);
});

test('columns count UTF-16 code units from 1', async () => {
  const [, , leftover] = resultsOf(await sarif(made.root));
  const at = (TEXT.split('\n')[7] ?? '').indexOf('{0}');
  expect(leftover && regionOf(leftover)).toEqual({ startLine: 8, startColumn: at + 1, endLine: 8, endColumn: at + 4 });
});

test('fixes, applied as they are told, mend the text', async () => {
  const [, result] = resultsOf(await sarif(made.root));
  const [change] = result?.fixes?.[0]?.artifactChanges ?? [];
  const [replacement] = change?.replacements ?? [];
  const { startLine = 0, startColumn = 0, endColumn = 0 } = replacement?.deletedRegion ?? {};
  const lines = TEXT.split('\n');
  const line = lines[startLine - 1] ?? '';
  lines[startLine - 1] =
    line.slice(0, startColumn - 1) + replacement?.insertedContent?.text + line.slice(endColumn - 1);
  expect(lines.join('\n')).toBe(TEXT.replace('2026-02-30', '2026-02-28'));
});

test('nothing in a message reads as a place to fill in, or as a link', async () => {
  made.write('rfcs/0001 ants%.md', TEXT.replace('Acepted', 'Odd {7} [x](y)'));
  const [result] = resultsOf(await sarif(made.root));
  expect(result?.message.text).toContain('`Odd {{7}} [x\\](y)`');
});

test('paths are relative to the repository that the command runs in, and absolute outside of it', async () => {
  const locations = async () => {
    const [, result] = resultsOf(await sarif(join(made.root, 'rfcs')));
    const [change] = result?.fixes?.[0]?.artifactChanges ?? [];
    return [result?.locations?.[0]?.physicalLocation?.artifactLocation, change?.artifactLocation];
  };
  // The tests run in another one.
  const outside = { uri: `file://${made.root}/rfcs/0001%20ants%25.md` };
  expect(await locations()).toEqual([outside, outside]);
  vi.spyOn(process, 'cwd').mockReturnValue(join(made.root, 'rfcs'));
  const inside = { uri: 'rfcs/0001%20ants%25.md', uriBaseId: '%SRCROOT%' };
  expect(await locations()).toEqual([inside, inside]);
});
