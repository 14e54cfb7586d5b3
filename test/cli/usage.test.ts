import { expect, test } from 'vitest';
import { proposals } from './proposals.ts';

test('--version and --help', async () => {
  expect(await proposals('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  expect(await proposals('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('check [options] [path...]'),
  });
  expect(await proposals('check', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--fail-on') });
});

test.each([
  [[], ''],
  [['check'], "missing required argument 'path'"],
  [['check', '--format', 'xml', 'a.md'], "'xml' is invalid. Allowed choices are text, json, github, sarif, junit."],
  [['check', '--fail-on', 'never', 'a.md'], "'never' is invalid"],
  [['check', '--colour', 'a.md'], "unknown option '--colour'"],
  [['check', '--template'], 'argument missing'],
  [['check', '--template', 'no-such-template.md', 'package.json'], 'no-such-template.md: no such file or folder'],
  [['chek', 'a.md'], 'Did you mean check?'],
])('%j: exit code 2 and a message', async (args, message) => {
  const { code, err, out } = await proposals(...args);
  expect(code).toBe(2);
  expect(args.length > 0 ? err : out).toContain(message);
  expect(err).not.toMatch(/\n\s+at /);
});
