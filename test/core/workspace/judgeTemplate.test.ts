import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { judgeTemplate } from '../../../server/src/core/workspace/judgeTemplate.ts';
import type { TemplateClaim } from '../../../server/src/core/workspace/templatePaths.ts';

const judge = (text: string, claim: TemplateClaim) => judgeTemplate(readTemplate({ id: 't', name: 't', text }), claim);

const FORM = `# N. Title

Date: YYYY-MM-DD

## Status

Proposed | Accepted

## Context

What forces are at play?

## Decision

What do we do?
`;
const FILLED = `# 12. Extend the template

Date: 2026-08-21

## Status

Accepted

## Context

The import takes four hours.

## Decision

We split it by region.
`;

test.each<TemplateClaim>(['called', 'kept', 'worded', 'stub', 'namesake', 'numbered'])(
  'a form to fill in is a template: %s',
  (claim) => {
    expect(judge(FORM, claim)).toBe('template');
  },
);

test.each<TemplateClaim>(['kept', 'worded', 'stub', 'namesake', 'numbered'])(
  'a filled document is a proposal, whatever it is called: %s',
  (claim) => {
    expect(judge(FILLED, claim)).toBe('proposal');
  },
);

test('what a name claims outright stays a template, though its text is an example', () => {
  expect(judge(FILLED, 'called')).toBe('template');
});

test.each([
  ['an unnumbered draft', FILLED.replace('12.', '0000.').replace('Accepted', 'Proposed')],
  [
    'one that is called after its file',
    FILLED.replace('12. Extend the template', '0000. My feature').replace('Accepted', 'Proposed'),
  ],
  ['one with a date to come', FILLED.replace('12. ', '').replace('2026-08-21', 'YYYY-MM-DD')],
  [
    'one in German',
    '# Vorlage erweitern\n\n- Status: Entwurf\n- Datum: 2026-08-21\n\n## Kontext\n\nEs dauert lange.\n\n## Entscheidung\n\nWir teilen es.\n',
  ],
])('%s is a proposal', (_, text) => {
  expect(judge(text, 'stub')).toBe('proposal');
});

test.each([
  ['a short name', FORM.replace('N. Title', 'Short name')],
  ['advice in comments', FORM.replace(/^What.*$/gm, '<!-- $& -->')],
  ['headings alone', '# Kurzer Titel\n\nStatus: Entwurf\n\n## Kontext\n\n## Entscheidung\n'],
  ['a French one', '# [Titre]\n\nDate : AAAA-MM-JJ\n\n## Contexte\n\nPourquoi ?\n\n## Décision\n\nQuoi ?\n'],
])('%s is a template', (_, text) => {
  expect(judge(text, 'stub')).toBe('template');
});

test('a page about templates is neither', () => {
  const page = ['Syntax', 'Loops'].map(
    (name) => `## ${name}\n\n${'Templates are made of text and words. '.repeat(60)}\n`,
  );
  expect(judge(`# Templates\n\n${page.join('\n')}`, 'called')).toBe('other');
  expect(judge('# Template\n', 'called')).toBe('other');
});

test('advice in emphasis with an example below each is a template; a document with some emphasis is none', () => {
  const part = (name: string, advice: string) =>
    `## ${name}\n\n${advice}\n\n${'Trains are late, and nobody says why, so that all wait at the gate. '.repeat(12)}\n`;
  const text = (advice: string) =>
    `# MSC0000: Template for tickets\n\n${part('Proposal', advice)}\n${part('Limits', advice)}`;
  expect(judge(text('*Here you say what you want,\nand why.*'), 'called')).toBe('template');
  expect(judge(text('_Here you say what you want._'), 'called')).toBe('template');
  expect(judge(text('Here *you* say what you want.'), 'called')).toBe('other');
});

test('what has its own number and title is a proposal, also where brackets are left', () => {
  const text =
    '# DIP-2: Amendment 5\n\n- Author: The board\n- Link: [Chat](https://example.org)\n\n## Context\n\nTrains are late.\n\n## Decision\n\nWe say [why].\n\n## Cost\n\nNone.\n';
  expect(judge(text, 'kept')).toBe('proposal');
  expect(judge(text.replace('Amendment 5', 'Title'), 'kept')).not.toBe('proposal');
});
