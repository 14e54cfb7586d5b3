import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILTIN_TEMPLATES } from '../../server/src/builtinTemplates.ts';
import { createTokeniser, type Token } from './tokenise.ts';

const PLACEHOLDER = 'variable.parameter.placeholder.proposals';
const FIELD = 'entity.name.tag.field.proposals';
const STATUS = 'constant.language.status.proposals';

let tokenise: (text: string) => readonly Token[];
let tokenisePlain: (text: string) => readonly Token[];
beforeAll(async () => {
  tokenise = await createTokeniser();
  tokenisePlain = await createTokeniser({ plain: true });
});

const scoped = (text: string, scope: string) =>
  tokenise(text).flatMap((token) => (token.scope === scope ? [token.text] : []));

/** A template without its comments, code, links, link definitions and task boxes. */
const plainText = (template: string) =>
  template
    .replace(/^(`{3,})[\s\S]*?^\1$|<!--[\s\S]*?-->|`[^`\n]+`|\[[^\]\n]+\]\([^)\n]*\)/gm, '')
    .replace(/^\d\. \[[^\]\n]+\]: \[\S+\]$|\[ \]| # .*$/gm, '');

const EXPECTED: Readonly<Record<string, { readonly fields: readonly string[]; readonly statuses: readonly string[] }>> =
  {
    rfc: { fields: ['RFC ID', 'Status', 'Author(s)', 'Created', 'Last Updated'], statuses: ['Draft'] },
    'rfc-detailed': { fields: ['Status', 'Author', 'Date', 'Last Updated'], statuses: [] },
    enhancement: {
      fields: ['Enhancement Number', 'Title', 'Status', 'Authors', 'Creation Date', 'Last Updated'],
      statuses: ['Draft', 'Under Review', 'Approved', 'Implemented', 'Rejected'],
    },
    'enhancement-specification': {
      fields: ['Version', 'Date', 'Status', 'Author', 'Related Module'],
      statuses: ['Draft', 'Approved', 'Implemented'],
    },
    'enhancement-proposal': {
      fields: [],
      statuses: ['proposed'],
    },
    'decision-record': { fields: ['Record', 'Status', 'Date'], statuses: ['Proposed'] },
    'decision-record-full': { fields: ['Record', 'Status', 'Date', 'Deciders'], statuses: ['Proposed'] },
  };

describe.each(BUILTIN_TEMPLATES)('$id', ({ id, text }) => {
  it('has each placeholder coloured, and nothing else as one', () => {
    const spelled = /\[[^\]\n]{2,}\]|YYYY-MM-DD[\w-]*|\b(?:XXXX|NNNN)\b|\(assigned[^)]*\)|High\/Medium\/Low/g;
    expect(scoped(text, PLACEHOLDER)).toEqual(plainText(text).match(spelled) ?? []);
  });

  it('has its fields and statuses coloured', () => {
    expect(scoped(text, FIELD)).toEqual(EXPECTED[id]?.fields);
    expect(scoped(text, STATUS)).toEqual(EXPECTED[id]?.statuses);
  });

  it('leaves the marks of Markdown what they are', () => {
    const marks = (tokens: readonly Token[]) =>
      tokens.flatMap(({ line, text, scopes }) =>
        scopes.some((name) => /^punctuation\.definition\.(?:bold|list|heading|table)/.test(name))
          ? [`${line} ${text}`]
          : [],
      );
    expect(marks(tokenise(text))).toEqual(marks(tokenisePlain(text)));
  });
});

describe('a placeholder', () => {
  it.each([
    ['a link', 'See [Name](https://example.org) for more.'],
    ['a link with brackets inside', '[see [Name] here](https://example.org)'],
    ['a link by reference', 'See [Name][ref], [Name][] and [text][Name].'],
    ['a link reference definition', '[Name]: https://example.org "Title"'],
    ['a link reference definition in angles', '[Links]: <https://example.org>'],
    ['an image', '![Name](x.png) ![Name][ref] ![Name]'],
    ['a footnote', 'Text.[^1] [^Name]'],
    ['a task box', '- [x] done\n- [ ] open\n* [X] done'],
    ['inline code', '`[Name]`, ``[Date]`` and `YYYY-MM-DD`'],
    ['fenced code', '```\n[Name]\nXXXX\n```\n\n~~~yaml\nname: [Name]\n~~~'],
    ['indented code', 'Text.\n\n    [Name] XXXX'],
    ['an autolink', '<https://example.org/[Name]/XXXX> <XXXX@example.org>'],
    ['a bare address', 'https://example.org/XXXX/[Name]'],
    ['a comment', '<!-- [Name] -->\n\nText <!-- XXXX --> and more.\n\n<!--\n[Name]\n-->'],
    ['an HTML attribute', '<b title="[Name]">Text</b>'],
    ['an index', 'The value of clock[Name] grows.'],
    ['an escaped bracket', '\\[Name]'],
    ['a part of a word', 'MYXXXX XXXXX YYYY-MM-DDD'],
  ])('is never found in %s', (_, text) => {
    expect(scoped(text, PLACEHOLDER)).toEqual([]);
  });

  it.each([
    ['# RFC: [Title]', '[Title]'],
    ['RFC: [Title]\n============', '[Title]'],
    ['[Name] **wrote** this', '[Name]'],
    ['- [ ] [Name]', '[Name]'],
    ['| [Name] | text |', '[Name]'],
    ['> [Name]', '[Name]'],
    ['**[Name]**', '[Name]'],
    ['[Risk]: it rains', '[Risk]'],
    ['[Name] (see below)', '[Name]'],
    ['---\nrfc: XXXX\n---', 'XXXX'],
    ['number (assigned after approval).', '(assigned after approval)'],
  ])('is found in %j', (text, placeholder) => {
    expect(scoped(text, PLACEHOLDER)).toEqual([placeholder]);
  });
});

describe('a field', () => {
  it.each([
    ['a bullet', '- **Status**: In Review', 'Status', 'In Review'],
    ['a bold line', '**Status**: Draft', 'Status', 'Draft'],
    ['bold with the colon inside', '**Status:** Draft', 'Status', 'Draft'],
    ['underscores', '__Status__: Draft', 'Status', 'Draft'],
    ['a plain bullet', '* Status: Approved', 'Status', 'Approved'],
    ['a table', '| Key | Value |\n|-----|-------|\n| **Status** | Draft |', 'Status', 'Draft'],
  ])('and its status are found in %s', (_, text, key, status) => {
    expect(scoped(text, FIELD)).toEqual([key]);
    expect(scoped(text, STATUS)).toEqual([status]);
  });

  it('in front matter is left to the YAML grammar, which gives its key the same kind of scope', () => {
    const tokens = tokenise('---\nTitle: "Text"\nstatus: accepted # or not\n---');
    const yamlOnly = tokenisePlain('---\nTitle: "Text"\nstatus: accepted # or not\n---');
    const keys = tokens.filter(({ scopes }) => scopes.includes('entity.name.tag.yaml')).map(({ text }) => text);
    expect(keys.join('')).toBe('Titlestatus');
    expect(tokens.flatMap(({ text, scope }) => (scope ? [text] : []))).toEqual(['accepted']);
    const shape = (all: readonly Token[]) => all.filter(({ line }) => line !== 2).map(({ scopes }) => scopes);
    expect(shape(tokens)).toEqual(shape(yamlOnly));
    expect(tokens.find(({ text }) => text === '#')?.scopes).toContain('comment.line.number-sign.yaml');
  });

  it.each([
    'The **Status**: it is unknown.',
    'Statuses: Draft',
    '## Status',
    '| Project | Status | Date |',
    '| Version | Date | Notes |',
    '```\nStatus: Draft\n```',
    '`Status: Draft`',
  ])('is not found in %j', (text) => {
    expect(scoped(text, FIELD)).toEqual([]);
    expect(scoped(text, STATUS)).toEqual([]);
  });

  it('is no status when the value is another word', () => {
    expect(scoped('Status: Draftable\n\nPhase: Draft\n\nThis is a Draft.', STATUS)).toEqual([]);
  });
});

describe('other Markdown', () => {
  const folder = new URL('../fixtures/not-proposals/', import.meta.url);
  it.each(readdirSync(folder))('%s has no placeholder', (name) => {
    expect(scoped(readFileSync(new URL(name, folder), 'utf8'), PLACEHOLDER)).toEqual([]);
  });

  it.each(['[Name]:', '**Status', '| Status ', '[', 'Status: Draft | ', '[Name](', '[Name] '])(
    'takes no longer than Markdown itself by much: %j over and over',
    (unit) => {
      const line = unit.repeat(4_000 / unit.length);
      const time = (run: (text: string) => unknown) => {
        const start = performance.now();
        run(line);
        return performance.now() - start;
      };
      expect(time(tokenise)).toBeLessThan(3 * time(tokenisePlain) + 100);
    },
  );
});
