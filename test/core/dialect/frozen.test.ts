import { describe, expect, test } from 'vitest';
import { afterStage } from '../../../server/src/core/dialect/frozen/afterStage.ts';
import { goesOn } from '../../../server/src/core/dialect/frozen/goesOn.ts';
import { frozenIn } from '../../../server/src/core/dialect/frozen/index.ts';
import { sectionPlace } from '../../../server/src/core/dialect/sections/sectionPlace.ts';
import { parseDocument } from '../../../server/src/core/index.ts';
import { wordsOf } from '../../../server/src/core/text/words.ts';

const sentence = (source: string) => ({ source, words: wordsOf(source) });

describe(afterStage.id, () => {
  test.each(afterStage.examples)('reads %j', (source) => expect(afterStage.find(sentence(source))).toBe('accepted'));
  test.each(afterStage.counterExamples)('leaves %j alone', (source) =>
    expect(afterStage.find(sentence(source))).toBeUndefined(),
  );
  test('tells the stage', () =>
    expect(afterStage.find(sentence('The document is immutable once it is final.'))).toBe('implemented'));
});

describe(goesOn.id, () => {
  const placeIn = (piece: string) => {
    const document = parseDocument(`# [Title]\n\n${piece}\n`);
    const section = document.sections.at(-1);
    if (!section) throw new Error('There is no section.');
    return sectionPlace(document, section, document.sections[section.parent]);
  };
  test.each(goesOn.examples)('reads %j', (piece) => expect(goesOn.find(placeIn(piece))).toBeDefined());
  test.each(goesOn.counterExamples)('leaves %j alone', (piece) => expect(goesOn.find(placeIn(piece))).toBeUndefined());
});

test('a template says it in a comment, in advice and in a line of its own, and not in code', () => {
  const from = (text: string) => frozenIn(parseDocument(text))?.from;
  expect(from('<!-- Accepted records are immutable. -->\n\n# [Title]\n\n## Context\n')).toBe('accepted');
  expect(from('# [Title]\n\n> Do not edit after acceptance.\n\n## Context\n')).toBe('accepted');
  expect(from('# [Title]\n\n## Context\n\nWhy?\n\n- Once approved, this document must not be changed.\n')).toBe(
    'accepted',
  );
  expect(from('# [Title]\n\n```\nImmutable once accepted\n```\n')).toBeUndefined();
});
