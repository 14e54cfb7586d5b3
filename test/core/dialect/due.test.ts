import { describe, expect, test } from 'vitest';
import { DUE_SECTIONS, dueOf } from '../../../server/src/core/dialect/due/index.ts';
import { sectionPlace } from '../../../server/src/core/dialect/sections/sectionPlace.ts';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

/** The last section of a piece, in a template with others round it. */
const placeIn = (piece: string) => {
  const document = parseDocument(`# [Title]\n\n## Goals\n\nWhy?\n\n${piece}\n`);
  const section = document.sections.at(-1);
  if (!section) throw new Error('There is no section.');
  return sectionPlace(document, section, document.sections[section.parent]);
};

describe.each(DUE_SECTIONS)('$id', ({ find, examples, counterExamples }) => {
  test.each(examples)('reads %j', (piece) => expect(find(placeIn(piece))).toBeDefined());
  test.each(counterExamples)('leaves %j alone', (piece) => expect(find(placeIn(piece))).toBeUndefined());
});

test('a stage is named by a status or by what leads to it', () => {
  expect(dueOf(placeIn('## Tests\n\nNot required until targeted at a release.'))).toBe('implemented');
  expect(dueOf(placeIn('## Tests\n\nFill in when accepted.'))).toBe('accepted');
  expect(dueOf(placeIn('## Tests\n\nErst nach der Freigabe ausfüllen.'))).toBe('accepted');
  expect(dueOf(placeIn('## Tests\n\nTo be filled in by the reviewers.'))).toBe('never');
});

describe('a section that is asked for from a stage on', () => {
  const template = (advice: string) =>
    readTemplate({
      id: 'team',
      name: 'Team',
      text: `# [Title]\n\n- Status: Draft | Accepted | Implemented\n\n## Goals\n\nWhy we do it at all.\n\n## Tests\n\n${advice}\n\n### Load\n\nHow much it carries.\n`,
    });
  const told = (advice: string, status: string, tests = '') =>
    brief(problemsOf(`# Cache\n\n- Status: ${status}\n\n## Goals\n\nSpeed.\n${tests}`, template(advice)));

  test('is neither missing nor unwritten before', () => {
    const advice = 'Required before implementation. Name the cases.';
    expect(told(advice, 'Accepted')).toEqual([]);
    for (const text of ['', 'TBD\n', `${advice}\n`])
      expect(told(advice, 'Accepted', `\n## Tests\n\n${text}\n### Load\n\nHow much it carries.\n`)).toEqual([]);
    expect(told(advice, 'Implemented')).toEqual(['section-missing: Tests']);
    expect(told(advice, 'Implemented', '\n## Tests\n\nTBD\n')).toContain('section-unfilled: Tests');
  });

  test('is owed in that stage also where the sentence has words of what may be left out', () => {
    for (const advice of ['Required for Implemented only.', 'Only needed when implemented.']) {
      expect(told(advice, 'Accepted')).toEqual([]);
      expect(told(advice, 'Implemented')).toEqual(['section-missing: Tests']);
    }
  });

  test('is never owed where others write it', () => {
    expect(told('_To be filled in by the reviewers._', 'Implemented')).toEqual([]);
    expect(
      told('_To be filled in by the reviewers._', 'Accepted', '\n## Tests\n\n_To be filled in by the reviewers._\n'),
    ).toEqual([]);
    expect(told('Name the cases.', 'Accepted')).toEqual(['section-missing: Tests']);
  });
});
