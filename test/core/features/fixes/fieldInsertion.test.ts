import { expect, test } from 'vitest';
import { applyEdits, checkProposal, fixesFor, readTemplate } from '../../../../server/src/core/index.ts';
import { follow } from '../../../support/builtin.ts';

const fixed = (head: string, filled: string) => {
  const body = '# [Title]\n\n## Goals\n\nSay why.\n';
  const text = `${filled}\n\n# Tickets\n\n## Goals\n\nFewer queues.\n`;
  const match = follow(text, readTemplate({ id: 'team', name: 'Team', text: `${head}\n\n${body}` }));
  const missing = checkProposal(match).find(({ rule }) => rule === 'field-missing');
  const [fix] = missing ? fixesFor(match, missing, { today: '2026-05-02' }) : [];
  return applyEdits(text, fix?.edits ?? []).slice(0, -(text.length - filled.length));
};

test('a missing field is spelled as those beside it: one level deeper in YAML, or in TOML', () => {
  expect(fixed('---\nplan:\n  status: Draft\n  track: Core\n---', '---\nplan:\n  status: Draft\n---')).toBe(
    '---\nplan:\n  status: Draft\n  track: Core\n---',
  );
  expect(fixed('+++\nstatus = "Draft"\ntrack = "Core"\n+++', '+++\nstatus = "Draft"\n+++')).toBe(
    '+++\nstatus = "Draft"\ntrack = "Core"\n+++',
  );
});
