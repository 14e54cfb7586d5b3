import { describe, expect, test } from 'vitest';
import {
  checkProposal,
  explainTemplate,
  followTemplate,
  parseDocument,
  readTemplate,
  renderProposal,
} from '../../../server/src/core/index.ts';

const template = (text: string) => readTemplate({ id: 't', name: 'T', text });
const problems = (text: string, document: string) =>
  checkProposal(followTemplate(parseDocument(document), template(text))).map(
    ({ rule, subject }) => `${rule}: ${subject}`,
  );

describe('a title below a heading that names the template', () => {
  const text =
    '# Template\n\nCopy this file.\n\n## Your Proposal Title\n\n- **Owner:** <name>\n- **Status:** Draft\n\n## Why\n\nSay why.\n\n## How\n\nSay how.\n';

  test('is the title, wherever a proposal has it', () => {
    const body = '- **Owner:** Ann\n- **Status:** Draft\n\n## Why\n\nIt is slow.\n\n## How\n\nKeep it.\n';
    expect(problems(text, `## Keep results\n\n${body}`)).toEqual([]);
    expect(problems(text, `# Keep results\n\n${body}`)).toEqual([]);
    expect(problems(text, `## Keep results\n\n${body.replace('Ann', '')}`)).toEqual(['field-empty: Owner']);
  });

  test('is all of the head that a new proposal takes over', () => {
    expect(renderProposal(template(text), { title: 'Keep results' }, 'text')).toMatch(
      /^## Keep results\n\n- \*\*Owner/,
    );
  });

  test('is nothing that is wrong with the template', () => {
    expect(explainTemplate(template(text)).problems).toEqual([]);
  });

  test('is a section where nothing stands beside it', () => {
    expect(template('# Template\n\n## Title\n\nSay it in a line.\n').title?.section.title).toBe('Template');
  });
});

test('instructions before the title are for who uses the template', () => {
  const text =
    '---\nstatus: Draft\n---\n\n# How to use this template\n\nCopy [it](x.md).\n\n# RFC: [Title]\n\n## Why\n\n[why]\n';
  expect(renderProposal(template(text), { title: 'Cache' }, 'text')).toBe(
    '---\nstatus: Draft\n---\n\n# RFC: Cache\n\n## Why\n\n[why]\n',
  );
});

test('one line that is none of the metadata does not hide the rest of a block of code', () => {
  const text =
    '# [Title]\n\n```\nAuthor: <names>\nStatus: Draft\nCreated: <date>\nVersion: 0.1\nId: <number>\nReviewer: <names>\n```\n\n## Why\n';
  const head = 'Author: Ann\nStatus: Draft\nCreated: 2026-01-02\nVersion 0.1\nId: 12\nReviewer: Bea';
  expect(problems(text, `# Cache\n\n\`\`\`\n${head}\n\`\`\`\n\n## Why\n\nIt is slow.\n`)).toEqual([
    'field-missing: Version',
  ]);
});

test('a field that the template tells to remove is not missing', () => {
  const text =
    '---\nstatus: Draft\n# remove the following line! It is for this page alone.\nslug: /template\n---\n\n# [Title]\n\n## Why\n';
  expect(problems(text, '---\nstatus: Draft\n---\n\n# Cache\n\n## Why\n\nIt is slow.\n')).toEqual([]);
});

test('the first entry of a history may stay as the template has it', () => {
  const text =
    '# [Title]\n\n## Changelog\n\nList all versions and what has changed in each.\n\n- `v1.0.0`: Added the other parameters.\n- `v0.1.0`: Initial draft.\n';
  const problemsOf = (entry: string) => problems(text, `# Cache\n\n## Changelog\n\n- ${entry}\n`);
  expect(problemsOf('`v0.1.0`: Initial draft.')).toEqual([]);
  expect(problemsOf('`v1.0.0`: Added the other parameters.')).toEqual(['section-unfilled: Changelog']);
});

test.each(['标题', 'Titel', 'Título', 'Titre', 'タイトル', 'Title'])(
  'a heading "%s" beside sections of its own level is the title',
  (title) => {
    const text = `# ${title}\n\nAuthor: <name>\n\n# Why\n\n[why]\n\n# How\n\n[how]\n`;
    const own = '# Keep results\n\nAuthor: Ann\n\n# Why\n\nIt is slow.\n\n# How\n\nKeep it.\n';
    expect(problems(text, own)).toEqual([]);
  },
);

test('HTML is no placeholder, nor is a mark beside a heading in any language', () => {
  const text =
    '# <title>\n\n| Autor<input type="checkbox" class="hidden"> | <names> |\n|---|---|\n| Id <x-mark/> | <id> |\n\n## 说明[可选]\n\n[说明]\n';
  const own =
    '# Cache\n\n| Autor<input type="checkbox" class="hidden"> | Ann |\n|---|---|\n| Id <x-mark/> | 12 |\n\n## 说明[可选]\n\n很慢。\n';
  expect(problems(text, own)).toEqual([]);
});
