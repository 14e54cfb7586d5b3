import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { GitRepository } from '../support/gitRepository.ts';
import { proposals } from './proposals.ts';

const TEMPLATE = `# RFC: [Title]

- Status: Draft | Accepted
- Author: [Name]

## Motivation

Why are we doing this, and who gets something out of it?

## Design

How does it work, in enough detail for somebody to build it?
`;
const NEW_TEMPLATE = TEMPLATE.replace('## Motivation', '## Why now').concat(
  '\n## Costs\n\nWhat does it cost us to build and to run it?\n',
);
const RECORD = `# ADR: [Title]

- Status: Proposed | Accepted
- Deciders: [Names]

## Motivation

What makes us decide this?

## Decision

What do we do, and from when on?

## Consequences

What gets easier, and what gets harder?
`;

const rfc = (title: string) =>
  `# RFC: ${title}\n\n- Status: Accepted\n- Author: Ada\n\n## Motivation\n\nIt is slow.\n\n## Design\n\nA map.\n`;
const updated = (title: string) =>
  `${rfc(title).replace('## Motivation', '## Why now')}\n## Costs\n\nWhat does it cost us to build and to run it?\n`;

let repository: GitRepository;
let first: string;

beforeEach(() => {
  repository = new GitRepository();
  first = repository.write('rfcs/template.md', TEMPLATE).write('rfcs/0001-cache.md', rfc('Cache')).commit();
  repository.write('rfcs/template.md', NEW_TEMPLATE).commit();
  repository.write('rfcs/0002-queue.md', updated('Queue')).commit();
});

const at = (path: string) => join(repository.root, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const migrate = (...args: readonly string[]) => proposals('template', 'migrate', ...args);

test('prints steps and a diff that git can apply, and writes nothing', async () => {
  const { code, out, err } = await migrate(at('rfcs'));
  expect({ code, err }).toEqual({
    code: 1,
    err: 'proposals: 1 of 2 proposals would change. Nothing was written: add --write for that.\n',
  });
  expect(out).toBe(`${at('rfcs/0001-cache.md')}
  Rename the section "Motivation" to "Why now"
  Add the section "Costs"
diff --git a/rfcs/0001-cache.md b/rfcs/0001-cache.md
--- a/rfcs/0001-cache.md
+++ b/rfcs/0001-cache.md
@@ -3,10 +3,14 @@
 - Status: Accepted
 - Author: Ada
 
-## Motivation
+## Why now
 
 It is slow.
 
 ## Design
 
 A map.
+
+## Costs
+
+What does it cost us to build and to run it?
`);
  expect(read('rfcs/0001-cache.md')).toBe(rfc('Cache'));
  execFileSync('git', ['apply'], { cwd: repository.root, input: out });
  expect(read('rfcs/0001-cache.md')).toBe(updated('Cache'));
  expect(await migrate('--dry-run', at('rfcs'))).toEqual({
    code: 0,
    out: '',
    err: 'proposals: nothing to change in 2 proposals.\n',
  });
});

test('--write writes it, once', async () => {
  expect(await migrate('--write', at('rfcs/0001-cache.md'))).toMatchObject({
    code: 0,
    err: 'proposals: 1 of 1 proposal changed.\n',
  });
  expect(read('rfcs/0001-cache.md')).toBe(updated('Cache'));
  expect(read('rfcs/template.md')).toBe(NEW_TEMPLATE);
  expect(await migrate('--write', at('rfcs'))).toMatchObject({ code: 0, out: '' });
});

describe('--from', () => {
  test('names the revision that a proposal was written by, whatever its day says', async () => {
    repository.write('rfcs/0003-log.md', rfc('Log')).commit();
    expect((await migrate(at('rfcs/0003-log.md'))).out).not.toContain('Rename');
    await migrate('--write', '--from', first, at('rfcs/0003-log.md'));
    expect(read('rfcs/0003-log.md')).toBe(updated('Log'));
  });

  test('names the path of the template, where that was another one', async () => {
    repository.move('rfcs/template.md', 'rfcs/rfc-template.md').commit();
    repository.write('rfcs/0003-log.md', rfc('Log'));
    expect(await migrate('--from', first, at('rfcs/0003-log.md'))).toEqual({
      code: 2,
      out: '',
      err: `proposals: --from ${first}: no \`rfcs/rfc-template.md\` there. Where it had another path, name that too, as in ${first}:docs/template.md.\n`,
    });
    await migrate('--write', '--from', `${first}:rfcs/template.md`, at('rfcs/0003-log.md'));
    expect(read('rfcs/0003-log.md')).toBe(updated('Log'));
  });

  test('has to be there', async () => {
    expect(await migrate('--from', 'nowhere', at('rfcs'))).toEqual({
      code: 2,
      out: '',
      err: 'proposals: --from nowhere: no such revision.\n',
    });
  });
});

describe('--to', () => {
  beforeEach(() => {
    repository.write('adr/template.md', RECORD).commit();
  });

  test('brings a proposal to another template, and says in .proposals.yaml that it follows it', async () => {
    const { code, out } = await migrate('--write', '--to', at('adr/template.md'), at('rfcs/0002-queue.md'));
    expect({ code, out: out.replaceAll(`${repository.root}/`, '') }).toEqual({
      code: 0,
      out: `rfcs/0002-queue.md
  Remove the section "Costs": nothing is written there, and the template has none
  Add the section "Motivation"
  Add the section "Decision"
  Add the section "Consequences"
  Add the field "Deciders"
  Keep the field "Author": the template has no such field
  Keep "Why now": the template has no such section, but something is written there
  Keep "Design": the template has no such section, but something is written there
.proposals.yaml
`,
    });
    expect(read('.proposals.yaml')).toBe('documents:\n  rfcs/0002-queue.md: adr/template.md\n');
    const { out: report } = await proposals('check', '--format', 'json', at('rfcs/0002-queue.md'));
    expect(JSON.parse(report).files[0].template.id).toBe('adr/template.md');
    expect(read('rfcs/0002-queue.md')).toContain('## Why now\n\nIt is slow.\n\n## Design\n\nA map.\n');
    expect(await migrate('--to', at('adr/template.md'), at('rfcs/0002-queue.md'))).toMatchObject({ code: 0, out: '' });
  });

  test('takes a file that follows no template where it is named itself', async () => {
    repository.write('notes/idea.md', '# Idea\n\nWe might do this.\n');
    const { out } = await migrate('--to', at('adr/template.md'), at('notes/idea.md'));
    expect(out).toContain('+## Decision');
    expect(out).toContain('+++ b/.proposals.yaml');
    expect(await migrate('--to', at('adr/template.md'), at('notes'))).toEqual({
      code: 2,
      out: '',
      err: `proposals: ${at('notes')}: no proposals there.\n`,
    });
  });

  test('a .proposals.yaml that is there is written to, be it empty', async () => {
    repository.write('.proposals.yaml', '');
    expect((await migrate('--write', '--to', at('adr/template.md'), at('rfcs/0002-queue.md'))).code).toBe(0);
    expect(read('.proposals.yaml')).toBe('documents:\n  rfcs/0002-queue.md: adr/template.md\n');
  });

  test('a built-in template may be the other one', async () => {
    const { code, out } = await migrate('--to', 'decision-record', at('rfcs/0002-queue.md'));
    expect(code).toBe(1);
    expect(out).toContain('\n+## Decision\n');
    expect(out).toContain('+  rfcs/0002-queue.md: decision-record\n');
    expect(out).toContain('\n  Keep "Design": the template has no such section, but something is written there\n');
  });

  test('a template that is not there is told', async () => {
    expect(await migrate('--to', 'nothing', at('rfcs'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Expected the path of a template'),
    });
  });
});

test('what is not to be changed any more stays', async () => {
  repository.write('.proposals.yaml', 'frozen: [Accepted]\n');
  expect(await migrate(at('rfcs/0001-cache.md'))).toEqual({
    code: 0,
    out: '',
    err: `proposals: ${at('rfcs/0001-cache.md')}: left as it is, since by its status it is not to be changed any more.\nproposals: nothing to change in 1 proposal.\n`,
  });
});

test('as JSON', async () => {
  const { code, out } = await migrate('--format', 'json', at('rfcs'));
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    written: false,
    files: [
      {
        path: at('rfcs/0001-cache.md'),
        template: 'rfcs/template.md',
        steps: [
          {
            kind: 'section-renamed',
            name: 'Motivation',
            newName: 'Why now',
            message: 'Rename the section "Motivation" to "Why now"',
          },
          { kind: 'section-added', name: 'Costs', message: 'Add the section "Costs"' },
        ],
        kept: [],
        diff: expect.stringMatching(/^diff --git a\/rfcs/),
      },
    ],
  });
});

test('two repositories at once, each by its own template', async () => {
  const other = new GitRepository();
  other.write('rfcs/template.md', TEMPLATE).write('rfcs/0001-log.md', rfc('Log')).commit();
  other.write('rfcs/template.md', TEMPLATE.replace('## Design', '## How')).commit();
  expect((await migrate('--write', at('rfcs'), join(other.root, 'rfcs'))).code).toBe(0);
  expect(read('rfcs/0001-cache.md')).toBe(updated('Cache'));
  expect(readFileSync(join(other.root, 'rfcs/0001-log.md'), 'utf8')).toBe(rfc('Log').replace('## Design', '## How'));
});

test('outside of git all that the template asks for is added', async () => {
  repository.remove('rfcs/0002-queue.md');
  execFileSync('rm', ['-rf', at('.git')]);
  repository.write('.proposals.yaml', '');
  expect((await migrate('--write', at('rfcs'))).err).toContain('1 proposal judged by the present template');
  expect(read('rfcs/0001-cache.md')).toContain('## Costs');
  expect(read('rfcs/0001-cache.md')).toContain('## Motivation\n\nIt is slow.');
});

test('what was written is not written over', async () => {
  expect(await migrate('--write', '--dry-run', at('rfcs'))).toMatchObject({ code: 2 });
  expect(await migrate(at('nowhere.md'))).toMatchObject({ code: 2 });
});
