import { describe, expect, test } from 'vitest';
import { FIELD_STOPS } from '../../../server/src/core/dialect/stops/index.ts';
import { readTemplate } from '../../../server/src/core/index.ts';

describe.each(FIELD_STOPS)('$id', ({ find, examples, counterExamples }) => {
  /** Looks at the last field of a piece. */
  const found = (piece: string) => {
    const text = `# [Title]\n\n- Status: Draft\n${piece}\n\n## Goals\n\nWhy?\n`;
    const field = readTemplate({ id: 'x', name: 'x', text }).fields.at(-1);
    if (!field) throw new Error('There is no field.');
    return find({ ...field, text, range: field.field.valueRange });
  };
  test.each(examples)('reads %j', (piece) => expect(found(piece)).not.toHaveLength(0));
  test.each(counterExamples)('leaves %j alone', (piece) => expect(found(piece)).toBeUndefined());
});
