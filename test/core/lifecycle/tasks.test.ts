import { expect, test } from 'vitest';
import { checkWith } from '../../support/team.ts';

const HEADING = '## Implementation Plan\n\n';

/** What the rule about tasks points at, in an implemented proposal. */
const openIn = (body: string, status = 'Implemented') =>
  checkWith(`${HEADING}- [ ] Task 1\n- [ ] Task 2\n`, status, `${HEADING}${body}\n`)
    .filter(({ problem }) => problem.rule === 'task-incomplete')
    .map(({ source }) => source);

test.each([
  '- [ ] **~~Ship it~~**',
  '- [ ] <del>Ship it</del>',
  '- [ ] Ship it — not needed',
  '- [ ] Ship it (dropped)',
  '- [ ] (optional) Ship it',
  '- [ ] Ship it (optional)',
  '- [ ] Melden (falls zutreffend)',
  '- [ ] Ship it: no longer required',
  '```\n- [ ] Ship it\n```',
  '- Steps\n\n      - [ ] Ship it',
  '`- [ ] Ship it`',
  '> - [ ] Ship it',
  '- Asked for:\n  > - [ ] Ship it',
  '<!--\n- [ ] Ship it\n-->',
  '- [ ]\n- [ ] ',
  '- [-] Ship it\n- [~] Ship it',
])('%j is no open task', (body) => expect(openIn(body)).toEqual([]));

test.each([
  ['- [ ] Handle dropped connections', '[ ] Handle dropped connections'],
  ['- [ ] Remove columns that are not required', '[ ] Remove columns that are not required'],
  ['1. [ ] Ship it', '[ ] Ship it'],
  ['* [ ]\tShip it', '[ ]\tShip it'],
  ['- [x] Build it\r\n- [ ] Ship it\r\n', '[ ] Ship it'],
  ['- Steps\n  - [x] Build it\n    - [ ] Measure it', '[ ] Measure it'],
  ['<details>\n\n- [ ] Ship it\n\n</details>', '[ ] Ship it'],
  ["### Phase 1\n\n- [ ] Ship it, in the author's own subsection", "[ ] Ship it, in the author's own subsection"],
])('%j has one', (body, source) => expect(openIn(body)).toEqual([source]));

test("an author's subsection about something else is none of the list", () => {
  expect(openIn('- [x] Build it\n\n### Affected Components\n\n- [ ] Client\n')).toEqual([]);
});

test('the status may be written in many ways', () => {
  for (const status of ['implemented', '**Implemented**', '[Implemented](log.md)', '~~Accepted~~ Implemented'])
    expect({ status, open: openIn('- [ ] Ship it', status) }).toEqual({ status, open: ['[ ] Ship it'] });
  for (const status of ['Implemented?', '~~Implemented~~', 'Accepted → Implemented', 'Draft, Implemented', 'Accepted'])
    expect({ status, open: openIn('- [ ] Ship it', status) }).toEqual({ status, open: [] });
});
