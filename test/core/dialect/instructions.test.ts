import { describe, expect, test } from 'vitest';
import { cellOfValues } from '../../../server/src/core/dialect/choices/cellOfValues.ts';
import { CHOICE_INSTRUCTIONS } from '../../../server/src/core/dialect/choices/index.ts';
import {
  INSTRUCTION_HEADINGS,
  INSTRUCTIONS,
  isInstruction,
  isInstructions,
} from '../../../server/src/core/dialect/instructions/index.ts';

describe.each([...INSTRUCTION_HEADINGS, ...INSTRUCTIONS, ...CHOICE_INSTRUCTIONS, cellOfValues])('$id', (recogniser) => {
  const { find, examples, counterExamples } = recogniser;

  test.each(examples)('reads %j', (piece) => {
    expect(find(piece)).toBeDefined();
    if (INSTRUCTION_HEADINGS.includes(recogniser)) expect(isInstructions(piece)).toBe(true);
    if (INSTRUCTIONS.includes(recogniser)) expect(isInstruction(piece)).toBe(true);
  });

  test.each(counterExamples)('leaves %j alone', (piece) => {
    expect(find(piece)).toBeUndefined();
  });
});
