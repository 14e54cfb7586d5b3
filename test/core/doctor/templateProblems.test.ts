import { describe, expect, it } from 'vitest';
import { faithfulCopy } from '../../../server/src/core/doctor/faithfulCopy.ts';
import { explainTemplate, readTemplate, templateProblems } from '../../../server/src/core/index.ts';
import { MAX_SECTIONS } from '../../../server/src/core/template/readSections.ts';
import { builtin } from '../../support/builtin.ts';

/** The problems of a template, as `line rule`. */
function problemsIn(text: string, files: readonly string[] | undefined = undefined): string[] {
  return found(text, files).map(({ line, rule }) => `${line} ${rule}`);
}

function found(text: string, files: readonly string[] | undefined = undefined) {
  const template = readTemplate({ id: 't', name: 't', text, path: 'docs/rfcs/0000-template.md' });
  const problems = templateProblems(template, files && { exists: (path) => files.includes(path) });
  return problems.map((problem) => ({ ...problem, line: template.document.lines.lineAt(problem.range.start) + 1 }));
}

/** A template with nothing wrong in it, and something more. */
function sound(more = '', { status = 'Draft | In review | Accepted', front = '' } = {}): string {
  const frontMatter = front === '' ? '' : `---\n${front}\n---\n\n`;
  return `${frontMatter}# RFC: [Title]\n\n- **Status**: ${status}\n- **Created**: YYYY-MM-DD\n\n## Summary\n\nSay what changes, in a paragraph that everybody understands.\n\n${more}`;
}

it.each(builtin.map((template) => [template.id, template] as const))('finds nothing wrong with %s', (_, template) => {
  expect(templateProblems({ ...template, path: 'rfcs/template.md' }, { exists: () => true })).toEqual([]);
});

it('finds nothing wrong with ordinary templates', () => {
  expect(problemsIn(sound())).toEqual([]);
  expect(
    problemsIn(
      sound(
        '## Drawbacks (optional)\n\n[Why not?]\n\n### Option 1: [Name]\n\n- [Its cost]\n\n### Option 2: [Name]\n\n- [Its cost]\n',
      ),
    ),
  ).toEqual([]);
  expect(
    problemsIn(
      '---\ntitle: "{short title}"\nstatus: proposed # proposed | accepted | rejected\ndate: YYYY-MM-DD\n---\n\n# {short title}\n\n<!-- optional -->\n## Context\n\n{What made this necessary?}\n\n## License\n\nCopyright waived via CC0.\n',
    ),
  ).toEqual([]);
  expect(
    problemsIn(
      '- Start Date: (fill me in with today, YYYY-MM-DD)\n- RFC PR: (leave this empty)\n\n# Summary\n\nOne paragraph.\n\n# Motivation\n\nWhy?\n',
    ),
  ).toEqual([]);
});

describe('a faithful copy', () => {
  it('fills in what is to be written, and keeps what is meant to stay', () => {
    const text = sound(
      '## Risks [optional]\n\nWhich are there?\n\n## Checks\n\n- [ ] Asked the team\n\n## Licence\n\nCopyright waived via CC0.\n',
    );
    const template = readTemplate({ id: 't', name: 't', text });
    const copy = faithfulCopy(template);
    expect(copy.text).toContain('\n## Risks');
    expect(copy.text).not.toMatch(/Which are there|YYYY|\[Title/);
    expect(copy.text).toContain('- [ ] Asked the team');
    expect(copy.text).toContain('Copyright waived via CC0.');
    expect(copy.inTemplate(copy.text.indexOf('## Licence'))).toBe(text.indexOf('## Licence'));
    expect(templateProblems(template)).toEqual([]);
  });

  it('has a title and authors of its own, whatever examples the template has', () => {
    const examples = 'title: A few words on it\nauthor: <a list of the authors, each with a name>';
    expect(problemsIn(sound('', { front: examples }))).toEqual([]);
    expect(problemsIn(sound('', { front: 'title: A few words on it\nauthors:\n  - Ada\n  - Bob' }))).toEqual([]);
  });

  it('fails where the default is none of the allowed values', () => {
    const [problem, ...others] = found(sound('', { status: 'New <!-- Draft | Accepted | Rejected -->' }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'template-copy-fails', severity: 'warning', line: 3 });
    expect(problem?.message).toContain('field-value-unknown');
  });

  it('is told about dates that cannot be', () => {
    expect(problemsIn(sound().replace('YYYY-MM-DD', '2024-02-30'))).toEqual(['4 template-date-impossible']);
    expect(problemsIn(sound().replace('YYYY-MM-DD', '2024-02-29'))).toEqual([]);
  });
});

describe('two lists of values', () => {
  it.each([
    ['the section of that name', '## Status\n\nDraft, In review, Accepted, Withdrawn\n'],
    ['a sentence', '## Life\n\nThe status is one of `Draft`, `Accepted` or `Superseded`.\n'],
    ['a comment', '## Life\n\n<!-- Status: Draft | Accepted | Parked -->\n\nHow does it go on from here, and when?\n'],
  ])('disagree: %s', (_, more) => {
    const problems = found(sound(more)).filter(({ rule }) => rule === 'template-values-disagree');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^`Status`: .*line 3.*only here `(?:Withdrawn|Superseded|Parked)`/);
  });

  it('disagree: front matter and a bullet', () => {
    const text = sound('', { front: 'status: Draft | Accepted # which of them?' });
    expect(problemsIn(text)).toEqual(['7 template-values-disagree']);
  });

  it('agree', () => {
    const prose = 'Set the status to Draft or Accepted. A draft, a review, or a decision may take a week.';
    expect(problemsIn(sound(`## Life\n\n${prose}\n`))).toEqual([]);
    expect(problemsIn(sound('## Status\n\nDraft, In Review, Accepted\n'))).not.toContain('12 template-values-disagree');
    const open = sound('## Life\n\nThe status is one of Draft, Accepted or Parked.\n', {
      status: 'Draft | Accepted | …',
    });
    expect(problemsIn(open)).toEqual([]);
  });
});

describe('YAML', () => {
  it('is an error where no copy is valid', () => {
    const [problem] = found(sound('', { front: 'a: b\n c: d' }));
    expect(problem).toMatchObject({ rule: 'template-yaml-invalid', severity: 'error' });
  });

  it('is a warning where filling it in mends it', () => {
    const [problem, ...others] = found(sound('', { front: 'owner: [name] of the owner' }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'template-yaml-invalid', severity: 'warning', line: 2 });
    expect(problem?.message).toContain('in quotes');
  });
});

describe('links', () => {
  const links = (...lines: readonly string[]) =>
    sound(`## References\n\n${lines.map((line) => `- ${line}\n`).join('')}`);

  it('lead to files that are there, or nowhere', () => {
    const text = links(
      '[guide](../guide.md#start)',
      '![picture](./a%20b.png)',
      '[gone](gone.md)',
      '[far](../../../x.md)',
    );
    expect(problemsIn(text, ['docs/guide.md', 'docs/rfcs/a b.png'])).toEqual(['14 template-link-broken']);
    expect(problemsIn(text)).toEqual([]);
  });

  it('may be examples', () => {
    const text = links(
      '[x](NNNN-name.md)',
      '[y](path/to/file.md)',
      '[z](https://a.b/c)',
      '[u](url)',
      '[Title](/docs)',
      '[v](./other-rfc.md)',
    );
    expect(problemsIn(text, [])).toEqual([]);
  });

  it('lead to headings', () => {
    expect(problemsIn(links('[up](#summary)', '[here](#references)', '<a name="top"></a>[top](#top)'))).toEqual([]);
    expect(problemsIn(links('[up](#sumary)'))).toEqual(['12 template-link-broken']);
    expect(problemsIn(sound('[summary]: #summery\n'))).toEqual(['10 template-link-broken']);
  });

  it('have a definition', () => {
    expect(problemsIn(links('See [the guide][guide].'))).toEqual(['12 template-link-broken']);
    expect(problemsIn(links('See [the guide][].', '', '[the guide]: https://example.com/guide'))).toEqual([]);
    expect(problemsIn(links('`[a][b]`, a[i][j], [Name][Second name], [x][ ]'))).toEqual([]);
  });

  it('count in comments too', () => {
    expect(problemsIn(sound('## Why\n\n<!--\nSee [gone](gone.md).\n-->\n'), [])).toEqual(['13 template-link-broken']);
  });
});

describe('structure', () => {
  it('has each section and field once', () => {
    expect(problemsIn(sound('## Risks\n\nWhich are there?\n\n## Risks\n\nAny more of them?\n'))).toContain(
      '14 template-duplicate-section',
    );
    expect(problemsIn(sound('## A\n\n### Cost\n\nHow much?\n\n## B\n\n### Cost\n\nHow much?\n'))).toEqual([]);
    expect(problemsIn(sound().replace('- **Created', '- **status**: [status]\n- **Created'))).toContain(
      '4 template-duplicate-field',
    );
  });

  it('has something to check', () => {
    expect(problemsIn('Write whatever you like.\n')).toEqual(['1 template-empty']);
    expect(problemsIn('')).toEqual(['1 template-empty']);
  });

  it('goes down one level at a time', () => {
    expect(found(sound('#### Deep\n\nHow deep is it?\n\n#### Deeper\n\nHow deep is that?\n'))).toMatchObject([
      { rule: 'template-level-jump', severity: 'information', line: 10 },
    ]);
  });
});

describe('what is never closed', () => {
  it.each([
    ['a comment', '<!-- Say more.\n\n## Motivation\n', 'template-unclosed', 'error'],
    ['a fence', '```sh\nrun it\n\n## Motivation\n', 'template-unclosed', 'error'],
    ['a brace', '## Motivation\n\n{Why is that needed\n', 'template-bracket-open', 'warning'],
    ['a bracket in a list', '## Motivation\n\n- [Why is that needed\n', 'template-bracket-open', 'warning'],
    [
      'a comment before another',
      '<!-- Say more.\n\n## Motivation\n\nWhy?\n\n<!-- Enough. -->\n',
      'template-comment-nested',
      'information',
    ],
  ])('%s', (_, more, rule, severity) => {
    expect(found(sound(more))).toContainEqual(expect.objectContaining({ rule, severity }));
  });

  it('a brace in a value', () => {
    expect(problemsIn(sound('', { status: '{Draft | Accepted | Rejected' }))).toContain('3 template-bracket-open');
  });

  it('but not what is closed further on', () => {
    const more =
      '## Motivation\n\n[Why is that needed?\n\nSee `<!--` and {this}.]\n\n- [ ] Asked\n- [x] Told\n\n```\n<!--\n```\n';
    expect(problemsIn(sound(more))).toEqual([]);
  });
});

describe('marks', () => {
  it.each([
    ['## Risks <!-- optionnal -->', 'optional'],
    ['<!-- requird -->\n## Risks', 'required'],
    ['## Risks\n<!-- repeats -->', 'repeat'],
    ['## Risks <!-- mandatory -->', 'required'],
    ['## Risks (optionnal)', 'optional'],
  ])('%j is almost one', (heading, meant) => {
    const problems = found(sound(`${heading}\n\nWhich are there, and how bad are they?\n`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'template-mark-unknown', severity: 'warning' });
    expect(problems[0]?.message).toContain(`did you mean \`${meant}\`?`);
  });

  it.each([
    '<!-- optional -->\n## Risks',
    '## Risks <!-- toc -->',
    '## Risks (options)',
    '## Optional features',
    '## Risks <!-- see the guide -->',
    '## Risks <!-- constructor -->',
  ])('%j is fine', (heading) => {
    expect(problemsIn(sound(`${heading}\n\nWhich are there, and how bad are they?\n`))).toEqual([]);
  });
});

/** No number: headings that only differ by that are copies of one. */
function inLetters(number: number): string {
  return [...`${number}`].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}

it('says from where on a template has more sections than are read', () => {
  const withParts = (count: number) =>
    `# [Title]\n\n- **Status**: Draft | Done\n\n${Array.from({ length: count }, (_, i) => `## Why ${inLetters(i)}\n\nWhy?\n`).join('\n')}`;
  const told = (count: number) => found(withParts(count)).filter(({ message }) => message.includes('may have'));
  expect(told(MAX_SECTIONS)).toEqual([]);
  expect(told(MAX_SECTIONS + 5)).toMatchObject([{ rule: 'template-too-complex', line: 5 + 4 * MAX_SECTIONS }]);
  const template = readTemplate({ id: 't', name: 't', text: withParts(5_000) });
  expect(template.sections).toHaveLength(MAX_SECTIONS);
  expect(template.document.text).toBe(withParts(5_000));
});

it('goes through a template of 500 KB once', () => {
  for (const text of ['<!-- a --> b'.repeat(40_000), '##\n'.repeat(160_000), '## a <!-- optional -->\n'.repeat(20_000)])
    expect(found(`# [Title]\n\n${text}`).length).toBeGreaterThan(0);
});

it('says what is too complex to be read in full', () => {
  expect(found(sound(`## Data\n\n${'[a] '.repeat(2_000)}\n`))).toContainEqual(
    expect.objectContaining({ rule: 'template-too-complex', severity: 'information', line: 12 }),
  );
});

it.each([
  ['a comment of blanks', `<!-- a${' '.repeat(80_000)}b -->`],
  ['a comment of dashes', `<!-- a${'-'.repeat(80_000)}b -->`],
  ['a comment that ends in dashes', `<!-- a ${'-'.repeat(80_000)}>`],
  ['an open bracket', `[${'a'.repeat(40_000)}`],
  ['a heading of comments', `## ${'<!--'.repeat(5_000)}`],
  ['a heading of anchors', `## ${'{#'.repeat(10_000)}`],
])('reads and explains at once: %s', (_, piece) => {
  for (const text of [`${piece}\n\n${sound()}`, sound(`${piece}\n\n[up](#summary)\n`)])
    expect(explainTemplate(readTemplate({ id: 't', name: 't', text })).sections.length).toBeGreaterThan(0);
});

it('survives hostile templates', () => {
  for (const piece of [
    '[',
    '{',
    '<!--',
    '```\n',
    '# a\n',
    '- **a**: b | c\n',
    '[a][b] ',
    '- - ',
    '---\n',
    '(optional) ',
    '| a ',
  ])
    expect(() => found(piece.repeat(3_000), [])).not.toThrow();
});
