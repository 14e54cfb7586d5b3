import { describe, expect, test } from 'vitest';
import { OPTIONAL_SECTIONS } from '../../../server/src/core/dialect/sections/index.ts';
import { sectionPlace } from '../../../server/src/core/dialect/sections/sectionPlace.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

describe.each(OPTIONAL_SECTIONS)('$id', ({ find, examples, counterExamples }) => {
  /** Looks at the last section of a piece, in a template with others round it. */
  const found = (piece: string) => {
    const document = parseDocument(`# [Title]\n\n## Goals\n\n${piece.startsWith('Why') ? '' : 'Why?\n\n'}${piece}\n`);
    const section = document.sections.at(-1);
    if (!section) throw new Error('There is no section.');
    const place = sectionPlace(document, section, document.sections[section.parent]);
    const range = find(place);
    return range && range.start < range.end && document.text.slice(range.start, range.end).trim();
  };

  test.each(examples)('reads %j', (piece) => {
    expect(found(piece)).toMatch(/./);
  });

  test.each(counterExamples)('leaves %j alone', (piece) => {
    expect(found(piece)).toBeUndefined();
  });
});
