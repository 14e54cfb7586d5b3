import { describe, expect, test } from 'vitest';
import { HOUSES } from '../../../server/src/core/dialect/houses/index.ts';
import { checkProposal, followTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { placeOf } from '../../../server/src/core/workspace/templatePaths.ts';

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

test('what stands among templates for something else is none, and no proposal', () => {
  expect(placeOf('templates/commands/tasks.md')).toBeUndefined();
  expect(placeOf('packages/template/CHANGELOG.md')).toBeUndefined();
});
