import { setup, suite, test } from 'mocha';
import { ui } from '../ui.ts';
import { RFC, rfcWith, rfcWithout } from './sampleRfc.ts';
import { closeEverything, openFile, problemsWhen, putCursor, quickFix, textOf, today } from './window.ts';

suite('Quick fix', () => {
  setup(closeEverything);

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
