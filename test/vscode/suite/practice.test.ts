import { suite, test } from 'mocha';
import { ui } from '../ui.ts';
import { HOVER, hoverOver, openFile, problemsWhen, putCursor, quickFix, textOf, write } from './window.ts';

const TEMPLATE =
  '# ADR: [Title]\n\n- Status: Proposed | Accepted\n\n## Context\n\n[Why now?]\n\n## Decision\n\n[What?]\n\n## Drawbacks\n\n[Why not?]\n';
const record = (number: number, more = '') =>
  `# ADR: Queue ${number}\n\n- Status: Accepted\n\n## Context\n\nMails are slow.\n\n## Decision\n\nA queue.\n${more}`;

suite('Practice', () => {
  test('what most records leave out is not asked for; hover and template say so, and a quick fix marks it', async () => {
    write('adr/template.md', TEMPLATE);
    for (let i = 1; i <= 9; i++) write(`adr/000${i}-queue.md`, record(i, i === 5 ? '\n## Drawbacks\n\nNone.\n' : ''));
    const { document } = await openFile(
      record(10, '\n## Drawbacks\n\nOne more service.\n\n## Decison\n'),
      'adr/0010-queue.md',
    );
    await problemsWhen(document, 'are there', (found) => found.length > 0);
    await hoverOver('.monaco-editor .view-line span span', 'so it is not asked for', { text: 'Drawbacks' });
    await ui.waitFor(HOVER, { text: 'Only 1 of the 9 proposals nearest in time have it' });
    await ui.screenshot('practice-hover');

    const bare = await openFile(record(11), 'adr/0011-queue.md');
    await ui.waitFor('.statusbar-item[id$="proposals.template"]', { text: 'ADR · Accepted · 2/2' });
    await problemsWhen(bare.document, 'are none', (found) => found.length === 0);

    const template = await openFile(TEMPLATE, 'adr/template.md');
    await problemsWhen(template.document, 'ask about the section', (found) =>
      found.includes('template-left-out: Drawbacks'),
    );
    await putCursor(template, 'Drawbacks');
    await quickFix('Mark "Drawbacks" as optional');
    await textOf(template.document, 'has the mark', (text) => text.includes('\n## Drawbacks <!-- optional -->\n'));
    await problemsWhen(template.document, 'ask no longer', (found) => found.length === 0);
    await ui.screenshot('practice-template');
  });
});
