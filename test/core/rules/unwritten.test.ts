import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { brief, follow, problemsOf } from '../../support/builtin.ts';

const TEMPLATE = `# [Title]

## Goals

- Speed: [How fast]
- Cost: [How much]

## Options

<!-- Include the one that the strongest critic would prefer. -->

### Option 1: [Name]

Pros: [What speaks for it]

Cons: [What speaks against it]

### Option 2: [Name]

Say what speaks for it, and what against it.

## Risks

Say what may go wrong on the day of the release.

### Mitigation

Say for each risk how you would find out in time.

## Links (optional)

- [Related decisions]
`;
const template = readTemplate({ id: 'team', name: 'Team', text: TEMPLATE });
const proposal = TEMPLATE.replace('[Title]', 'Cache');

function problemsIn(text: string, options: CheckOptions = {}): string[] {
  return brief(checkProposal(follow(text, template), options));
}

const UNTOUCHED = [
  'placeholder-leftover: Goals',
  'section-unfilled: Options',
  'section-unfilled: Risks',
  'placeholder-leftover: Links (optional)',
];

describe('a section that nobody has written', () => {
  test('is one problem, with its placeholders, its heading’s and its subsections', () => {
    expect(problemsIn(proposal)).toEqual(UNTOUCHED);
    expect(problemsIn(proposal.replace(/\n/g, '\r\n'))).toEqual(UNTOUCHED);
  });

  test('is one problem with half of its text deleted', () => {
    expect(problemsIn(proposal.replace('- Cost: [How much]\n', '').replace(/### Option 2[^#]*/, ''))).toEqual(
      UNTOUCHED,
    );
  });

  test('is told piece by piece once something is written', () => {
    expect(problemsIn(proposal.replace('[How fast]', 'Half a second for each question'))).toEqual([
      'placeholder-leftover: Goals',
      ...UNTOUCHED.slice(1),
    ]);
    expect(problemsIn(proposal.replace('[What speaks for it]', 'It needs no server.'))).toEqual([
      UNTOUCHED[0],
      'placeholder-leftover: Option 1: [Name]',
      'placeholder-leftover: Option 1: [Name]',
      'section-unfilled: Option 2: [Name]',
      ...UNTOUCHED.slice(2),
    ]);
    expect(problemsIn(proposal.replace(/Say for each risk.*/, 'We watch the queue.'))).toEqual([
      ...UNTOUCHED.slice(0, 2),
      'placeholder-leftover: Risks',
      UNTOUCHED[3],
    ]);
  });

  test('is told piece by piece where the whole is switched off, and where one asks for it', () => {
    expect(problemsIn(proposal, { severities: { 'section-unfilled': 'off' } })).toEqual([
      'placeholder-leftover: Goals',
      'placeholder-leftover: Option 1: [Name]',
      'placeholder-leftover: Option 2: [Name]',
      'placeholder-leftover: Links (optional)',
    ]);
    const inDetail = problemsIn(proposal, { inDetail: true });
    expect(inDetail.filter((problem) => problem === 'placeholder-leftover: Goals')).toHaveLength(2);
    expect(inDetail).not.toContain('section-unfilled: Options');
  });

  test('is one problem where only the headings are left', () => {
    const bare = proposal.replace(/^(?!#).*\n/gm, '');
    expect(problemsIn(bare)).toEqual(UNTOUCHED.map((problem) => problem.replace(/^[\w-]+/, 'section-empty')));
    expect(problemsIn(bare.replace('### Option 1: [Name]\n', '$&It needs no server.\n'))).toEqual([
      'section-empty: Goals',
      'placeholder-leftover: Option 1: [Name]',
      'section-empty: Option 2: [Name]',
      'section-empty: Risks',
      'section-empty: Links (optional)',
    ]);
  });

  test('is none where the author has headings of their own', () => {
    const own = proposal.replace(/<!-- Include[\s\S]*?(?=## Risks)/, '### What we tried\n\n### What others do\n\n');
    expect(problemsIn(own)).not.toContain('section-unfilled: Options');
    expect(problemsIn(own)).not.toContain('section-empty: Options');
  });
});

describe('a label whose placeholder is left is nothing written', () => {
  const phases = readTemplate({
    id: 'phases',
    name: 'Phases',
    text: '# [Title]\n\n## Phase\n\n**Timeline**: [X weeks]\n\n- [ ] Task 1\n- [ ] Task 2\n',
  });

  test('above a checklist', () => {
    const text = phases.document.text.replace('[Title]', 'Cache');
    expect(brief(checkProposal(follow(text, phases)))).toEqual(['placeholder-leftover: Phase']);
    expect(brief(checkProposal(follow(text.replace('[X weeks]', 'three weeks'), phases)))).toEqual([
      'placeholder-leftover: Phase',
      'placeholder-leftover: Phase',
    ]);
  });
});

test('a title is told once, where field and heading have the placeholder', () => {
  const titled = readTemplate({
    id: 'titled',
    name: 'Titled',
    text: '---\ntitle: [Proposal Title]\n---\n\n# Proposal: [Title]\n\n## Why\n\nSay why it is worth it.\n',
  });
  const told = (title: string, heading: string) =>
    brief(checkProposal(follow(`---\ntitle: ${title}\n---\n\n# Proposal: ${heading}\n\n## Why\n\nTime.\n`, titled)));
  expect(told('"[Proposal Title]"', '[Title]')).toEqual(['placeholder-leftover: title']);
  expect(told('Cache', '[Title]')).toEqual(['placeholder-leftover: Proposal: [Title]']);
  expect(told('"[Proposal Title]"', 'Cache')).toEqual(['placeholder-leftover: title']);
});

test('a list of changes may be empty: then nothing has changed', () => {
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n## Goals\n\nWhy?\n\n## Changelog\n\nWhat changed, and when?\n',
  });
  const told = problemsOf('# Cache\n\n## Goals\n\n## Changelog\n', template);
  expect(told.map(({ severity, subject }) => `${severity} ${subject}`)).toEqual([
    'information Goals',
    'hint Changelog',
  ]);
});

describe('a heading that says itself that there is nothing below it', () => {
  const short = readTemplate({
    id: 's',
    name: 'S',
    text: '# [Title]\n\n- Status: Draft\n\n## Drawbacks\n\nSay what speaks against it.\n\n## Alternatives\n\nSay what else there is.\n',
  });
  const told = (drawbacks: string, below = '') =>
    brief(
      problemsOf(`# Cache\n\n- Status: Accepted\n\n${drawbacks}\n\n${below}## Alternatives\n\nWe could wait.\n`, short),
    );

  test.each(['[omitted]', '(N/A)', '(none)', ': None', '- not applicable', '(keine)', '*(intentionally left blank)*'])(
    'is not empty: ## Drawbacks %s',
    (end) => expect(told(`## Drawbacks ${end}`)).toEqual([]),
  );

  test('is told where it says anything else, or what the template has is still there', () => {
    expect(told('## Drawbacks')).toEqual(['section-empty: Drawbacks']);
    expect(told('## Drawbacks (many)')).toContain('section-empty: Drawbacks (many)');
    expect(told('## Drawbacks (none)', 'Say what speaks against it.\n\n')).toEqual([
      'section-unfilled: Drawbacks (none)',
    ]);
  });
});

describe('in a section with nothing in it', () => {
  const told = (list: string, status: string, design: string, below = '') => {
    const text = `# [Title]\n\n- Status: Draft\n\n## Design\n\nSay how.\n\n## ${list}\n\n<!-- What is not done yet? -->\n`;
    const proposal = `# Cache\n\n- Status: ${status}\n\n${design}\n\n## ${list}\n\n${below}\n`;
    return problemsOf(proposal, readTemplate({ id: 'o', name: 'O', text })).flatMap(({ rule, severity }) =>
      ['section-empty', 'section-unfilled'].includes(rule) ? [`${severity} ${rule}`] : [],
    );
  };

  test('nothing may be to do any more once a proposal is no draft', () => {
    const todo = (status: string, below = '') => told('TODO', status, '## Design\n\nFast.', below);
    expect(todo('Accepted')).toEqual(['hint section-empty']);
    expect(todo('Accepted', '<!-- What is not done yet? -->')).toEqual(['hint section-unfilled']);
    expect(todo('Draft')).toEqual(['information section-empty']);
    expect(todo('Draft', '<!-- What is not done yet? -->')).toEqual(['information section-unfilled']);
    expect(told('Risks', 'Accepted', '## Design\n\nFast.')).toEqual(['warning section-empty']);
  });

  test('its text may stand behind it, below headings of the author that are no deeper', () => {
    const of = (design: string) => told('Risks', 'Accepted', design, 'None.');
    expect(of('## Design\n\n## Wire Format\n\nBytes.')).toEqual(['hint section-empty']);
    expect(of('## Design\n\n# Wire Format\n\nBytes.')).toEqual(['hint section-empty']);
    expect(of('## Design\n\n## Wire Format')).toEqual(['warning section-empty']);
    expect(of('## Design\n\n## See also\n\nBytes.')).toEqual(['warning section-empty']);
    expect(of('## Design\n\n## Acknowledgements\n\nAda.')).toEqual(['warning section-empty']);
    expect(of('## Design')).toEqual(['warning section-empty']);
  });
});
