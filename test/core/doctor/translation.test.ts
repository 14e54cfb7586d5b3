import * as l10n from '@vscode/l10n';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faithfulCopy } from '../../../server/src/core/doctor/faithfulCopy.ts';
import {
  checkProposal,
  cluesOf,
  explainTemplate,
  explanationMarkdown,
  followTemplate,
  parseDocument,
  RULES,
  readTemplate,
  type Template,
} from '../../../server/src/core/index.ts';

/** Each message in brackets, what is put into it outside of them. */
const BRACKETED = new Proxy<Record<string, string>>(
  {},
  { get: (_, key) => `⟦${String(key).replace(/\{\d+\}/g, '⟧$&⟦')}⟧` },
);

beforeEach(() => l10n.config({ contents: BRACKETED }));
afterEach(() => l10n.config({ contents: {} }));

/** Words that no message of ours has, but for those that the reader must know. */
const TEMPLATES: Readonly<Record<string, string>> = {
  'all kinds of fields and sections': `---
title: "[Zorp]"
status: vok # vok | bax | wim
created: YYYY-MM-DD
number: (assigned fnar)
authors: [nim] # optional
grade: vok | bax | …
void:
tier: gruk
size: small # gruk | small | nort | …
---

Fnarl gruk, nort blimp.

# ZIP: [Zorp]

## Conzept (recommended)

Blimp nort fnarl?

| Who | Nort |
|---|---|
| [nim] | [vok / bax / wim] |

| Blimp |
|---|
| [nort] |

<!-- optional -->
### Grukken

{Blimp}

## Vork 1: [Nim]

Fnarl nort.

## [Kest]

Blimp?

## License

Copyright waived via CC0.
`,
  bullets: '# [Zorp]\n\n- Status: vok | bax\n- **Date**: YYYY-MM-DD\n\n## Grukken\n\n{Blimp}\n',
  'bold lines': '# ZIP-NNNN: [Zorp]\n\n**Status**: vok | bax  \n**Date**: YYYY-MM-DD\n\n## Grukken\n\n{Blimp}\n',
  'plain lines': '# Zorp\n\nStatus: vok\nAuthors: nim\nDate: YYYY-MM-DD-zorp\n\n## Grukken\n\n{Blimp}\n',
  'a table':
    '# [Zorp]\n\n| Kest | Blimp |\n|---|---|\n| Status | vok / bax |\n| Authors | |\n\n## Grukken\n\n{Blimp}\n',
  'a record':
    '# [Zorp]\n\n| Status | Authors | Date |\n|---|---|---|\n| vok | [nim] | YYYY-MM-DD |\n\n## Grukken\n\n{Blimp}\n',
  labels: '# [Zorp]\n\n**Authors**\n\n- [nim]\n\n**Status**\n\nvok\n\n## Grukken\n\n{Blimp}\n',
  'a section as a field': '# [Zorp]\n\n## Status\n\nvok | bax\n\n## Grukken\n\n{Blimp}\n',
  TOML: '+++\nstatus = "vok"\nauthors = "[nim]"\n+++\n\n# ZIP: [Zorp]\n\n## Grukken\n\n{Blimp}\n',
  'fields in a section': '# [Zorp]\n\n## Metadata\n\n- Status: vok | bax\n- Authors: [nim]\n\n## Grukken\n\n{Blimp}\n',
  nothing: 'Fnarl.\n',
  'a field that stands twice':
    '# [Zorp]\n\n- **Status**: vok | bax\n- **status**: [kest]\n\n## Grukken\n\nBlimp?\n\n## Grukken\n\nNort?\n',
  'an open fence': '# [Zorp]\n\n## Grukken\n\n```sh\nfnarl\n',
  'an open comment': '# [Zorp]\n\n## Grukken\n\n<!-- Fnarl.\n\n## Nort\n',
  'a comment in a comment': '# [Zorp]\n\n## Grukken\n\n<!-- Fnarl.\n\n## Nort\n\nBlimp?\n\n<!-- Kest. -->\n',
  'an open bracket': '# [Zorp]\n\n## Grukken\n\n- [Fnarl nort\n',
  'a date that cannot be': '# [Zorp]\n\n- **Created**: 2024-02-30\n\n## Grukken\n\n[Fnarl]\n',
  'a level too deep': '# [Zorp]\n\n## Grukken\n\n[Fnarl]\n\n#### Nort\n\n[Blimp]\n',
  'marks that are almost known':
    '# [Zorp]\n\n## Grukken <!-- requird -->\n\n[Fnarl]\n\n## Nort (optionnal)\n\n[Kest]\n\n## Blimp (kest, optional, nim)\n\n[Vork]\n\n## Vork <!-- required -->\n\n[Nim]\n',
  'lists that disagree':
    '# [Zorp]\n\n- **Status**: vok | bax | wim\n\n## Grukken\n\n<!-- Status: vok | bax | kest -->\n\n[Fnarl]\n',
  'front matter and field that disagree':
    '---\nstatus: vok | bax\n---\n\n# [Zorp]\n\n- **Status**: bax | wim\n\n## Grukken\n\n[Fnarl]\n',
  'front matter with less than the field':
    '---\nstatus: vok | bax | kest\n---\n\n# [Zorp]\n\n- **Status**: vok | bax\n\n## Grukken\n\n[Fnarl]\n',
  'YAML that becomes valid': '---\nowner: [nim] fnarl\n---\n\n# [Zorp]\n\n## Grukken\n\n[Fnarl]\n',
  'YAML that stays invalid': '---\na: kest\n nim: fnarl\n---\n\n# [Zorp]\n\n## Grukken\n\n[Fnarl]\n',
  'links that lead nowhere': '# [Zorp]\n\n## Grukken\n\n[kest](#nort), [nim](gruk.md), [blimp][vork]\n\n[Fnarl]\n',
  'a value that is not allowed': '# [Zorp]\n\n- **Status**: kest <!-- vok | bax | wim -->\n\n## Grukken\n\n[Fnarl]\n',
  'a crowd of marks': `# [Zorp]\n\n## Grukken\n\n${'[a] '.repeat(2_000)}\n`,
};

const PROBLEMS = [
  'template-bracket-open',
  'template-comment-nested',
  'template-copy-fails',
  'template-date-impossible',
  'template-duplicate-field',
  'template-duplicate-section',
  'template-empty',
  'template-level-jump',
  'template-link-broken',
  'template-mark-unknown',
  'template-too-complex',
  'template-unclosed',
  'template-values-disagree',
  'template-yaml-invalid',
];

function explained(text: string) {
  const template = readTemplate({ id: 'zorp', name: 'Zorp', text, path: 'kest/zorp.md' });
  return { template, explanation: explainTemplate(template, { exists: () => false }) };
}

/** What others say in a problem of a template: the rules of a copy of it, the parser of its front matter. */
function saidElsewhere(template: Template): readonly string[] {
  const copy = parseDocument(faithfulCopy(template).text);
  return [...checkProposal(followTemplate(copy, template)), ...(template.document.frontMatter?.errors ?? [])].map(
    ({ message }) => message,
  );
}

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

const RULE_IDS = new Set([...PROBLEMS, ...RULES.map(({ id }) => id)]);

/** The words of a text that are neither translated nor the template's, nor a rule's, a recogniser's or a syntax's name. */
function untranslated(shown: string, template: Template): readonly string[] {
  const { fields, sections } = explainTemplate(template);
  const recognisers = [...fields.flatMap(cluesOf), ...sections.flatMap(({ clues }) => clues)].map(({ by }) => by);
  const known = new Set(
    wordsIn([template.document.text, ...recognisers, 'Zorp kest zorp md YAML TOML proposals yaml'].join(' ')),
  );
  const rest = shown
    .replace(/⟦[^⟧]*⟧/g, ' ')
    .replace(/[a-z]+(?:-[a-z]+)+/g, (word) => (RULE_IDS.has(word) ? ' ' : word));
  return wordsIn(rest).filter((word) => !known.has(word));
}

describe.each(Object.entries(TEMPLATES))('%s', (_, text) => {
  it('is explained in translated words alone', () => {
    const { template, explanation } = explained(text);
    const markdown = explanationMarkdown({ ...explanation, problems: [] });
    expect(markdown).toContain('# ⟦What the template ⟧Zorp⟦ means⟧');
    for (const line of markdown.split('\n')) expect(untranslated(line, template), line).toEqual([]);
  });

  it('has problems in translated words alone', () => {
    const { template, explanation } = explained(text);
    const elsewhere = saidElsewhere(template);
    const problems = explanation.problems.map((problem) => {
      const message = elsewhere.reduce((left, said) => left.replace(said, ''), problem.message);
      expect(untranslated(message, template), message).toEqual([]);
      return { ...problem, message };
    });
    const markdown = explanationMarkdown({ ...explanation, problems });
    for (const line of markdown.split('\n')) expect(untranslated(line, template), line).toEqual([]);
  });
});

it('says every problem that there is', () => {
  const found = Object.values(TEMPLATES).flatMap((text) => explained(text).explanation.problems);
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(PROBLEMS);
});

it('says every word that there is for fields and placeholders', () => {
  const all = Object.values(TEMPLATES).map((text) => explained(text).explanation);
  const fields = all.flatMap((explanation) => explanation.fields);
  expect([...new Set(fields.map(({ spelling }) => spelling))].sort()).toEqual([
    'bold',
    'bullet',
    'label',
    'plain',
    'record',
    'section',
    'table',
    'toml',
    'yaml',
  ]);
  const sections = all.flatMap((explanation) => explanation.sections);
  expect([...new Set(sections.map(({ presence }) => presence))].sort()).toEqual(['optional', 'repeated', 'required']);
  expect([...new Set(sections.map(({ certainty }) => certainty))].sort()).toEqual(['certain', 'likely', 'uncertain']);
  const fillings = all.flatMap(({ placeholders }) => placeholders).map(({ filledWith }) => filledWith);
  expect([...new Set(fillings)].sort()).toEqual([
    'author',
    'choice',
    'date',
    'date and title',
    'number',
    'title',
    'words',
  ]);
});
