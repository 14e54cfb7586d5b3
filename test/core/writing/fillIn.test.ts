import { describe, expect, test } from 'vitest';
import { parseDocument, readTemplate, renderProposal } from '../../../server/src/core/index.ts';
import { spaced } from '../../../server/src/core/writing/fillIn.ts';

const VALUES = {
  title: 'Cache: the "index"',
  author: 'Ada Lovelace',
  date: '2026-11-21',
  number: '0042',
  fileName: '0042-cache-the-index.md',
};

function rendered(text: string, values: object = VALUES): string {
  return renderProposal(readTemplate({ id: 't', name: 'T', text }), values, 'text');
}

const SECTIONS = '\n\n## Summary\n\n[What it is about.]\n\n## Motivation\n\n[Why it is needed.]\n';
const TITLE = 'Cache: the "index"';

describe('in the title', () => {
  test.each([
    ['# RFC: [Title]', `# RFC: ${TITLE}`],
    ['# RFC NNNN: [Title]', `# RFC 0042: ${TITLE}`],
    ['# RFC-0000 <title>', `# RFC-0042 ${TITLE}`],
    ['# RFC0000: <title>', `# RFC0042: ${TITLE}`],
    ['# ADR-XXXX: {short title}', `# ADR-0042: ${TITLE}`],
    ['# KEP-NNNN: Your short, descriptive title', `# KEP-0042: ${TITLE}`],
    ['# {number}. {title}', `# 0042. ${TITLE}`],
    ['# [number] - [title]', `# 0042 - ${TITLE}`],
    ['# {{ number }} {{ title }}', `# 0042 ${TITLE}`],
    ['# NUMBER. TITLE', `# 0042. ${TITLE}`],
    ['# [RFC number]: [Title]', `# 0042: ${TITLE}`],
    ['# RFC NNNN: Make things better', `# RFC 0042: ${TITLE}`],
    ['# N. Title', `# 42. ${TITLE}`],
    ['# NN. {TITLE}', `# 0042. ${TITLE}`],
    ['# [N]. [Title]', `# 42. ${TITLE}`],
    ['# [NNNN]. [Title]', `# 0042. ${TITLE}`],
    ['# {N} - {title}', `# 42 - ${TITLE}`],
    ['# 1. Title', `# 42. ${TITLE}`],
    ['# 1. [Title]', `# 42. ${TITLE}`],
    ['# 0001. Title', `# 0042. ${TITLE}`],
    ['# ADR-NNNN: title', `# ADR-0042: ${TITLE}`],
    ['# ADR-N: Short title', `# ADR-42: ${TITLE}`],
    ['# ADR #: [Title]', `# ADR 42: ${TITLE}`],
    ['# ADR-###: [Title]', `# ADR-0042: ${TITLE}`],
    ['# [ADR-NNN] Short title', `# [ADR-0042] ${TITLE}`],
    ['# RFC 0000 - Title', `# RFC 0042 - ${TITLE}`],
    ['# {YYYYMMDD}. {TITLE}', `# 20261121. ${TITLE}`],
    ['# [YYYY-MM-DD] [Title]', `# 2026-11-21 ${TITLE}`],
    ['# [Date] - [Title]', `# 2026-11-21 - ${TITLE}`],
    ['# <%= number %>. <%= title %>', `# 0042. ${TITLE}`],
    ['# {{ adr.number }}. {{ adr.title }}', `# 0042. ${TITLE}`],
    ['# ${NUMBER}. ${TITLE}', `# 0042. ${TITLE}`],
    ['# {{title}}', `# ${TITLE}`],
    ['# {{{number}}}. {{{title}}}', `# 0042. ${TITLE}`],
    ['# {% number %}. {% title %}', `# 0042. ${TITLE}`],
    ['# %NUMBER%. %TITLE%', `# 0042. ${TITLE}`],
    ['# __NUMBER__: __TITLE__', `# 0042: ${TITLE}`],
    ['# @NUMBER@ - @TITLE@', `# 0042 - ${TITLE}`],
    ['# $NUMBER. $TITLE', `# 0042. ${TITLE}`],
    ['# ADR {{N}}: {{Title}}', `# ADR 42: ${TITLE}`],
    ['# (N) Title', `# 42 ${TITLE}`],
    ['# ADR-00X: Short title', `# ADR-0042: ${TITLE}`],
    ['# XX. Title', `# 0042. ${TITLE}`],
    ['# Nr. N: Title', `# Nr. 42: ${TITLE}`],
    ['# [Title] (ADR-NNN)', `# ${TITLE} (ADR-0042)`],
    ['# Title (ADR-NNN)', `# ${TITLE} (ADR-0042)`],
    ['# YYYYMMDD: Title', `# 20261121: ${TITLE}`],
    ['# <!-- short title -->', `# ${TITLE}`],
    ['# `TITLE`', `# ${TITLE}`],
    ['# N makes it faster', '# N makes it faster'],
    ['# X. Org', '# X. Org'],
    ['# 2026: Title', `# 2026: ${TITLE}`],
    ['# Title of RFC', `# ${TITLE}`],
    ['# Feature name', `# ${TITLE}`],
    ['# Proposal: Title', `# Proposal: ${TITLE}`],
    ['# Proposal Template', `# ${TITLE}`],
    ['# RFC: {{TITLE: something a person can read}}', `# RFC: ${TITLE}`],
  ])('%s', (heading, expected) => {
    expect(rendered(heading + SECTIONS).split('\n')[0]).toBe(expected);
  });

  test('the number’s place stays as long as it is not known', () => {
    const { number: _, ...rest } = VALUES;
    expect(rendered(`# RFC NNNN: [Title]${SECTIONS}`, rest)).toContain(`# RFC NNNN: ${TITLE}\n`);
  });
});

test.each([
  ['status:', 'status: '],
  ['| Status |', '| '],
])('what is written right behind %s has a space before it', (before, expected) => {
  const template = readTemplate({ id: 't', name: 'T', text: `${before}\n` });
  const at = (offset: number) => ({ range: { start: offset, end: offset } });
  const behind = before.startsWith('|') ? 1 : before.length;
  expect(before.slice(0, behind) + spaced('x', at(behind), template)).toBe(`${expected}x`);
  expect(spaced('x', at(3), template)).toBe('x');
  expect(spaced('x', { range: { start: behind, end: behind + 1 } }, template)).toBe('x');
});

describe('in comments before the sections', () => {
  test.each([
    ['<!-- Title: TITLE -->', `<!-- Title: ${TITLE} -->`],
    ['<!-- Title: [Title] -->', `<!-- Title: ${TITLE} -->`],
    ['<!-- Number: NNNN -->', '<!-- Number: 0042 -->'],
    ['<!-- Date: YYYY-MM-DD -->', '<!-- Date: 2026-11-21 -->'],
    ['<!-- Author: [Your name] -->', '<!-- Author: Ada Lovelace -->'],
    ['<!--\nSpace: TEAM\nTitle: {title}\n-->', `<!--\nSpace: TEAM\nTitle: ${TITLE}\n-->`],
    ['<!-- Space: TEAM -->\n<!-- Title: A page -->', '<!-- Space: TEAM -->\n<!-- Title: A page -->'],
    ['<!-- Title: say it in a few words. -->', '<!-- Title: say it in a few words. -->'],
  ])('%s', (comment, expected) => {
    expect(rendered(`${comment}\n\n# [Title]${SECTIONS}`)).toContain(`${expected}\n\n# ${TITLE}\n`);
    expect(rendered(`# [Title]\n\n${comment}${SECTIONS}`)).toContain(`# ${TITLE}\n\n${expected}\n`);
  });

  test('a title never ends the comment', () => {
    const text = `<!-- Title: [Title] -->\n\n# [Title]${SECTIONS}`;
    expect(rendered(text, { title: 'A --> B' })).toMatch(/^<!-- Title: A --&gt; B -->\n\n# A --> B\n/);
  });
});

test.each(['$1 $& $$ ${HOME} `x` \\ }', 'C# and *stars*', '魚'])('a title such as %s stays as it is', (title) => {
  const text = `# [Title]${SECTIONS}`;
  expect(rendered(text, { title })).toContain(`# ${title}\n`);
  const snippet = renderProposal(readTemplate({ id: 't', name: 'T', text }), { title }, 'snippet');
  expect(snippet).toContain(`# ${title.replace(/[\\$}]/g, '\\$&')}\n`);
});

test('a title stays in its cell of a table', () => {
  const text = `# [Title]\n\n| Field | Value |\n|---|---|\n| Title | [Title] |\n| Status | Draft |${SECTIONS}`;
  expect(rendered(text, { title: 'A | B' })).toContain(
    '# A | B\n\n| Field | Value |\n|---|---|\n| Title | A \\| B |\n',
  );
});

/** A field's value as it stands in a new proposal. */
const HEAD = '# RFC: [Title]\n\n- Status: Draft\n';

describe('in fields', () => {
  test.each([
    ['- RFC: NNNN', '- RFC: 0042'],
    ['- **RFC Number**: XXXX', '- **RFC Number**: 0042'],
    ['* **SEP Number**: 0000', '* **SEP Number**: 0042'],
    ['- ID: adr-NNN', '- ID: adr-0042'],
    ['- ID: [RFC-XXXX]', '- ID: [RFC-0042]'],
    ['- Number: <number>', '- Number: 0042'],
    ['- Number: {RFC number}', '- Number: 0042'],
    ['- Number:', '- Number: 0042'],
    ['- Number: N', '- Number: 42'],
    ['- Date: YYYY-MM', '- Date: 2026-11'],
    ['- Proposal: [SE-NNNN](NNNN-filename.md)', '- Proposal: [SE-0042](0042-cache-the-index.md)'],
    ['- RFC PR: [a/b#0000](https://example.com/a/b/pull/0000)', undefined],
    ['- Tracking issue: NNNN', undefined],
    ['- Supersedes: ADR-NNNN', undefined],
    ['- RFC Number: (assigned after approval)', undefined],
    ['- RFC #: [NNN](https://example.com/pull/NNN) (update when you have a pull request)', undefined],
    ['- Title: Short title that names the outcome', `- Title: ${TITLE}`],
    ['- Title:', `- Title: ${TITLE}`],
    ['- Feature Name: (fill me in with a unique ident, `my_awesome_feature`)', '- Feature Name: cache_the_index'],
    ['- Author(s): [Your Name]', '- Author(s): Ada Lovelace'],
    ['- Authors: Your Name', '- Authors: Ada Lovelace'],
    ['- Author:', '- Author: Ada Lovelace'],
    ['- Authors: My Name (me@example.org), An Other (you@example.org)', '- Authors: Ada Lovelace'],
    ['- Author: @nickname', undefined],
    ['- Author: [@your-github-handle]', undefined],
    ['- Reviewers: [Names]', undefined],
    ['- Created: YYYY-MM-DD', '- Created: 2026-11-21'],
    ['- Created: [YYYY-MM-DD]', '- Created: 2026-11-21'],
    ['- Start Date: (fill me in with today’s date, YYYY-MM-DD)', '- Start Date: 2026-11-21'],
    ["- Start Date: (fill me in with today's date, YYYY-MM-DD)", '- Start Date: 2026-11-21'],
    ['- Date: {YYYY-MM-DD when the decision was last updated}', '- Date: 2026-11-21'],
    ['- Date: [Date]', '- Date: 2026-11-21'],
    ['- Date: DATE', '- Date: 2026-11-21'],
    ['- Date: DD/MM/YYYY', '- Date: 21/11/2026'],
    ['- Date: DD.MM.YYYY', '- Date: 21.11.2026'],
    ['- Date: 2016-02-12', '- Date: 2026-11-21'],
    ['- Date:', '- Date: 2026-11-21'],
    ['- Last Updated: YYYY-MM-DD', '- Last Updated: 2026-11-21'],
    ['- Accepted: YYYY-MM-DD', undefined],
    ['- Approved on: YYYY-MM-DD', undefined],
    ['- Decision date: YYYY-MM-DD', undefined],
    ['- Implemented: YYYY-MM-DD', undefined],
    ['- Target date: YYYY-MM-DD', undefined],
    ['- RFC ID: YYYY-MM-DD-descriptive-title', '- RFC ID: 2026-11-21-cache-the-index'],
    ['- State: Draft | Review | Done', '- State: Draft'],
    ['- State: [ ] Draft [ ] Done', '- State: Draft'],
  ])('%s', (line, expected) => {
    expect(rendered(`${HEAD}${line}${SECTIONS}`)).toContain(`${HEAD.replace('[Title]', TITLE)}${expected ?? line}\n`);
  });

  test.each([
    ['number: 0000', 'number: 0042'],
    ['number: null', 'number: 0042'],
    ['rfc: XXXX', 'rfc: 0042'],
    ['id: adr-NNN', 'id: adr-0042'],
    ['id: "adr-NNN"', 'id: "adr-0042"'],
    ['title: <The title is a few words>', 'title: "Cache: the \\"index\\""'],
    ['title: "[Title]"', 'title: "Cache: the \\"index\\""'],
    ["title: '[Title]'", `title: 'Cache: the "index"'`],
    ['title: A title for people', 'title: "Cache: the \\"index\\""'],
    ['title:', 'title: "Cache: the \\"index\\""'],
    ['title: ""', 'title: "Cache: the \\"index\\""'],
    ['author: <name>', 'author: Ada Lovelace'],
    ['author: <names and handles, as in Bo Li (@bo-li), @kim>', 'author: Ada Lovelace'],
    ['authors:\n  - "@nickname"', 'authors:\n  - "@nickname"'],
    ['authors: [name]', 'authors: [Ada Lovelace]'],
    ['authors: []', 'authors: [Ada Lovelace]'],
    ['authors:\n  - Your Name', 'authors:\n  - Ada Lovelace'],
    ['authors: ["@nickname"]', 'authors: ["@nickname"]'],
    ['start-date: YYYY-MM-DD', 'start-date: 2026-11-21'],
    ['created: null', 'created: 2026-11-21'],
    ['created: <date created on, in ISO 8601 (yyyy-mm-dd) format>', 'created: 2026-11-21'],
    ['created: "YYYY-MM-DD"', 'created: "2026-11-21"'],
    ['updated: YYYY-MM-DD # the last change', 'updated: 2026-11-21'],
    ['updated: "YYYY-MM-DD" # the last change', 'updated: "2026-11-21"'],
    ['accepted-at: null', 'accepted-at: null'],
    ['implemented: YYYY-MM-DD', 'implemented: YYYY-MM-DD'],
    ['status: proposed | accepted | rejected', 'status: proposed'],
    ['status: draft # draft | accepted', 'status: draft'],
    ['# draft | accepted\nstatus:', '# draft | accepted\nstatus: draft'],
    ['authors:\n  - "[Name]"', 'authors:\n  - "Ada Lovelace"'],
    ['authors: ["[Name]"]', 'authors: ["Ada Lovelace"]'],
  ])('of YAML: %s', (line, expected) => {
    const text = rendered(`---\nkind: rfc\n${line}\n---\n${SECTIONS}`);
    expect(text).toContain(`---\nkind: rfc\n${expected}\n---\n`);
    expect(parseDocument(text).frontMatter?.errors).toEqual([]);
  });

  test.each(['x: y', '- a', '#1', '"', "it's", 'a # b', 'true', '[x]', '{x}', '@a', 'null', '1', 'a\nstatus: done'])(
    'the title %j stays one value',
    (title) => {
      for (const line of ['title: <title>', 'title: "[Title]"', "title: '[Title]'", 'title:']) {
        const { frontMatter } = parseDocument(rendered(`---\n${line}\nstatus: Draft\n---\n${SECTIONS}`, { title }));
        expect(frontMatter?.errors).toEqual([]);
        expect(frontMatter?.fields.map(({ key }) => key)).toEqual(['title', 'status']);
      }
    },
  );

  test.each([
    ['## Author\n\n[Your name]', '## Author\n\nAda Lovelace'],
    ['## Date\n\nYYYY-MM-DD', '## Date\n\n2026-11-21'],
    ['## Authors\n\n- [Name]\n- [Another name]', '## Authors\n\n- Ada Lovelace\n- [Another name]'],
    ['## Author\n\nAsk [somebody] first.', '## Author\n\nAsk [somebody] first.'],
  ])('that are sections: %s', (section, expected) => {
    expect(rendered(`# RFC: [Title]\n\n${section}${SECTIONS}`)).toContain(`\n${expected}\n`);
  });

  test('what is known is no tab stop, what is not known is one', () => {
    const template = readTemplate({
      id: 't',
      name: 'T',
      text: '# RFC NNNN: [Title]\n\n- Status: Draft\n- Number: \n- Author: [Name]\n',
    });
    expect(renderProposal(template, VALUES, 'snippet')).toBe(
      `# RFC 0042: ${TITLE}\n\n- Status: Draft\n- Number: 0042\n- Author: Ada Lovelace\n`,
    );
    expect(renderProposal(template, { title: 'X' }, 'snippet')).toBe(
      '# RFC ${1:NNNN}: X\n\n- Status: Draft\n- Number: \n- Author: ${2:[Name]}\n',
    );
  });
});

describe('instructions at the head', () => {
  const rest = `# RFC: [Title]${SECTIONS}`;
  const filled = rest.replace('[Title]', TITLE);

  test.each([
    '<!-- Remove this comment before submitting. -->',
    '<!--\nCopy the file.\n\nThen please delete these comments.\n-->',
    '<!--\nFor each step, tick it. All of these comment blocks\nshould be removed in the end.\n-->',
  ])('go where they ask for it: %s', (comment) => {
    expect(rendered(`${comment}\n\n${rest}`)).toBe(filled);
    expect(rendered(rest.replace('\n\n', `\n\n${comment}\n\n`))).toBe(filled);
  });

  test.each(['<!-- vale off -->', '<!-- Keep each section to a page. Remove what does not apply. -->'])(
    'stay where they do not: %s',
    (comment) => {
      expect(rendered(`${comment}\n\n${rest}`)).toBe(`${comment}\n\n${filled}`);
    },
  );

  test('in a section they stay, for whoever writes it', () => {
    const text = `# RFC: [Title]\n\n## Summary\n\n<!-- A paragraph. Remove this comment. -->\n\n## Motivation\n\n[Why]\n`;
    expect(rendered(text)).toContain('<!-- A paragraph. Remove this comment. -->');
  });
});
