import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { schemaErrors } from '../support/jsonSchema.ts';
import { proposals } from './proposals.ts';

const SOUND =
  '# RFC: [Title]\n\n- **Status**: Draft | Accepted\n\n## Summary\n\nSay it in a paragraph.\n\n### Cost (optional)\n\n[How much?]\n';
const root = mkdtempSync(join(tmpdir(), 'proposals-'));
const file = (name: string) => join(root, 'docs', name);

beforeAll(() => {
  mkdirSync(join(root, 'docs'));
  mkdirSync(join(root, '.git'));
  writeFileSync(file('sound.md'), `${SOUND}\n[Read first](guide.md), [and then](../../outside.md).\n`);
  writeFileSync(file('guide.md'), '# Guide\n');
  writeFileSync(file('poor.md'), `${SOUND}\n[Read first](gone.md). \u001b[31m\n`);
  writeFileSync(file('jump.md'), SOUND.replace('###', '####'));
});

test('shows a template as aligned text', async () => {
  const { code, out, err } = await proposals('template', 'explain', file('sound.md'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('sound (docs/sound.md): 1 field, 2 sections, ');
  expect(out).toContain(
    '\n  Line  Field   Needed    Value\n     3  Status  required  one of Draft, Accepted; bars in line 3 (5)\n',
  );
  expect(out).toContain(
    '\n     5  Summary  required\n     9    Cost   optional; optional-mark-in-heading in line 9 (10)\n',
  );
  expect(out.split('\n').every((line) => line.length <= 100)).toBe(true);
});

test('names what is wrong with it, and exits with 1', async () => {
  const { code, out } = await proposals('template', 'explain', file('poor.md'));
  expect(code).toBe(1);
  expect(out).toMatch(/^ {4}13 {2}warning {3}`gone\.md`: no file at `docs\/gone\.md`\./m);
  expect(out.replace(/\s+/g, ' ')).toContain('[template-link-broken]');
  expect(out).not.toContain('\u001b');
  expect(await proposals('template', 'explain', file('jump.md'))).toMatchObject({
    code: 0,
    out: expect.stringContaining('template-level-jump'),
  });
});

test('prints JSON as its schema says', async () => {
  const schema = JSON.parse(textOf('server/schemas/template-explanation.schema.json'));
  for (const [source, expected] of [
    [file('sound.md'), 0],
    [file('poor.md'), 1],
    ['enhancement', 0],
  ] as const) {
    const { code, out } = await proposals('template', 'explain', source, '--format', 'json');
    expect(code).toBe(expected);
    expect(schemaErrors(schema, JSON.parse(out))).toEqual([]);
  }
});

test('prints a JSON Schema of the fields', async () => {
  const { code, out } = await proposals('template', 'schema', 'enhancement');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    properties: { Status: { enum: ['Draft', 'Under Review', 'Approved', 'Implemented', 'Rejected'] } },
    required: expect.arrayContaining(['Title', 'Status']),
  });
  expect((await proposals('template', 'explain', 'enhancement', '--format', 'json-schema')).out).toBe(out);
});

test.each([
  [
    ['template', 'explain', 'no-such'],
    '`rfc`, `rfc-detailed`, `enhancement`, `enhancement-specification`, `enhancement-proposal`, `decision-record`, `decision-record-full`: no-such: no such file',
  ],
  [['template', 'schema', 'no-such.md'], 'no such file'],
  [['template', 'explain', root], 'a folder, expected a file'],
  [['template', 'explain'], "missing required argument 'file'"],
  [['template', 'explain', 'rfc', '--format', 'xml'], "'xml' is invalid"],
  [['template', 'explane', 'rfc'], 'Did you mean explain?'],
])('%j: exit code 2 and a message', async (args, message) => {
  const { code, out, err } = await proposals(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});
