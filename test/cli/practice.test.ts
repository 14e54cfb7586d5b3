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

/** So many proposals in which more is written than a few words, none of which has what the template asks for besides. */
function few(all: number, made = new GitRepository()) {
  made.write('rfcs/template.md', TEMPLATE + MORE);
  for (let i = 1; i <= all; i++) made.write(path(i), rfc(`\n${'They walk on. '.repeat(30)}\n`));
  return made;
}

test('of a few proposals that are written out, what none of the others has is not asked for', async () => {
  expect((await proposals('check', few(5).root)).out).toContain('5 proposals: 0 errors, 0 warnings');
  expect((await proposals('check', '--all', few(4).root)).out.match(/section-missing/g)).toHaveLength(4);
  const kept = few(6).write(path(6), rfc(MORE));
  expect((await proposals('check', '--all', kept.root)).out.match(/section-missing/g)).toHaveLength(5);
  const begun = repository(5, 5);
  expect((await proposals('check', '--all', begun.root)).out.match(/section-missing/g)).toHaveLength(5);
});

test('of a few proposals what the template got after they were written is asked of the next one', async () => {
  const made = few(5).write('rfcs/template.md', TEMPLATE);
  made.commit();
  few(6, made).commit();
  expect((await proposals('check', join(made.root, path(6)))).out).toContain('warning section-missing `Drawbacks`');
});

test('what another one does without, too, is no warning, unless somebody has said so', async () => {
  const severities = async (made: GitRepository) =>
    (await proposals('check', '--all', made.root)).out.match(/\w+(?= section-missing `Drawbacks`)/g);
  // With what was left out in all but the first.
  const of = (without: number, all: number) => {
    const made = few(all);
    for (let i = without + 1; i <= all; i++)
      made.write(path(i), rfc(`\n${'They walk on. '.repeat(30)}\n\n## Drawbacks\n\nNone.\n`));
    return made;
  };
  expect(await severities(of(1, 9))).toEqual(['warning']);
  expect(await severities(of(2, 3))).toEqual(['warning', 'warning']);
  const loose = of(2, 4);
  expect(await severities(loose)).toEqual(['information', 'information']);
  loose.write('.proposals.yaml', 'severity: { section-missing: warning }\n');
  expect(await severities(loose)).toEqual(['warning', 'warning']);
});

/** A template at the top, and rows of proposals that a team has for each of its parts; the first so many of each row leave a section out. */
function inParts(parts: readonly string[], without: number, each: number) {
  const made = new GitRepository().write('0000-template.md', TEMPLATE + MORE);
  for (const [at, part] of parts.entries())
    for (let i = 1; i <= each; i++)
      made.write(`work/${part}/${at + i * parts.length}-ants.md`, rfc(i <= without ? '' : '\n## Drawbacks\n\nNone.\n'));
  return made;
}

test('of a row with few proposals those of the rows beside it count as well, in whatever is checked', async () => {
  const parts = ['ants', 'bees', 'cats', 'dogs'];
  const made = inParts(parts, 3, 3);
  expect((await proposals('check', made.root)).out).toContain('12 proposals: 0 errors, 0 warnings');
  expect((await proposals('check', join(made.root, 'work/ants'))).code).toBe(0);
  const kept = inParts(parts, 1, 3);
  expect((await proposals('check', kept.root)).out.match(/section-missing/g)).toHaveLength(4);
  expect((await proposals('check', join(kept.root, 'work/ants'))).out).toContain('section-missing `Drawbacks`');
});

test('of a row that has few the same team with many beside it is nearer in time than all of its own', async () => {
  // Those of the first row are the oldest of all, and as many with the section as without.
  const made = inParts(['bees', 'cats'], 20, 20);
  for (let i = 1; i <= 10; i++) made.write(`work/ants/${i}-ants.md`, rfc(i > 5 ? '\n## Drawbacks\n\nNone.\n' : ''));
  const { out } = await proposals('check', join(made.root, 'work/ants'));
  expect(out).toContain('10 proposals: 0 errors, 0 warnings');
});

test('of a folder that has a template of its own all below it count, and none beside it', async () => {
  const made = new GitRepository().write('docs/rfcs/template.md', TEMPLATE + MORE);
  for (let i = 1; i <= 5; i++) {
    made.write(`docs/rfcs/000${i}-ants.md`, rfc());
    made.write(`docs/rfcs/2020/accepted/001${i}-ants.md`, rfc());
    for (const other of [1, 2, 3, 4, 5])
      made.write(`docs/old-${other}/rfc-002${i}.md`, rfc(MORE.replace('Say why not.', 'None.')));
  }
  expect((await proposals('check', join(made.root, 'docs/rfcs/0001-ants.md'))).code).toBe(0);
  expect((await proposals('check', join(made.root, 'docs/rfcs'))).out).toContain('10 proposals: 0 errors, 0 warnings');
  expect((await proposals('check', made.root)).out).toContain(': 0 errors, 0 warnings');
});

test('where two templates fit all proposals alike, these are an example for each other', async () => {
  const one = TEMPLATE + MORE;
  const made = repository(10, 10, `${one}\n## Risks\n\nSay what may happen.\n`);
  made.write('rfcs/other-template.md', `${one}\n## Costs\n\nSay what it costs.\n`);
  const { out } = await proposals('check', '--format', 'json', made.root);
  const { files } = JSON.parse(out) as Json;
  const found = files.filter(({ path }) => path.endsWith('-ants.md'));
  expect(found).toHaveLength(10);
  for (const { template, problems } of found) {
    expect(template.evidence.join()).toContain('held only to what it shares with');
    expect(problems).toEqual([]);
  }
  expect((await proposals('check', '--no-practice', made.root)).out).toContain('`Drawbacks`: section missing');
});

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly template: { readonly evidence: readonly string[] };
    readonly problems: readonly object[];
  }[];
}

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

test("the template's text for a whole section is meant where most keep it, and not where they leave its comment", async () => {
  const told = async (advice: string, kept: number) => {
    const section = `\n## Handover\n\n${advice}\n`;
    const made = repository(0, 10, TEMPLATE + section);
    for (let i = 1; i <= 10; i++)
      made.write(path(i), rfc(i <= kept ? section : section.replace(advice, 'Ada knows how it is run. '.repeat(20))));
    return (await proposals('check', '--all', made.root)).out.match(/\w+ section-unfilled/g) ?? [];
  };
  const advice = 'Read docs/handover.md before you begin.';
  expect(await told(advice, 9)).toEqual([]);
  expect(await told(advice, 2)).toEqual(['information section-unfilled', 'information section-unfilled']);
  expect(await told(advice, 1)).toEqual(['warning section-unfilled']);
  // With words of one's own behind it, too.
  const made = repository(0, 10, `${TEMPLATE}\n## Handover\n\nRead docs/handover.md before you begin.\n`);
  for (let i = 1; i <= 10; i++)
    made.write(
      path(i),
      rfc(`\n## Handover\n\nRead docs/handover.md before you begin.\n${i > 7 ? '\nAsk Ada.\n' : ''}`),
    );
  expect((await proposals('check', '--all', made.root)).out).toContain('10 proposals: 0 errors, 0 warnings');
  expect(await told('<!-- Say who takes over. -->', 9)).toHaveLength(9);
});

test('an empty section is no warning where another one leaves it empty or out, or as the template has it', async () => {
  const severity = async (other: string) => {
    const made = few(5);
    for (let i = 1; i <= 5; i++)
      made.write(path(i), `${rfc(`\n${'They walk on. '.repeat(30)}\n`)}\n## Drawbacks\n\nNone.\n`);
    for (const [i, last] of [
      [2, other],
      [3, '\n## Drawbacks\n'],
    ] as const)
      made.write(path(i), `${rfc(`\n${'They walk on. '.repeat(30)}\n`)}${last}`);
    return (await proposals('check', '--all', join(made.root, path(3)))).out.match(/\w+ section-empty/)?.[0];
  };
  expect(await severity('\n## Drawbacks\n')).toBe('information section-empty');
  expect(await severity('')).toBe('information section-empty');
  expect(await severity(MORE)).toBe('information section-empty');
  expect(await severity('\n## Drawbacks\n\nNone.\n')).toBe('warning section-empty');
});

test('what the template asks for only lately is asked for, though no proposal has it yet', async () => {
  const made = repository(12, 12, TEMPLATE);
  made.commit();
  made.write('rfcs/template.md', TEMPLATE + MORE).commit();
  made.write(path(13), rfc());
  const young = await proposals('check', join(made.root, path(13)));
  expect(young.out).toContain('warning section-missing `Drawbacks`');
  // Those that are older than the section were never asked for it.
  expect((await proposals('check', join(made.root, path(3)))).code).toBe(0);

  for (let i = 13; i <= 20; i++) {
    made.write(path(i), rfc()).commit();
  }
  made.write(path(21), rfc());
  expect((await proposals('check', join(made.root, path(21)))).code).toBe(0);
});

test('a section that the template asks for only lately is one to write, be it empty or not there', async () => {
  const made = few(12).write('rfcs/template.md', TEMPLATE);
  made.commit();
  made.write('rfcs/template.md', TEMPLATE + MORE).commit();
  made.write(path(13), rfc(`\n${'They walk on. '.repeat(30)}\n\n## Drawbacks\n`));
  expect((await proposals('check', join(made.root, path(13)))).out).toContain('warning section-empty `Drawbacks`');
});

test('text that most keep is meant after the template has changed elsewhere, too', async () => {
  const handover = '\n## Handover\n\nRead docs/handover.md before you begin.\n';
  const template = TEMPLATE + MORE + handover;
  const made = new GitRepository().write('rfcs/template.md', template);
  for (let i = 1; i <= 12; i++) made.write(path(i), rfc(handover));
  made.commit();
  made.write('rfcs/template.md', `${template}\n## Costs <!-- optional -->\n\nSay what it costs.\n`).commit();
  made.write(path(13), rfc(`${handover}\nAsk Ada.\n`));
  expect((await proposals('check', '--all', join(made.root, path(13)))).out).toContain('0 warnings, 0 information');
});

test('what the template got later is not asked of a proposal that says it is older, unless somebody still writes it', async () => {
  const dated = TEMPLATE.replace('- Status', '- Created: YYYY-MM-DD\n- Status');
  const made = new GitRepository().write('rfcs/template.md', dated);
  const write = (number: number, day: string, status = 'Accepted') =>
    made.write(path(number), rfc().replace('- Status: Accepted', `- Created: ${day}\n- Status: ${status}`));
  // The commits are of 2020-01-01, 02 and 03.
  write(1, '2019-12-31').commit();
  made.write('rfcs/template.md', dated + MORE).commit();
  made.write('rfcs/template.md', dated + MORE.replaceAll('Drawbacks', 'Risks')).commit();
  const day = { 2: '2020-01-01', 3: '2020-01-02', 4: '2020-01-03' };
  for (const [number, created] of Object.entries(day)) write(Number(number), created);
  write(5, '2020-01-01', 'Draft');
  const { out } = await proposals('check', '--all', made.root);
  const told = out.split('\n').filter((line) => line.includes('section-missing'));
  expect(told.map((line) => line.replace(/^\S*(000\d)\S* (\w+) .*?`(\w+)`.*$/, '$1 $2 $3'))).toEqual([
    '0001 warning Risks',
    '0004 warning Risks',
    '0005 information Risks',
  ]);
  expect((await proposals('check', join(made.root, path(2)))).code).toBe(0);
  expect((await proposals('check', '--no-practice', join(made.root, path(2)))).code).toBe(1);
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

test('a value of the template that nothing marks as a placeholder is meant where four keep it', async () => {
  const maintained = '- Maintained by: Solutions architects of all teams\n';
  const named = '- Reviewed by: [names of reviewers]\n';
  const head = '- Status: Draft | Accepted\n';
  const made = repository(0, 20, (TEMPLATE + MORE).replace(head, head + maintained + named));
  const write = (number: number, of: string, by: string) =>
    made.write(path(number), rfc(MORE.replace('Say why not.', 'None.')).replace('Accepted\n', `Accepted\n${of}${by}`));
  for (let i = 1; i <= 20; i++)
    write(i, i <= 4 ? maintained : '- Maintained by: Ada\n', i <= 4 ? named : '- Reviewed by: Ada\n');
  const { out } = await proposals('check', '--all', made.root);
  expect(out).not.toContain('`Maintained by`');
  expect(out.match(/`Reviewed by`: still the template's/g)).toHaveLength(4);
  write(4, '- Maintained by: Ada\n', '- Reviewed by: Ada\n');
  expect((await proposals('check', '--all', made.root)).out.match(/`Maintained by`: still/g)).toHaveLength(3);
});

test('a list of quoted values is as plain as one value is, and one in brackets alone marks a placeholder', async () => {
  const told = async (list: string) => {
    const head = `---\nauthors: ${list}\n---\n\n`;
    const made = repository(0, 4).write('rfcs/template.md', head + TEMPLATE);
    for (let i = 1; i <= 4; i++) made.write(path(i), head + rfc());
    return (await proposals('check', '--all', made.root)).out.match(/`authors`: still the template's/g)?.length ?? 0;
  };
  expect(await told('["The Ants", "The Bees"]')).toBe(0);
  expect(await told('[Your Name]')).toBe(4);
  expect(await told('["[Your Name]"]')).toBe(4);
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
