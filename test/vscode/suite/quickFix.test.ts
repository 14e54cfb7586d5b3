import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { RFC, rfcWith, rfcWithout } from './sampleRfc.ts';
import { openFile, problemsWhen, putCursor, QUICK_FIX, quickFix, textOf, today, until } from './window.ts';

suite('Quick fix', () => {
  test('renames a misspelt heading', async () => {
    await mends({
      before: rfcWith({ '## Testing Strategy': '## Testing Stratgy' }),
      at: 'Stratgy',
      title: 'Rename to "Testing Strategy"',
      fits: (text) => text === RFC,
    });
  });

  test('inserts a missing section where it belongs', async () => {
    await mends({
      before: rfcWithout('Testing Strategy'),
      at: 'Alternatives',
      title: 'Insert the section "Testing Strategy"',
      fits: (text) => /cannot have\.\n\n## Testing Strategy\n\nHow will reviewers[^#]*\n\n## Rollout Plan\n/.test(text),
    });
  });

  test('inserts all missing sections at once', async () => {
    await mends({
      before: rfcWithout('Motivation', 'Testing Strategy', 'References'),
      at: 'Alternatives',
      title: 'Insert all 3 missing sections',
      fits: (text) => (text.match(/^## .*$/gm) ?? []).join() === (RFC.match(/^## .*$/gm) ?? []).join(),
    });
  });

  test('corrects a status', async () => {
    await mends({
      before: rfcWith({ 'In Review': 'In Reveiw' }),
      at: 'Reveiw',
      title: 'Change to "In Review"',
      fits: (text) => text === RFC,
    });
  });

  test("puts sections into the template's order", async () => {
    const design = RFC.slice(RFC.indexOf('## Detailed Design'), RFC.indexOf('## Alternatives'));
    const before = rfcWith({ [design]: '', '## References': `${design}## References` });
    await mends({
      before,
      at: 'Detailed Design',
      title: 'Move "Detailed Design" to its place',
      fits: (text) => text === RFC,
    });
  });

  test('fixes all problems at once', async () => {
    const before = rfcWith({
      'In Review': 'In Reveiw',
      '2026-10-02': '2026-10-32',
      '## Testing Strategy': '## Testing Stratgy',
      '## Dependencies': '## Summary\n\n## Dependencies',
    });
    await mends({
      before,
      at: 'Stratgy',
      title: 'Fix all problems that can be fixed',
      fits: (text) => text.replace(/(Updated\*\*: ).*/, '$12026-10-02') === RFC,
    });
  });

  test('puts right on save what is certain, and leaves what is not', async () => {
    const uncertain = { '2026-10-02': '2026-10-32', 'In Review': 'In Reveiw (see discussion #12)' };
    const editor = await openFile(rfcWith({ ...uncertain, '## Testing Strategy': '### Testing Strategy' }));
    const { document } = editor;
    await problemsWhen(document, 'are found', (problems) => problems.length > 0);
    // What is a hint only is mended one by one.
    const severity = vscode.workspace.getConfiguration('proposals');
    await severity.update('severity', { 'section-wrong-level': 'warning' }, vscode.ConfigurationTarget.Global);
    const settings = vscode.workspace.getConfiguration('editor', document);
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.proposals': 'explicit' },
      vscode.ConfigurationTarget.Global,
    );
    try {
      await putCursor(editor, 'Four of');
      await ui.type(' ');
      await ui.press('Backspace');
      await ui.press('ControlOrMeta+S');
      const saved = rfcWith(uncertain);
      await textOf(document, 'was put right on save', (text) => text === saved && !document.isDirty);
      await ui.screenshot('mended-on-save');
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
      await severity.update('severity', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('keeps what follows a status when another is picked', async () => {
    await mends({
      before: rfcWith({ 'In Review': 'In Reveiw (see discussion #12)' }),
      at: 'Reveiw',
      title: 'Change to "In Review"',
      fits: (text) => text === rfcWith({ 'In Review': 'In Review (see discussion #12)' }),
    });
  });

  test('ignores a missing section here, by a comment', async () => {
    const comment = '<!-- proposals-ignore section-missing "Testing Strategy" -->';
    await mends({
      before: rfcWithout('Testing Strategy'),
      at: 'Alternatives',
      title: 'Ignore this here: section-missing (Testing Strategy)',
      fits: (text) =>
        text === rfcWithout('Testing Strategy').replace('## Rollout Plan', `${comment}\n\n## Rollout Plan`),
    });
  });

  test('ignores a rule in the whole file, and tells when that hides nothing any more', async () => {
    const editor = await openFile(rfcWithout('Testing Strategy'));
    const { document } = editor;
    await problemsWhen(document, 'are found', (problems) => problems.length > 0);
    await putCursor(editor, 'Alternatives');
    await quickFix('Ignore this in this file: section-missing');
    await problemsWhen(document, 'are none', (problems) => problems.length === 0);
    await ui.screenshot('ignored-in-file');
    await putCursor(editor, '## Rollout Plan');
    await ui.insertText('## Testing Strategy\n\nAll pages in both themes.\n\n');
    await problemsWhen(document, 'name what hides nothing', (problems) => `${problems}`.includes('ignore-unused'));
    await putCursor(editor, 'section-missing');
    await ui.screenshot('ignore-unused');
    await quickFix('Remove this comment');
    await problemsWhen(document, 'are none again', (problems) => problems.length === 0);
  });

  test('offers to fix all once in its menu', async () => {
    const editor = await openFile(rfcWith({ '## Testing Strategy': '## Testing Stratgy', '2026-10-02': '2026-10-32' }));
    await problemsWhen(editor.document, 'are found', (problems) => problems.length > 0);
    await putCursor(editor, 'Stratgy');
    await ui.press('ControlOrMeta+.');
    await until('the menu', async () => (await ui.texts(QUICK_FIX)).some((row) => row.includes('Fix all')));
    const rows = await ui.texts(QUICK_FIX);
    assert.equal(rows.filter((row) => row.includes('Fix all')).length, 1, `${rows}`);
    const kinds = rows.flatMap((row) => /Rename|Fix all|here|in this file/.exec(row)?.[0] ?? []);
    assert.deepEqual(kinds, ['Rename', 'Fix all', 'here', 'in this file']);
    await ui.screenshot('fix-all-once');
    await ui.press('Escape');
  });

  test("sets today's date", async () => {
    await mends({
      before: rfcWith({ '2026-10-02': '2026-09-31' }),
      at: '09-31',
      title: `Set today's date (${today()})`,
      fits: (text) => text === rfcWith({ '2026-10-02': today() }),
    });
  });
});

/** Applies a quick fix, and takes it back by one undo. */
async function mends({
  before,
  at,
  title,
  fits,
}: {
  before: string;
  at: string;
  title: string;
  fits(text: string): boolean;
}): Promise<void> {
  const editor = await openFile(before);
  const { document } = editor;
  const found = await problemsWhen(document, 'are found', (problems) => problems.length > 0);
  await putCursor(editor, at);
  await quickFix(title);
  await textOf(document, `was mended by "${title}"`, fits);
  await problemsWhen(document, 'are others', (problems) => problems.join() !== found.join());
  await ui.screenshot(`mended ${title}`.replace(/\W+/g, '-').toLowerCase());
  await ui.press('ControlOrMeta+Z');
  await textOf(document, 'is what it was', (text) => text === before);
  await problemsWhen(document, 'are back', (problems) => problems.join() === found.join());
}
