import { expect, test } from 'vitest';
import {
  checkProposal,
  chooseTemplate,
  createLibrary,
  matchIn,
  NO_CONFIGURATION,
  parseDocument,
} from '../../../server/src/core/index.ts';
import { builtin, textOf } from '../../support/builtin.ts';
import { ADR, DESIGN, decision } from '../../support/workspaceTemplates.ts';

const TEMPLATES = {
  'docs/adr/template.md': ADR,
  'docs/design/templates/design.md': DESIGN,
  'services/mail/adr/template.md': ADR.replace('## Consequences', '## Impact'),
};

function choose(
  text: string,
  path: string | undefined,
  configuration = {},
  templates: Readonly<Record<string, string>> = TEMPLATES,
) {
  const files = Object.entries(templates).map(([path, text]) => ({ path, text }));
  const library = createLibrary({ files, configuration: { ...NO_CONFIGURATION, ...configuration }, builtin });
  const { template, reason, evidence } = chooseTemplate(library, parseDocument(text), path);
  return { id: template?.id, reason, evidence };
}

const brief = '# Use a queue\n\n- **Status**: Accepted\n\n## Decision\n\nA queue.\n';

test('a document beside a template follows it, with little evidence', () => {
  expect(choose(brief, 'docs/adr/use-a-queue.md')).toEqual({
    id: 'docs/adr/template.md',
    reason: 'location',
    evidence: ['beside its template', '1 of 2 fields', '1 of 3 sections'],
  });
  expect(choose(brief, 'docs/adr/2026/use-a-queue.md').evidence[0]).toBe("below its template's folder");
  expect(choose(brief, 'notes/use-a-queue.md').reason).toBe('none');
  expect(choose(brief, undefined).reason).toBe('none');
});

test('a name as the others have it makes up for evidence', () => {
  const one = '# Use a queue\n\n## Decision\n\nA queue.\n';
  for (const name of ['0042-queue.md', '42.md', '2026-11-21-queue.md', 'ADR-042_QUEUE.md', '0042-queue/README.md']) {
    expect(choose(one, `docs/adr/${name}`)).toMatchObject({ id: 'docs/adr/template.md', reason: 'location' });
  }
  expect(choose(one, 'docs/adr/queue.md').reason).toBe('none');
  const other = '# Use a queue\n\n## Words\n\nA queue.\n';
  expect(choose(other, 'docs/adr/0042-queue.md').reason).toBe('unmatched');
  // Chapters are numbered as well.
  expect(choose(other, 'docs/book/0042-queue.md').reason).toBe('none');
});

test.each(['README.md', 'index.md', 'CHANGELOG.md', 'meeting-notes.md', 'CONTRIBUTING.md', 'readme.de.md'])(
  '%s beside a template needs the evidence of a document anywhere',
  (name) => {
    expect(choose(brief, `docs/adr/${name}`).reason).toBe('none');
  },
);

test('the nearest template comes first, and another one where that does not fit', () => {
  expect(choose(decision(), 'services/mail/adr/0001-queue.md').id).toBe('services/mail/adr/template.md');
  expect(choose(decision(), 'docs/adr/0001-queue.md').id).toBe('docs/adr/template.md');
  const design = '# Design: Queue\n\n## Goals\n\nSpeed.\n\n## Architecture\n\nA queue.\n';
  expect(choose(design, 'docs/design/queue.md')).toMatchObject({
    id: 'docs/design/templates/design.md',
    reason: 'location',
  });
  expect(choose(design, 'elsewhere/queue.md')).toMatchObject({
    id: 'docs/design/templates/design.md',
    reason: 'evidence',
  });
});

test('of several templates in one place, the one that fits best', () => {
  const templates = {
    'adr/template.md': ADR,
    'adr/template-short.md': '# [Title]\n\n## Context\n\n[Why]\n\n## Decision\n\n[What]\n',
  };
  expect(choose(decision(), 'adr/0001-a.md', {}, templates).id).toBe('adr/template.md');
  const short = '# Use a queue\n\n## Context\n\nMails.\n\n## Decision\n\nA queue.\n';
  expect(choose(short, 'adr/0002-b.md', {}, templates).id).toBe('adr/template-short.md');
});

test('what clearly follows another template does so beside this one too', () => {
  const rfc = textOf('test/fixtures/filled/rfc.md').replace('## Summary', '## Context');
  expect(choose(rfc, 'docs/adr/0007-rfc.md')).toMatchObject({ id: 'rfc', reason: 'evidence' });
});

test('.proposals.yaml decides before all else, its first line that fits', () => {
  const documents = [
    { pattern: 'docs/adr/0007-odd.md', template: 'docs/design/templates/design.md' },
    { pattern: 'docs/adr/old', template: undefined },
    { pattern: 'docs/**', template: 'rfc' },
  ];
  expect(choose(decision(), 'docs/adr/0007-odd.md', { documents })).toEqual({
    id: 'docs/design/templates/design.md',
    reason: 'chosen',
    evidence: ['named in .proposals.yaml', '0 of 1 fields', '0 of 4 sections'],
  });
  expect(choose(decision(), 'docs/adr/old/0001-a.md', { documents })).toEqual({
    id: undefined,
    reason: 'none',
    evidence: ['named in .proposals.yaml'],
  });
  expect(choose('Anything.', 'docs/any.md', { documents })).toMatchObject({ id: 'rfc', reason: 'chosen' });
  expect(choose(ADR, 'docs/adr/template.md', { documents })).toMatchObject({ id: undefined, reason: 'template' });
  // A template that is nowhere decides nothing.
  const lost = [{ pattern: '**', template: 'lost.md' }];
  expect(choose(decision(), 'docs/adr/0001-a.md', { documents: lost })).toMatchObject({ reason: 'location' });
});

test('templates are no proposals, wherever copies of them stand', () => {
  for (const path of ['docs/adr/template.md', 'vendor/x/template.md', 'docs/templates/copy.md']) {
    expect(choose(textOf('server/templates/rfc.md'), path)).toEqual({
      id: undefined,
      reason: 'template',
      evidence: ['a template itself'],
    });
  }
});

test('a built-in template that is opened outside of all folders is one, an untouched copy in a folder is to be filled in', () => {
  const text = textOf('server/templates/rfc.md');
  expect(choose(text, undefined).reason).toBe('template');
  expect(choose(text, 'rfcs/0001-copy.md')).toMatchObject({ id: 'rfc', reason: 'evidence' });
});

test('documentation below a template for everything is none of it', () => {
  const templates = {
    'template.md':
      '# [Name]\n\n## Overview\n\n[What]\n\n## Usage\n\n[How]\n\n## Examples\n\n[One]\n\n## Goals\n\n[Why]\n',
  };
  const page = '# Library\n\n## Overview\n\nText.\n\n## Usage\n\nText.\n\n## Examples\n\nText.\n';
  for (const path of ['docs/library.md', 'library.md', 'README.md', 'node_modules/x/library.md']) {
    expect(choose(page, path, {}, templates).reason).toBe('none');
  }
});

test('the match is that of the template', () => {
  const library = createLibrary({ files: [{ path: 'adr/template.md', text: ADR }], builtin });
  const match = matchIn(library, parseDocument(decision()), 'adr/0001-queue.md');
  expect(match?.template.id).toBe('adr/template.md');
  expect(match?.alignment.pairs).toHaveLength(3);
  expect(matchIn(library, parseDocument('# Notes\n'), 'adr/0002-notes.md')).toBeUndefined();
});

test('what is excluded is neither a proposal nor a template, whatever else is said of it', () => {
  const exclude = ['docs/adr/old/**', 'services'];
  const documents = [{ pattern: 'docs/**', template: 'docs/adr/template.md' }];
  const configuration = { exclude, documents };
  const excluded = { id: undefined, reason: 'none', evidence: ['excluded by settings or .proposals.yaml'] };
  expect(choose(decision(), 'docs/adr/old/0001-a.md', configuration)).toEqual(excluded);
  expect(choose(ADR, 'services/mail/adr/template.md', configuration)).toEqual(excluded);
  expect(choose(decision(), 'docs/adr/0001-a.md', configuration).id).toBe('docs/adr/template.md');
  const files = Object.entries(TEMPLATES).map(([path, text]) => ({ path, text }));
  const { own } = createLibrary({ files, excluded: ['services/**', 'docs/design'], builtin });
  expect(own.map(({ template }) => template.id)).toEqual(['docs/adr/template.md']);
});

const SPEC = '# Specification: [NAME]\n\n## Stories\n\n[describe]\n\n## Measures\n\n[measure]\n';
const PLAN = '# Plan: [NAME]\n\n## Steps\n\n[steps]\n\n## Measures\n\n[measure]\n';

test('a document that is called after what a template is for follows that one', () => {
  const templates = { '.specify/templates/spec-template.md': SPEC, '.specify/templates/plan-template.md': PLAN };
  const text = '# Cache\n\n## Measures\n\nA second.\n';
  expect(choose(text, 'specs/001-cache/spec.md', {}, templates).id).toBe('.specify/templates/spec-template.md');
  expect(choose(text, 'specs/001-cache/plan.md', {}, templates).id).toBe('.specify/templates/plan-template.md');
  expect(choose(text, 'specs/001-cache/research.md', {}, templates).reason).toBe('none');
});

test('a template that is kept apart is for the proposals of its kind only', () => {
  const templates = { 'process/adr-template.md': ADR };
  expect(choose(brief, 'docs/adr/0001-queue.md', {}, templates)).toMatchObject({
    id: 'process/adr-template.md',
    evidence: ['called after what the template is for', '1 of 2 fields', '1 of 3 sections'],
  });
  expect(choose(brief, 'docs/rfcs/0001-queue.md', {}, templates).reason).toBe('unmatched');
});

test('beside or below its template a number and little evidence are enough, elsewhere the document must be like it', () => {
  const [title, ...rest] = ADR.split('\n## ');
  const more = ['Drivers', 'Options', 'Outcome', 'Confirmation'].map((name) => `${name}\n\nSay more.\n\n`);
  const templates = { 'docs/decisions/adr-template.md': [title, ...more, ...rest].join('\n## ') };
  const at = (path: string) => choose(brief, path, {}, templates).reason;
  expect(at('docs/decisions/adr-0001-queue.md')).toBe('location');
  expect(at('docs/decisions/mail/adr-0001-queue.md')).toBe('location');
  expect(at('docs/adr/0001-queue.md')).toBe('unmatched');
});

test.each([
  'docs/adr/assets/0042/README.md',
  'docs/adr/images/notes.md',
  'docs/adr/testdata/0042-queue.md',
  'docs/adr/tools/fixtures/0042-queue.md',
  'docs/adr/0000-index.md',
  'docs/adr/0042-queue/notes.md',
  'docs/adr/meeting-2026-01-02.md',
  'docs/adr/2026-01-02-meeting.md',
  'docs/adr/meetings/2026-01-02.md',
  'docs/adr/glossar.md',
])('%s goes with proposals and is none', (path) => {
  expect(choose(brief, path).id).toBeUndefined();
});

test('where a template is kept among data itself, its proposals are as well', () => {
  expect(choose(brief, 'site/static/adr/0001-a.md', {}, { 'site/static/adr/template.md': ADR }).id).toBe(
    'site/static/adr/template.md',
  );
});

test('the main file of a folder of its own is a proposal', () => {
  for (const path of [
    'docs/adr/0042-queue/README.md',
    'docs/adr/2026/use-a-queue.md',
    'docs/adr/0042-queue/0042-queue.md',
  ])
    expect(choose(brief, path).id).toBe('docs/adr/template.md');
});

const missing = (templates: Readonly<Record<string, string>>, text: string, path: string) => {
  const files = Object.entries(templates).map(([path, text]) => ({ path, text }));
  const match = matchIn(createLibrary({ files, builtin }), parseDocument(text), path);
  const told = match
    ? checkProposal(match).filter(({ rule }) => /^(?:section|field)-(?:missing|unknown)$/.test(rule))
    : [];
  return told.map(({ rule, subject }) => `${rule} ${subject}`);
};

test('of two forms of one template, none demands what the other leaves out, and what one has is not unknown', () => {
  const full = `${ADR}\n## Cost\n\n[Cost]\n`;
  const forms = { 'adr/adr-template.md': full, 'adr/adr-template-minimal.md': ADR };
  const text = decision().replace(/## Decision[\s\S]*?(?=## )/, '');
  expect(missing(forms, text, 'adr/0001-a.md')).toEqual(['section-missing Decision']);
  expect(missing(forms, `${decision()}\n## Cost\n\nOne day.\n`, 'adr/0001-a.md')).toEqual([]);
  // Alone, and beside one of another kind, it asks for all it has.
  expect(missing({ 'adr/adr-template.md': full }, decision(), 'adr/0001-a.md')).toEqual(['section-missing Cost']);
  const kinds = { 'adr/adr-template.md': full, 'adr/rfc-template.md': ADR.replace('[Title]', 'RFC: [Title]') };
  expect(missing(kinds, decision(), 'adr/ADR-001.md')).toEqual(['section-missing Cost']);
  // What was said on purpose stays.
  const said = { ...forms, 'adr/adr-template.md': full.replace('## Cost', '## Cost <!-- required -->') };
  expect(missing(said, `${decision()}\n## Time\n\nA day.\n\n## Costs\n`, 'adr/0001-a.md').join()).not.toBe('');
});

test('where two kinds fit nearly as well, nothing is demanded that only one of them has', () => {
  const common = ['Motivation', 'Solution', 'Design', 'Alternatives']
    .map((name) => `## ${name}\n\n[${name}]\n`)
    .join('\n');
  const templates = {
    'language-template.md': `# [Name]\n\n- Status: [status]\n\n## Source compatibility\n\n[What]\n\n${common}`,
    'package-template.md': `# [Name]\n\n- Status: [status]\n\n## Introduction\n\n[What]\n\n## Security\n\n[What]\n\n${common}`,
  };
  const text = `# Closures\n\n- Status: Implemented\n\n## Introduction\n\nText.\n\n${common.replace(/\[|\]/g, '')}`;
  expect(missing(templates, text, 'proposals/0007-a.md')).toEqual([]);
  expect(missing(templates, text.replace('## Motivation', '## Why now'), 'proposals/0007-a.md')).toContain(
    'section-missing Motivation',
  );
  const clear = text.replace('## Introduction', '## Security\n\nText.\n\n## Preface');
  expect(missing(templates, `${clear}\n## Introduction to it\n\nText.\n`, 'proposals/0007-a.md')).not.toContain(
    'section-missing Source compatibility',
  );
});

test('beyond a folder that has a template of its own, only what fits by itself counts', () => {
  const top =
    '# [Title]\n\n- **Status**: Open | Done\n- **Mood**: [mood]\n- **Place**: [place]\n\n## Words\n\n[words]\n\n## Scenes\n\n[scenes]\n\n## Sounds\n\n[sounds]\n';
  const other = '# Use a queue\n\n- **Mood**: Good\n\n## Words\n\nA queue.\n';
  const templates = { 'story-template.md': top, 'docs/adr/template.md': ADR.replace('**Status**', '**State**') };
  expect(choose(other, 'docs/adr/0042-queue.md', {}, { 'story-template.md': top }).id).toBe('story-template.md');
  expect(choose(other, 'docs/adr/0042-queue.md', {}, templates).reason).toBe('unmatched');
  const whole = other
    .replace('- **Mood**', '- **Status**: Done\n- **Place**: Sea\n- **Mood**')
    .concat('\n## Scenes\n\nOne.\n\n## Sounds\n\nNone.\n');
  expect(choose(whole, 'docs/adr/0042-queue.md', {}, templates).id).toBe('story-template.md');
});

test('a template of headings that any file has is for the files beside it that have most of them', () => {
  const template =
    '# Name of the tool\n\n## Description\n\nx y\n\n## [Any section]\n\nx y\n\n## Usage\n\nx y\n\n## Limits\n\nx y\n';
  const among = (text: string, path: string) => choose(text, path, {}, { 'specs/template.md': template });
  const text = '# Saw\n\n## Description\n\nSharp.\n\n## Install\n\nBy hand.\n\n## Usage\n\nSlowly.\n';
  expect(among(text, 'specs/saw.md').id).toBe('specs/template.md');
  expect(among(text, 'specs/README.md').id).toBeUndefined();
  expect(among(text, 'specs/old/saw.md').id).toBeUndefined();
  expect(among('# Saw\n\n## Usage\n\nSlowly.\n', 'specs/saw.md').id).toBeUndefined();
});

test('a proposal that is a folder is called by its name, and the README in it is the proposal', () => {
  const form =
    '<pre>\n  xls: [number]\n  status: Draft | Final\n  created: YYYY-MM-DD\n</pre>\n\n# [Title]\n\n## Abstract\n';
  const head = '<pre>\n  xls: 3\n  status: Final\n  created: 2026-01-02\n</pre>\n\nLinks open the app.\n';
  const templates = { 'templates/XLS_TEMPLATE.md': form };
  expect(choose(head, 'XLS-0003-links/README.md', {}, templates).id).toBe('templates/XLS_TEMPLATE.md');
  expect(choose('# Notes\n\nOf a meeting.\n', 'XLS-notes/README.md', {}, templates).id).toBeUndefined();
});

test('below the folder beside one of templates, a number makes no proposal of a page', () => {
  const templates = { 'docs/templates/rfc.md': `${ADR}\n## Plan\n\n[Plan]\n\n## Cost\n\n[Cost]\n` };
  const page = '# Limits\n\n## Cost\n\nText.\n\n## Seats\n\nText.\n\n## Doors\n\nText.\n';
  expect(missing(templates, page, 'docs/manual/03-limits.md')).toEqual([]);
  expect(missing(templates, decision(), 'docs/manual/03-limits.md')).not.toEqual([]);
});
