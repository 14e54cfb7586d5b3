import { describe, expect, test } from 'vitest';
import { HOUSE_FORMS, HOUSES } from '../../../server/src/core/dialect/houses/index.ts';
import { checkProposal, followTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { chooseTemplate } from '../../../server/src/core/workspace/chooseTemplate.ts';
import { createLibrary } from '../../../server/src/core/workspace/templateLibrary.ts';
import { placeOf } from '../../../server/src/core/workspace/templatePaths.ts';
import { textOf } from '../../support/builtin.ts';

describe.each(HOUSES)('$id', ({ waysOf, examples, counterExamples }) => {
  test.each(examples)('reads %j', (path) => expect(waysOf(path)).toBeDefined());
  test.each(counterExamples)('leaves %j alone', (path) => expect(waysOf(path)).toBeUndefined());
});

/** What is told of a document by a template that stands at a path, without hints. */
function told(path: string, template: string, document: string): readonly string[] {
  const match = followTemplate(parseDocument(document), readTemplate({ id: path, name: path, path, text: template }));
  return checkProposal(match)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, subject }) => `${rule} ${subject}`);
}

describe('Spec Kit', () => {
  const tasks = [
    '---\ndescription: "What this template is for"\n---\n\n# Tasks: [FEATURE]\n',
    '**Input**: Notes from `/specs/`\n\n## Format\n\n- **[P]**: May run beside others\n',
    '## Phase 1: Setup\n\n**Goal**: All that others build on\n\n- [ ] T001 [P] [US1] Create [Entity] in [file]\n\n## Notes\n\nCommit after each task of the list.\n',
  ].join('\n');
  const own =
    '# Tasks: Import\n\n## Setup of all\n\n**Goal**: All that others build on\n\n- [ ] T001 [P] [US1] Create the row\n';

  test('labels of tasks are no placeholders, and what the tool writes may stay', () => {
    expect(
      told('.specify/templates/tasks-template.md', tasks, `${own}\n## Notes\n\nCommit after each task of the list.\n`),
    ).toEqual([]);
    expect(told('docs/tasks-template.md', tasks, own).length).toBeGreaterThan(0);
  });

  test('a placeholder that is left is told', () => {
    expect(told('.specify/templates/tasks-template.md', tasks, `${own}- [ ] T002 [P] Create [Entity]\n`)).toEqual([
      'placeholder-leftover Setup of all',
    ]);
  });
});

test('a template of Spec Kit is for what its commands write, not for all that has some fields of it', () => {
  const text =
    '# Feature Specification: [NAME]\n\n**Created**: [DATE]\n**Status**: Draft\n\n## Stories\n\n[Who]\n\n## Criteria\n\n[What]\n';
  const library = createLibrary({ files: [{ path: '.specify/templates/spec-template.md', text }], builtin: [] });
  const guide = parseDocument('# Guide\n\n**Created**: 2026-01-02\n**Status**: Final\n\n## Steps\n\nOne.\n');
  expect(chooseTemplate(library, guide, 'docs/spec-kit-guide.md').template).toBeUndefined();
  expect(chooseTemplate(library, guide, 'app/specs/001-import/spec.md').template?.id).toBe(
    '.specify/templates/spec-template.md',
  );
});

describe('OpenSpec', () => {
  const path = 'openspec/schemas/own/templates/spec.md';
  const spec = '## Purpose\n\n[Why]\n\n## ADDED Requirements\n\n- **WHEN** <!-- condition -->\n';

  test('any part of a delta is as good as that of the template, and so is the specification itself', () => {
    for (const heading of ['MODIFIED', 'REMOVED', 'RENAMED'])
      expect(
        told(path, spec, `## Purpose\n\nTo find it.\n\n## ${heading} Requirements\n\nNone in this one.\n`),
      ).toEqual([]);
    expect(told(path, spec, '# Search\n\n## Purpose\n\nTo find it.\n\n## Requirements\n\nNone in this one.\n')).toEqual(
      [],
    );
    expect(
      told(
        path,
        spec,
        '## Purpose\n\nTo find it.\n\n## ADDED Requirements\n\nOne.\n\n## REMOVED Requirements\n\nAnother one.\n',
      ),
    ).toEqual([]);
  });

  test('nothing among changes and specifications is a template', () => {
    expect(placeOf('openspec/changes/add-app-templates/tasks.md')).toBeUndefined();
    expect(placeOf('openspec/specs/module-template/spec.md')).toBeUndefined();
    expect(placeOf('openspec/schemas/own/templates/spec.md')).toMatchObject({ home: 'openspec', kind: 'spec' });
  });
});

const ofHouses = HOUSE_FORMS.map(({ documents: _, isPlainPath: __, ...form }) =>
  readTemplate({ ...form, text: textOf(`server/templates/${form.id}.md`) }),
);
const library = createLibrary({ files: [], builtin: [], ofHouses });

/** What is told of a document in a repository without templates; undefined where it follows none. */
function toldAt(path: string, text: string): readonly string[] | undefined {
  const document = parseDocument(text);
  const { template } = chooseTemplate(library, document, path);
  return template && checkProposal(followTemplate(document, template)).map(({ rule, subject }) => `${rule} ${subject}`);
}

describe('Spec Kit in a repository without its templates', () => {
  const spec = (rest: string, status = 'Draft') =>
    `# Feature Specification: Import\n\n**Created**: 2026-01-02\n**Status**: ${status}\n\n## User Scenarios & Testing *(mandatory)*\n\n### User Story 1 - Read (Priority: P1)\n\nA clerk reads.\n\n## Requirements\n\n- **FR-001**: It MUST read rows.\n${rest}`;
  const done = '\n## Success Criteria *(mandatory)*\n\nTen rows a second.\n';

  test('holds a specification to what the tool asks of it', () => {
    const path = 'specs/001-import/spec.md';
    expect(toldAt(path, spec(done))).toEqual([]);
    expect(toldAt(path, spec(''))).toEqual(['section-missing Success Criteria']);
    const open = `- **FR-002**: It MUST keep [NEEDS CLARIFICATION: how many?]\n${done}`;
    expect(toldAt(`app/${path}`, spec(open, 'Approved'))).toEqual(['question-open Requirements']);
  });

  test('tells a title that was never written', () => {
    const body = '**Branch**: `001-import`\n\n## Summary\n\nA reader.\n\n## Technical Context\n\nNone.\n';
    expect(toldAt('specs/001-import/plan.md', `# Implementation Plan: [FEATURE]\n\n${body}`)).toEqual([
      'placeholder-leftover Implementation Plan: [FEATURE]',
    ]);
    const tasks = '# Tasks: Import\n\n## Phase 1: Setup\n\n- [ ] T001 [P] [US1] Create the row\n';
    expect(toldAt('specs/001-import/tasks.md', tasks)).toEqual([]);
  });

  test('leaves alone what stands at such a path and is something else', () => {
    expect(toldAt('specs/001-import/plan.md', '# Import\n\n## Summary\n\nA reader.\n')).toBeUndefined();
    expect(toldAt('specs/001-import/spec.md', '# 导入\n\n## 概述\n\n读取。\n')).toBeUndefined();
    expect(toldAt('specs/import/spec.md', spec(''))).toBeUndefined();
  });
});

describe('OpenSpec in a repository without its templates', () => {
  test('holds a change to what the tool asks of it', () => {
    const path = 'openspec/changes/add-search/proposal.md';
    expect(toldAt(path, '## Why\n\nSlow.\n\n## What Changes\n\n- An index\n')).toEqual(['section-missing Impact']);
    expect(
      toldAt(`app/${path}`, '# Search\n\n## Why\n\nSlow.\n\n## What Changes\n\nOne.\n\n## Impact\n\nNone.\n'),
    ).toEqual([]);
    expect(toldAt('openspec/changes/archive/2026-01-02-x/design.md', '## Context\n\nText.\n')).toContain(
      'section-missing Decisions',
    );
  });

  test('takes any part of a delta, and tells a purpose that was never written', () => {
    const delta = 'openspec/changes/add-search/specs/search/spec.md';
    expect(toldAt(delta, '## REMOVED Requirements\n\n### Requirement: Index\n\n**Reason**: Slow.\n')).toEqual([]);
    const purpose = 'TBD - created by archiving change add-search. Update Purpose after archive.';
    const spec = (text: string) =>
      `# Search\n\n## Purpose\n\n${text}\n\n## Requirements\n\n### Requirement: Index\n\nIt SHALL.\n`;
    expect(toldAt('openspec/specs/search/spec.md', spec(purpose))).toEqual(['placeholder-leftover Purpose']);
    expect(toldAt('openspec/specs/search/spec.md', spec('To find things.'))).toEqual([]);
  });

  test('leaves other files alone, and follows a template that the repository has', () => {
    expect(toldAt('openspec/project.md', '## Why\n\nSlow.\n')).toBeUndefined();
    expect(toldAt('openspec/changes/add-search/notes.md', '## Why\n\nSlow.\n')).toBeUndefined();
    const files = [
      {
        path: 'openspec/schemas/own/templates/proposal.md',
        text: '## Reason\n\n<!-- Why -->\n\n## Plan\n\n<!-- How -->\n',
      },
    ];
    const own = createLibrary({ files, builtin: [], ofHouses });
    const document = parseDocument('## Reason\n\nSlow.\n\n## Plan\n\nAn index.\n');
    expect(chooseTemplate(own, document, 'openspec/changes/add-search/proposal.md').template?.id).toBe(files[0]?.path);
  });
});

test('what stands among templates for something else is none, and no proposal', () => {
  expect(placeOf('templates/commands/tasks.md')).toBeUndefined();
  expect(placeOf('packages/template/CHANGELOG.md')).toBeUndefined();
});
