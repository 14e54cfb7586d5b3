import { expect, test } from 'vitest';
import { checkProposal, fixesFor, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const body = '\n# Cache\n\n## Summary\n\nQuick.\n';
const text = (keys: string) => `---\n${keys}\n---\n${body}`;
const team = readTemplate({
  id: 'kep',
  name: 'KEP',
  text: text('title: Your title\nauthors:\n  - "@jane"\nowning-sig: sig-xxx'),
});
const unknown = (keys: string, template = team) =>
  checkProposal(follow(text(keys), template)).filter(({ rule }) => rule === 'field-unknown');

test('a key of front matter in another number than the template’s is a hint', () => {
  const keys = 'title: A\nauthor: Zoe\nowning-sigs: sig-node';
  expect(unknown(keys).map(({ severity, subject }) => `${severity} ${subject}`)).toEqual([
    'hint author',
    'hint owning-sigs',
  ]);
  expect(unknown(keys)[0]?.message).toBe(
    '`author`: called `authors` in the template. Rename it: programs read it by that name.',
  );
});

test('its fix gives it the template’s key', () => {
  const match = follow(text('title: A\nauthor: Zoe\nowning-sig: sig-node'), team);
  const [problem] = checkProposal(match).filter(({ rule }) => rule === 'field-unknown');
  const [fix] = problem ? fixesFor(match, problem, { today: '2026-01-02' }) : [];
  expect(fix).toMatchObject({ title: 'Rename to "authors"', edits: [{ newText: 's' }] });
});

test('case, spaces and dashes are left to the team, and so are keys outside of front matter', () => {
  expect(unknown('Title: A\nAUTHORS: Zoe\nowning_sig: sig-node')).toEqual([]);
  const lines = readTemplate({
    id: 'rfc',
    name: 'RFC',
    text: `# [Title]\n\n- Authors: [Name]\n- Status: Draft | Done\n${body}`,
  });
  const match = follow(`# Cache\n\n- Author: Zoe\n- Status: Done\n${body}`, lines);
  expect(checkProposal(match).filter(({ rule }) => rule === 'field-unknown')).toEqual([]);
});
