import { describe, expect, test } from 'vitest';
import { findAllowedValue } from '../../../server/src/core/dialect/lists/allowedValues.ts';
import { readAllowedValues } from '../../../server/src/core/dialect/lists/readList.ts';
import { seenValue } from '../../../server/src/core/document/seenValue.ts';

const allowed = { values: ['Draft', 'Accepted', 'Rejected', 'Superseded by'], isOpen: false };

describe('a listed value is known with words behind it', () => {
  test.each([
    ['Accepted: tracking issue [#3](https://example.org/3).', 'Accepted'],
    ['Accepted. Amended by [ADR-12: Split the import](12.md).', 'Accepted'],
    ['Accepted, with changes by Ada', 'Accepted'],
    ['Accepted; out since May', 'Accepted'],
    ['**Accepted** – see below', 'Accepted'],
    ['✅ Accepted', 'Accepted'],
    ['**Accepted.** Done in full.', 'Accepted'],
    ['Superseded by [ADR-12: Split the import by region](12.md).', 'Superseded by'],
    ['Acceptable: yes', undefined],
    ['Not accepted: too slow', undefined],
  ])('%j', (value, named) => expect(findAllowedValue(allowed, seenValue(value))).toBe(named));
});

describe('a listed value with an example takes any reference', () => {
  const listed = '[draft | accepted | superseded by [xxx](yyyymmdd-xxx.md)]';
  test.each([
    ['superseded by [20230531-use-postgres](20230531-use-postgres.md)', true],
    ['Superseded by ADR-0012', true],
    ['superseded', true],
    ['supersedes [x](y.md)', false],
  ])('%j: %j', (value, isKnown) => {
    const { values = [] } = readAllowedValues(listed, true) ?? {};
    expect(findAllowedValue({ values, isOpen: false }, seenValue(value)) !== undefined).toBe(isKnown);
  });
});
