import { describe, expect, test } from 'vitest';
import { progressOf, renderProposal } from '../../../server/src/core/index.ts';
import { builtin, filled, follow } from '../../support/builtin.ts';
import { template } from './fixes/mending.ts';

const design = template(`# [Title]

- **Status**: Draft | Accepted

## Goals

Say what is to be reached.

## Design

### Parts

[What it consists of]

### Data

[What it keeps]

## Costs (optional)

What it costs.

### Per year

[The sum]

## Checks

- [ ] Read by two people

## Links
`);

test('counts sections that are written of those in which an author is to write', () => {
  const text = `# Cache

- **Status**: **In review**

## Goals

Speed.

## Design

### Parts

[What it consists of]

A store.

## Checks

- [ ] Read by two people

## Links
`;
  const match = follow(text, design);
  expect(progressOf(match)).toEqual({
    status: 'In review',
    written: 1,
    wanted: 4,
    open: [
      { name: 'Parts', state: 'leftovers' },
      { name: 'Data', state: 'missing' },
      { name: 'Links', state: 'empty' },
    ],
  });
  const more = progressOf(follow(text.replace('## Checks', '## Costs\n\nLittle.\n\n## Checks'), design));
  expect([more.written, more.wanted]).toEqual([1, 5]);
});

test('knows no status as long as the template has not been answered', () => {
  expect(progressOf(follow('# Cache\n\n- **Status**: Draft | Accepted\n', design)).status).toBeUndefined();
  expect(progressOf(follow('# Cache\n', design))).toMatchObject({ written: 0, wanted: 4, status: undefined });
});

describe.each(filled)('$template.id', ({ template, text }) => {
  test('is all written when it is filled in, and not at all when it is new', () => {
    const { written, wanted, open } = progressOf(follow(text, template));
    expect(wanted).toBeGreaterThan(2);
    expect({ written, open }).toEqual({ written: wanted, open: [] });
    const begun = progressOf(follow(renderProposal(template, { title: 'Cache' }, 'text'), template));
    expect(begun).toMatchObject({ written: 0, wanted });
    expect(begun.open).toHaveLength(wanted);
  });
});

test('each built-in template wants something', () => {
  for (const one of builtin) expect(progressOf(follow('# Nothing\n', one)).wanted).toBeGreaterThan(0);
});
