import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { ui } from '../ui.ts';
import { rfcWith, rfcWithout } from './sampleRfc.ts';
import {
  COMPLETION,
  completions,
  openFile,
  problemsWhen,
  putCursor,
  selectedText,
  textOf,
  today,
  until,
} from './window.ts';

suite('Completion', () => {
  test('after # offers the missing sections, next one first, and inserts one with a tab stop', async () => {
    const editor = await openFile(rfcWithout('Summary', 'Testing Strategy', 'Dependencies'));
    await problemsWhen(editor.document, 'name the missing sections', (found) => found.length === 3);
    await putCursor(editor, 'browsers cannot have.', { after: true });
    await ui.press('Enter');
    await ui.press('Enter');
    await ui.type('#');
    await ui.waitFor(COMPLETION);
    const labels = await completions();
    assert.equal(labels[0], '## Testing Strategy');
    assert.deepEqual([...labels].sort(), ['## Dependencies', '## Summary', '## Testing Strategy']);
    await ui.screenshot('completion-sections');

    await ui.press('Enter');
    await textOf(editor.document, 'has the section', (text) => text.includes('## Testing Strategy\n\n'));
    await until('its advice to be selected', () => selectedText(editor).startsWith('How will reviewers be convinced'));
    await ui.screenshot('completion-inserted');
    await ui.type('By a trial.');
    await textOf(editor.document, 'has the section in its place', (text) =>
      /cannot have\.\n\n## Testing Strategy\n\nBy a trial\.\n\n## Rollout Plan\n/.test(text),
    );
    await problemsWhen(editor.document, 'are two', (found) => found.length === 2);
  });

  test('goes on while the heading is typed', async () => {
    const editor = await openFile(rfcWithout('Testing Strategy', 'Dependencies'));
    await problemsWhen(editor.document, 'name the missing sections', (found) => found.length === 2);
    await putCursor(editor, '\n## Open Questions');
    await ui.press('Enter');
    await ui.type('## Dep');
    await ui.waitFor(COMPLETION, { text: 'Dependencies' });
    assert.deepEqual(await completions(), ['## Dependencies']);
    await ui.press('Enter');
    await textOf(
      editor.document,
      'has the section once',
      (text) => text.split('## Dep').length === 2 && text.includes('## Dependencies\n'),
    );
  });

  test('offers the values of a status and puts the chosen one in place', async () => {
    const editor = await openFile(rfcWith({ '**Status**: In Review': '**Status**: ' }));
    await problemsWhen(editor.document, 'name the field', (found) =>
      found.some((each) => each.startsWith('field-empty')),
    );
    await putCursor(editor, '**Status**: ', { after: true });
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: 'Accepted' });
    const labels = await completions();
    await ui.screenshot('completion-status');
    // VS Code's own snippets may follow.
    assert.deepEqual(labels.slice(0, 6), ['Draft', 'In Review', 'Accepted', 'Rejected', 'Implemented', 'Withdrawn']);
    await ui.type('Acc');
    await ui.waitFor(`${COMPLETION}.focused`, { text: 'Accepted' });
    await ui.press('Enter');
    await textOf(editor.document, 'has the status', (text) => text.includes('\n- **Status**: Accepted\n- **Author'));
    await problemsWhen(editor.document, 'are gone', (found) => found.length === 0);
  });

  test('replaces a misspelt status where somebody asks in front of it', async () => {
    const editor = await openFile(rfcWith({ 'In Review': 'In Reveiw' }));
    await problemsWhen(editor.document, 'name the status', (found) => found.length === 1);
    await putCursor(editor, 'In Reveiw');
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: 'Withdrawn' });
    await ui.press('ArrowDown');
    await ui.waitFor(`${COMPLETION}.focused`, { text: 'In Review' });
    await ui.press('Enter');
    await textOf(editor.document, 'has the status', (text) => text.includes('\n- **Status**: In Review\n'));
  });

  test('offers the missing fields and today', async () => {
    const editor = await openFile(rfcWith({ '- **Last Updated**: 2026-10-02\n': '- \n' }));
    await problemsWhen(editor.document, 'name the field', (found) => found.length === 1);
    await putCursor(editor, '2026-10-01\n- ', { after: true });
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: 'Last Updated' });
    await ui.screenshot('completion-field');
    await ui.press('Enter');
    await textOf(editor.document, 'has the field', (text) => /\n- \*\*Last Updated\*\*: \S/.test(text));

    await putCursor(editor, '**Last Updated**: ', { after: true });
    await ui.press('Shift+End');
    await ui.press('Delete');
    await textOf(editor.document, 'has no date', (text) => text.includes('**Last Updated**: \n'));
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: today() });
    await ui.press('Enter');
    await textOf(editor.document, 'has the date', (text) => text.includes(`\n- **Last Updated**: ${today()}\n`));
  });
});
