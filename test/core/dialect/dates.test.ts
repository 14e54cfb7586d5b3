import { describe, expect, test } from 'vitest';
import { toldDate } from '../../../server/src/core/dialect/dates/toldDate.ts';

describe(toldDate.id, () => {
  test.each(toldDate.examples)('reads %j', (value) => expect(toldDate.find(value)).toBeDefined());
  test.each(toldDate.counterExamples)('leaves %j alone', (value) => expect(toldDate.find(value)).toBeUndefined());
});
