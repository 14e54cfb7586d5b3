import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeEach, expect, test } from 'vitest';
import { escapeXml } from '../../../server/src/cli/report/escapeXml.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['testsuite', 'testcase'].includes(name),
});

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n- Created: YYYY-MM-DD\n- Tags: [tag]\n\n## Why\n\nSay why.\n';
const FINE = '# Ants\n\n- Status: Accepted\n- Created: 2026-03-09\n- Tags: a\n\n## Why\n\nThey work.\n';

let made: GitRepository;

beforeEach(() => {
  made = new GitRepository()
    .write('.proposals.yaml', 'practice: false\n')
    .write('rfcs/template.md', TEMPLATE)
    .write('rfcs/0001-ants.md', FINE)
    .write('rfcs/0002-bees.md', FINE.replace('Accepted', '<b>&"\'\u0007\uFFFE]]>').replace('2026-03-09', '2026-02-30'))
    .write('notes.md', '# Notes\n');
});

async function junit(...args: readonly string[]) {
  const { out, code } = await proposals('check', '--format', 'junit', ...args, made.root);
  expect(XMLValidator.validate(out)).toBe(true);
  return { code, out, suites: parser.parse(out).testsuites };
}

test('a suite for each proposal, a failed test for each problem', async () => {
  const { suites } = await junit();
  expect(suites).toMatchObject({ tests: '3', failures: '2', errors: '0' });
  const [ants, bees] = suites.testsuite;
  expect(suites.testsuite).toHaveLength(2);
  expect(ants).toMatchObject({ name: expect.stringMatching(/0001-ants\.md$/), tests: '1', failures: '0' });
  expect(ants.testcase).toEqual([{ name: 'no problems', classname: ants.name }]);
  expect(bees).toMatchObject({ tests: '2', failures: '2' });
  expect(bees.testcase[1]).toMatchObject({
    name: 'field-date-invalid: Created (line 4)',
    failure: { type: 'error', message: expect.stringContaining('2026-02-30') },
  });
});

test('what no XML can hold is not in it, and what has a meaning there is text', async () => {
  const { out, suites } = await junit();
  const { failure } = suites.testsuite[1].testcase[0];
  expect(out).toContain('&lt;b&gt;&amp;&quot;&apos;');
  expect(failure.message).toContain('<b>&"');
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
  expect(escapeXml('\uD800<a b="c">\u0001\n&')).toBe('\uFFFD&lt;a b=&quot;c&quot;&gt;\uFFFD &amp;');
});

test('what is below --fail-on passes, and says what it has to say', async () => {
  const { suites, code } = await junit('--fail-on', 'error');
  expect([suites.failures, code]).toEqual(['1', 1]);
  expect(suites.testsuite[1].testcase[0]).toMatchObject({
    'system-out': expect.stringContaining('field-value-unknown'),
  });
});

test('what could not be read is an error', async () => {
  made.write('rfcs/0003-wasps.md', '\0');
  const { suites, code } = await junit();
  expect([suites.errors, code]).toEqual(['1', 2]);
  expect(suites.testsuite.at(-1).testcase[0].error.message).toContain('0003-wasps.md');
});
