import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILTIN_TEMPLATES } from '../../server/src/builtinTemplates.ts';
import { parseDocument, readTemplate } from '../../server/src/core/index.ts';
import type { Snippet } from '../../server/tools/snippets.ts';
import { readSnippet } from './snippetText.ts';

const TODAY: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '21' };
const read = ({ body }: Snippet) => readSnippet(body.join('\n'), (name) => TODAY[name] ?? `unknown variable ${name}`);

/** What filling in a whole document changes: lists of values become their first one, comments on fields go, dates are today's. */
const filledIn = (template: string) =>
  template
    .replace('Draft <!-- Draft | In Review | Accepted | Rejected | Implemented | Withdrawn | … -->', 'Draft')
    .replace(/Proposed <!-- Proposed \|.*? -->/, 'Proposed')
    .replace('proposed # proposed | accepted | implemented | rejected | withdrawn | …', 'proposed')
    .replace('[Proposed | Accepted | Rejected | Implemented | Deprecated]', 'Proposed')
    .replace('Draft/Under Review/Approved/Implemented/Rejected', 'Draft')
    .replace('Draft | Approved | Implemented', 'Draft')
    .replaceAll('High/Medium/Low', 'High')
    .replace(/\[YYYY-MM-DD\]|YYYY-MM-DD/g, '2026-11-21')
    .trimEnd();

const STATUSES: Readonly<Record<string, readonly string[]>> = {
  rfc: ['Draft', 'In Review', 'Accepted', 'Rejected', 'Implemented', 'Withdrawn'],
  'rfc-detailed': ['Proposed', 'Accepted', 'Rejected', 'Implemented', 'Deprecated'],
  enhancement: ['Draft', 'Under Review', 'Approved', 'Implemented', 'Rejected'],
  'enhancement-specification': ['Draft', 'Approved', 'Implemented'],
  'enhancement-proposal': ['proposed', 'accepted', 'implemented', 'rejected', 'withdrawn'],
  'decision-record': ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded by NNNN'],
  'decision-record-full': ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded by NNNN'],
};

describe.each(BUILTIN_TEMPLATES)('the snippets of $id', (source) => {
  const template = readTemplate(source);
  const file = new URL(`../../snippets/${source.id}.json`, import.meta.url);
  const snippets: Record<string, Snippet> = JSON.parse(readFileSync(file, 'utf8'));
  const all = Object.entries(snippets);
  const whole = snippets[source.name] as Snippet;

  it('has the whole document, to fill a file with, and each section once', () => {
    expect(all.filter(([, { isFileTemplate }]) => isFileTemplate)).toEqual([[source.name, whole]]);
    expect(all).toHaveLength(template.sections.length + 1);
    for (const [name] of all.slice(1)) expect(name.startsWith(`${source.name}: `)).toBe(true);
  });

  it('has no prefixes, so that they are no suggestions in every Markdown file', () => {
    expect(all.filter(([, snippet]) => 'prefix' in snippet)).toEqual([]);
  });

  it.each(all)('%s: is balanced, with stops numbered from 1 and known variables', (_, snippet) => {
    const { stops, text } = read(snippet);
    expect(stops.map(({ number }) => number)).toEqual(stops.map((_, i) => i + 1));
    expect(text).not.toContain('unknown variable');
    expect(snippet.description).toMatch(/^\S[^\n]{10,}[.?!]$/);
  });

  it.each(all.slice(1))('%s: inserts that section and what belongs to it', (_, snippet) => {
    const { text } = read(snippet);
    const [first, ...others] = parseDocument(text).sections;
    expect(first?.heading.start).toBe(0);
    expect(others.every(({ heading }) => heading.level > (first?.heading.level ?? 6))).toBe(true);
    expect(filledIn(source.text)).toContain(text);
  });

  it('inserts the template, when nothing is filled in', () => {
    expect(read(whole).text).toBe(filledIn(source.text));
  });

  it('has a tab stop on everything in brackets that is to be replaced', () => {
    expect(read(whole).fixed.match(/\[[^\]\n]{2,}\](?!\()/g)).toBeNull();
  });

  it('offers the values of the status', () => {
    const choices = read(whole).stops.flatMap((stop) => (stop.choices ? [stop.choices] : []));
    expect(choices[0]).toEqual(STATUSES[source.id]);
    for (const other of choices.slice(1)) expect(other).toEqual(['High', 'Medium', 'Low']);
  });
});
