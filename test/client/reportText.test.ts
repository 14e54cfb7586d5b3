import { expect, test } from 'vitest';
import { reportable, reportText } from '../../client/src/server/reportText.ts';

const FACTS = {
  version: '0.1.0',
  editor: 'Code 1.99.0',
  machine: 'linux x64',
  isInBrowser: false,
  isTrusted: true,
  server: 'Running',
  settings: {},
  proposals: 12,
  templates: 2,
  folders: 1,
};

test('a report has versions, counts and what is not as it comes', () => {
  const text = reportText({ ...FACTS, remote: 'ssh-remote', settings: { severity: { 'section-empty': 'off' } } });
  for (const line of [
    '- Proposals 0.1.0',
    '- Code 1.99.0, linux x64, on the desktop, remote: ssh-remote',
    '- Language server: Running',
    '- Workspace: 1 folder, trusted',
    '- Proposals found: 12',
    '- Templates of its own: 2',
    '  - `proposals.severity`: `{"section-empty":"off"}`',
  ])
    expect(text.split('\n')).toContain(line);
  expect(reportText(FACTS)).toContain('- Settings that are not as they come: none\n');
});

test('what a server that is gone does not say is not made up', () => {
  const text = reportText({ ...FACTS, proposals: undefined, templates: undefined, server: 'Stopped' });
  expect(text).toContain('- Proposals found: not known: the server does not answer');
});

test.each(['folder', 'templates', 'exclude'])('of the setting %s only is said that it is set', (name) => {
  expect(JSON.stringify(reportable(name, ['secret/customers/*.md']))).not.toContain('secret');
  expect(reportable('practice', false)).toBe(false);
});
