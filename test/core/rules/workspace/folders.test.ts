import { describe, expect, test } from 'vitest';
import { MIN_PROPOSALS } from '../../../../server/src/core/index/stageFolders.ts';
import { world } from '../../../support/world.ts';

const TEMPLATE = '# [Title]\n\n- Status: Draft | Accepted | Implemented\n\n## Decision\n\nWhat do we do?\n';
const record = (status: string) => `# Queues\n\n- Status: ${status}\n\n## Decision\n\nWe do.\n`;

/** So many records of a status in a folder, numbered from a number on. */
function filled(folder: string, status: string, from: number, count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`rfcs/${folder}/00${from + i}-a.md`, record(status)]),
  );
}

function told(path: string, text: string, others: Record<string, string>): readonly string[] {
  const { told } = world({ 'rfcs/template.md': TEMPLATE, [path]: text, ...others });
  return told(path).filter((message) => message.startsWith('file-misplaced'));
}

const accepted = filled('accepted', 'Accepted', 10, MIN_PROPOSALS);
const drafts = filled('drafts', 'Draft', 20, MIN_PROPOSALS);

describe('a proposal in the folder of another status', () => {
  test('is told, with where the others stand', () => {
    expect(told('rfcs/drafts/0030-b.md', record('Accepted'), { ...accepted, ...drafts })).toEqual([
      'file-misplaced `Status`: such proposals are in `rfcs/accepted` (3 of 4). Move this file there, or correct the status.',
    ]);
    expect(told('rfcs/accepted/0030-b/README.md', record('Draft'), { ...accepted, ...drafts })).toHaveLength(1);
  });

  test.each([
    ['in the folder of its own', 'rfcs/accepted/0030-b.md', record('Accepted'), { ...accepted, ...drafts }],
    ['in a folder of no status', 'rfcs/0030-b.md', record('Accepted'), { ...accepted, ...drafts }],
    [
      'where few stand in the other folder',
      'rfcs/drafts/0030-b.md',
      record('Accepted'),
      { ...accepted, ...filled('drafts', 'Draft', 20, MIN_PROPOSALS - 1) },
    ],
    [
      'where many are left behind',
      'rfcs/drafts/0030-b.md',
      record('Accepted'),
      { ...accepted, ...drafts, ...filled('drafts', 'Accepted', 40, 1) },
    ],
    ['of a status without a folder', 'rfcs/drafts/0030-b.md', record('Implemented'), { ...accepted, ...drafts }],
    ['without a status that is understood', 'rfcs/drafts/0030-b.md', record('Nice'), { ...accepted, ...drafts }],
  ])('is none %s', (_, path, text, others) => {
    expect(told(path, text, others)).toEqual([]);
  });
});
