import { expect, test } from 'vitest';
import {
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
  expect(choose('# Use a queue\n\n## Words\n\nA queue.\n', 'docs/adr/0042-queue.md').reason).toBe('none');
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
