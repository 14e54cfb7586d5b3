import { describe, expect, test } from 'vitest';
import { GUIDANCE_HEADINGS, isGuidance } from '../../../server/src/core/dialect/guidance/index.ts';
import { sectionPlace } from '../../../server/src/core/dialect/sections/sectionPlace.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

/** The last section of a piece, in a template with others round it. */
const placeIn = (piece: string) => {
  const document = parseDocument(`# [Title]\n\n## Goals\n\nWhy?\n\n${piece}\n`);
  const section = document.sections.at(-1);
  if (!section) throw new Error('There is no section.');
  return sectionPlace(document, section, document.sections[section.parent]);
};

describe.each(GUIDANCE_HEADINGS)('$id', ({ find, examples, counterExamples }) => {
  test.each(examples)('reads %j', (piece) => {
    expect(find(placeIn(piece))).toBeDefined();
    expect(isGuidance(placeIn(piece))).toBe(true);
  });

  test.each(counterExamples)('leaves %j alone', (piece) => {
    expect(find(placeIn(piece))).toBeUndefined();
  });
});
