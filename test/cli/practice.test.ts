import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const MORE = '\n## Drawbacks\n\nSay why not.\n';
const rfc = (more = '') =>
  `# Ants\n\n- Status: Accepted\n\n## Summary\n\nAnts work.\n\n## Design\n\nIn lines.\n${more}`;
const path = (number: number) => `rfcs/${String(number).padStart(4, '0')}-ants.md`;

/** So many proposals, those that the template asks more of than they have first. */
function repository(without: number, all: number, template = TEMPLATE + MORE) {
  const made = new GitRepository().write('rfcs/template.md', template);
  for (let i = 1; i <= all; i++) made.write(path(i), rfc(i <= without ? '' : '\n## Drawbacks\n\nNone.\n'));
  return made;
}

test('what most proposals leave out is not asked for, be a file checked alone or with all others', async () => {
  const made = repository(7, 10);
  const all = await proposals('check', made.root);
  expect(all.out).toBe('Checked 11 files, 10 proposals: 0 errors, 0 warnings, 0 information.\n');
  const alone = await proposals('check', join(made.root, path(1)));
  expect(alone.out).toBe('Checked 1 file, 1 proposal: 0 errors, 0 warnings, 0 information.\n');
  expect([all.code, alone.code]).toEqual([0, 0]);
});

test('what most of them have is asked for', async () => {
  const made = repository(2, 10);
  const missing = 'section-missing `Drawbacks`: section missing.';
  expect((await proposals('check', made.root)).out.split(missing)).toHaveLength(3);
  expect((await proposals('check', join(made.root, path(1)))).out).toContain(missing);
});

test('a draft without a number is judged by the newest', async () => {
  const made = repository(30, 50).write('rfcs/ants.md', rfc());
  const { out } = await proposals('check', join(made.root, 'rfcs/ants.md'), join(made.root, path(3)));
  expect(out).toContain('rfcs/ants.md');
  expect(out).not.toContain('0003-ants.md');
});

test('is switched off by .proposals.yaml, by an option, and where a template is named', async () => {
  const made = repository(7, 10);
  const file = join(made.root, path(1));
  expect((await proposals('check', '--no-practice', file)).out).toContain('section-missing');
  expect((await proposals('check', '--template', join(made.root, 'rfcs/template.md'), file)).out).toContain(
    'section-missing',
  );
  made.write('.proposals.yaml', 'practice: false\n');
  expect((await proposals('check', file)).out).toContain('section-missing');
});

test('what stands there and is wrong is told however many do it', async () => {
  const made = repository(10, 10);
  for (let i = 1; i <= 10; i++) made.write(path(i), rfc().replace('In lines.', '').replace('Accepted', '~'));
  const { out } = await proposals('check', '--all', made.root);
  expect(out.split('section-empty')).toHaveLength(11);
});

test('what the template asks for only lately is asked for, though no proposal has it yet', async () => {
  const made = repository(12, 12, TEMPLATE);
  made.commit();
  made.write('rfcs/template.md', TEMPLATE + MORE).commit();
  made.write(path(13), rfc());
  const young = await proposals('check', join(made.root, path(13)));
  expect(young.out).toContain('section-missing `Drawbacks`');
  // Those that are older than the section were never asked for it.
  expect((await proposals('check', join(made.root, path(3)))).code).toBe(0);

  for (let i = 13; i <= 20; i++) {
    made.write(path(i), rfc()).commit();
  }
  made.write(path(21), rfc());
  expect((await proposals('check', join(made.root, path(21)))).code).toBe(0);
});

test('a template that is itself young has all asked for', async () => {
  const made = repository(0, 0, TEMPLATE).remove('rfcs/template.md');
  for (let i = 1; i <= 12; i++) made.write(path(i), rfc());
  made.commit();
  made.write('rfcs/template.md', TEMPLATE + MORE).commit();
  made.write(path(13), rfc());
  expect((await proposals('check', join(made.root, path(13)))).out).toContain('section-missing `Drawbacks`');
});

test('a shallow clone does not know what is young, and says so', async () => {
  const made = repository(12, 12);
  made.commit();
  made.write('notes.md', 'Later.\n').commit();
  const clone = `${made.root}-clone`;
  made.git('clone', '--quiet', '--depth', '1', `file://${made.root}`, clone);
  const { code, err } = await proposals('check', clone);
  expect(code).toBe(0);
  expect(err).toContain('rfcs/template.md: how old its sections are is not known in this shallow clone');
});

test('a template is explained with what its proposals do', async () => {
  const made = repository(9, 10);
  const { code, out } = await proposals('template', 'explain', join(made.root, 'rfcs/template.md'));
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain('only 1 of the last 10 proposals have it, so it is not asked for');
  expect(out).toContain('[template-left-out]');
});

test('a value that three others have is one of the team, and what two write is not', async () => {
  const made = repository(0, 12, TEMPLATE);
  const write = (number: number, status: string) => made.write(path(number), rfc().replace('Accepted', status));
  for (const number of [1, 4, 9, 12]) write(number, 'On hold');
  for (const number of [2, 5, 10]) write(number, 'Parked');
  for (const number of [3, 6, 7, 8]) write(number, 'Acepted');
  const { out } = await proposals('check', made.root);
  expect(out).not.toContain('`On hold`');
  expect(out.split('unknown value `Parked`')).toHaveLength(4);
  // A typing error is none, however many make it.
  expect(out.split('unknown value `Acepted` (did you mean `Accepted`?)')).toHaveLength(5);
});
