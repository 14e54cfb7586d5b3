import { describe, expect, test } from 'vitest';
import { world } from '../../../support/world.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Withdrawn | Superseded
- Requires: RFC-NNNN
- Supersedes: RFC-NNNN
- Superseded by: RFC-NNNN
- Amends: RFC-NNNN

## Design

How does it work?
`;

const rfc = (status: string, ...lines: string[]) =>
  `# Some title\n\n${[`Status: ${status}`, ...lines].map((line) => `- ${line}\n`).join('')}\n## Design\n\nSo.\n`;

/** What a rule says of RFCs by number, each with where it is told. */
function told(rule: string, rfcs: Record<number, string>): readonly string[] {
  const files = Object.fromEntries(Object.entries(rfcs).map(([number, text]) => [`rfcs/00${number}-a.md`, text]));
  const { told } = world({ 'rfcs/template.md': TEMPLATE, ...files });
  return Object.keys(files).flatMap((path) =>
    told(path)
      .filter((message) => message.startsWith(`${rule} `))
      .map((message) => `${path.slice(5, 9)}: ${message.slice(rule.length + 1)}`),
  );
}

describe('a proposal that rests on one that does not hold', () => {
  const withdrawn = (rfcs: Record<number, string>) => told('reference-withdrawn', rfcs);

  test('is told, with what took its place', () => {
    expect(withdrawn({ 11: rfc('Withdrawn'), 12: rfc('Accepted', 'Requires: RFC-0011') })).toEqual([
      '0012: `Requires`: `RFC-0011` is `Withdrawn`. Name what this one rests on now, or remove it.',
    ]);
    expect(
      withdrawn({
        10: rfc('Accepted'),
        11: rfc('Superseded', 'Superseded by: RFC-0010'),
        12: rfc('Draft', 'Requires: RFC-0011'),
      }),
    ).toEqual(['0012: `Requires`: `RFC-0011` is `Superseded`. Name `RFC-0010`, or remove it.']);
    expect(
      withdrawn({ 10: rfc('Accepted'), 11: rfc('Superseded by RFC-0010'), 12: rfc('Draft', 'Builds on: RFC-0011') }),
    ).toEqual([expect.stringContaining('Name `RFC-0010`')]);
  });

  test.each([
    ['that is closed itself', { 11: rfc('Withdrawn'), 12: rfc('Withdrawn', 'Requires: RFC-0011') }],
    ['that is put off', { 11: rfc('Withdrawn'), 12: rfc('Deferred', 'Requires: RFC-0011') }],
    ['where the other one holds', { 11: rfc('Accepted'), 12: rfc('Draft', 'Requires: RFC-0011') }],
    ['where it only mentions the other one', { 11: rfc('Withdrawn'), 12: rfc('Draft', 'See also: RFC-0011') }],
    [
      'that took the place itself',
      { 11: rfc('Superseded', 'Superseded by: RFC-0012'), 12: rfc('Accepted', 'Requires: RFC-0011') },
    ],
    ['where a part of it counts', { 11: rfc('Withdrawn'), 12: rfc('Draft', 'Requires: the formats of RFC-0011') }],
  ])('is none %s', (_, rfcs) => expect(withdrawn(rfcs)).toEqual([]));
});

describe('what leads back to where it began', () => {
  const cycle = (rfcs: Record<number, string>) => told('reference-cycle', rfcs);

  test('is told once, in the first one', () => {
    expect(cycle({ 11: rfc('Draft', 'Supersedes: RFC-0012'), 12: rfc('Draft', 'Supersedes: RFC-0011') })).toEqual([
      '0011: `Supersedes`: leads back to this proposal, by `RFC-0012`. Correct one of them.',
    ]);
    expect(cycle({ 11: rfc('Superseded by RFC-0012'), 12: rfc('Superseded', 'Superseded by: RFC-0011') })).toEqual([
      '0011: `Status`: leads back to this proposal, by `RFC-0012`. Correct one of them.',
    ]);
    const way = { 13: rfc('Draft', 'Supersedes: RFC-0011'), 11: rfc('Draft', 'Supersedes: RFC-0012') };
    expect(cycle({ ...way, 12: rfc('Draft', 'Supersedes: RFC-0013') })).toEqual([
      '0011: `Supersedes`: leads back to this proposal, by `RFC-0012` → `RFC-0013`. Correct one of them.',
    ]);
  });

  test.each(['Supersedes', 'Superseded by', 'Amends', 'Requires'])('is a proposal that names itself: %s', (key) => {
    expect(cycle({ 11: rfc('Draft', `${key}: RFC-0011`) })).toEqual([
      `0011: \`${key}\`: this is the proposal itself. Correct it, or remove it.`,
    ]);
  });

  test.each([
    ['two that need each other', 'Requires: RFC-0012', 'Requires: RFC-0011'],
    ['two that amend each other', 'Amends: RFC-0012', 'Amends: RFC-0011'],
    ['two that say the same from both sides', 'Superseded by: RFC-0012', 'Supersedes: RFC-0011'],
    ['what is said of a part', 'Supersedes: the formats of RFC-0012', 'Supersedes: RFC-0011'],
    ['what leads on', 'Supersedes: RFC-0012', 'Supersedes: RFC-0013'],
  ])('is none: %s', (_, one, other) => {
    expect(cycle({ 11: rfc('Draft', one), 12: rfc('Draft', other), 13: rfc('Draft') })).toEqual([]);
  });

  test('that others make among themselves is not told of a third one', () => {
    expect(
      cycle({
        10: rfc('Draft', 'Supersedes: RFC-0011'),
        11: rfc('Draft', 'Supersedes: RFC-0012'),
        12: rfc('Draft', 'Supersedes: RFC-0011'),
      }),
    ).toEqual([expect.stringMatching(/^0011/)]);
  });
});
