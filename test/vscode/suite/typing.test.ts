import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { RFC, rfcWith, rfcWithout } from './sampleRfc.ts';
import { COMPLETION, completions, openFile, problemsWhen, putCursor, textOf, until } from './window.ts';

const SPECIFICATION = `# Enhancement Specification: Night mode

**Version**: 1.0
**Date**: 2026-10-01
**Status**: Draft
**Author**: Ada Example

## Overview

### Current State

Bright.

## Requirements

### Enhancement Requirements

- [ ] ER1: Pages are dark
- [x] ER2: Charts too

### Performance Requirements

## Risks and Mitigation

### Technical Risks

- Colours: Pictures
`;

const ENHANCEMENT = `---
title: Night mode
category: enhancement
created: 2026-10-01
---

# Enhancement: Night mode

## Alternatives Considered

### Alternative 1: An extension

**Why not chosen:** Half of the browsers have none.

## Risks and Mitigations

| Risk | Probability | Impact | Mitigation |
|------|-------------|--------|------------|
| Charts | Low | High | Pictures |

## Open Questions

1. **Question 1**: Who chooses?

## References

- Request 77
`;

/** Offers come by typing alone: nobody presses a key to ask for them. */
suite('Typing', () => {
  test('a date, an author and a status', async () => {
    const editor = await opened(rfcWith({ '2026-10-02': '' }));
    await putCursor(editor, '**Last Updated**:', { after: true });
    await ui.press('Delete');
    await ui.type(' ');
    await ui.waitFor(COMPLETION, { text: 'today' });
    await ui.screenshot('typing-date');
    await ui.type('+1 w');
    await until('one date', async () => (await completions()).length === 1);
    await ui.press('Enter');
    await textOf(editor.document, 'has a date', (text) => /\*\*Last Updated\*\*: \d{4}-\d\d-\d\d\n/.test(text));
  });

  test('a field at the start of a line of front matter', async () => {
    const editor = await opened(ENHANCEMENT);
    await putCursor(editor, 'created: 2026-10-01', { after: true });
    await ui.press('Enter');
    await ui.waitFor(COMPLETION, { text: 'updated' });
    await ui.type('st');
    await ui.waitFor(`${COMPLETION}.focused`, { text: 'status' });
    await ui.screenshot('typing-front-matter');
    await ui.press('Enter');
    await textOf(editor.document, 'has the field', (text) => text.includes('\nstatus: proposed\n---'));
  });

  test('the next requirement, alternative and question', async () => {
    const specification = await opened(SPECIFICATION);
    await putCursor(specification, 'Charts too', { after: true });
    await ui.press('Enter');
    await ui.press('Shift+Home');
    await ui.type('- ');
    await ui.waitFor(COMPLETION, { text: '- [ ] ER3:' });
    await ui.screenshot('typing-requirement');
    await ui.press('Enter');
    await ui.type('Prints stay bright');
    await textOf(specification.document, 'has it', (text) => text.includes('\n- [ ] ER3: Prints stay bright\n'));

    const enhancement = await opened(ENHANCEMENT);
    await putCursor(enhancement, 'have none.', { after: true });
    await ui.press('Enter');
    await ui.press('Enter');
    await ui.type('###');
    await ui.waitFor(COMPLETION, { text: '### Alternative 2' });
    await until('the first row', async () => (await completions())[0] === '### Alternative 2');
    await ui.screenshot('typing-alternative');
    await ui.press('Enter');
    await textOf(enhancement.document, 'has it', (text) => text.includes('### Alternative 2: [Name]\n'));
  });

  test('a row of a table, with the values of its columns to choose from', async () => {
    const editor = await opened(ENHANCEMENT);
    await putCursor(editor, '| Pictures |', { after: true });
    await ui.press('Enter');
    await ui.type('|');
    await ui.waitFor(COMPLETION, { text: '| Risk | Probability' });
    await ui.screenshot('typing-row');
    await ui.press('Enter');
    await textOf(editor.document, 'has the row', (text) =>
      text.includes('| [Risk 2] | High | High | [How to handle] |'),
    );
    await ui.type('Prints');
    await ui.press('Tab');
    await ui.waitFor(COMPLETION, { text: 'Medium' });
    await ui.screenshot('typing-choice');
  });

  test('opens nothing in prose', async () => {
    const editor = await opened(rfcWithout('Motivation', 'References'));
    await putCursor(editor, 'what the system says.', { after: true });
    for (const text of [
      ' Then - as before: it is *so*, #7 [sic] | more.',
      'Mot',
      'Alternatives, motivation and',
      'e. References:',
    ]) {
      for (const character of text) {
        await ui.type(character);
        assert.deepEqual(await completions(), [], `nothing behind ${JSON.stringify(text)} at ${character}`);
      }
      await ui.press('Enter');
      await ui.press('Enter');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(await completions(), []);
    await ui.screenshot('typing-prose');
  });

  test('leaves a handle alone that was typed in full, whatever others have its letters', async () => {
    await opened(rfcWith({ 'Ada Example': '@hannah, @annabel-lee, @zoe', 'In Review': 'In Reveiw' }));
    const authors = 'authors:\n  - @bo\n';
    const editor = await opened(ENHANCEMENT.replace('---\n\n#', `${authors}---\n\n#`));
    await putCursor(editor, '  - @bo', { after: true });
    // As somebody types: the next key comes when the last one is there.
    for (const handle of ['@hana', '@hannah', '@nnah', '@han-lee']) {
      await ui.press('Enter');
      for (const character of `- ${handle}`) await ui.type(character);
      await until(`no list behind ${handle}`, async () => (await completions()).length === 0);
      await ui.press('Tab');
      await textOf(editor.document, `still has ${handle}`, (text) => new RegExp(`\\n  - ${handle}\\s*\\n`).test(text));
    }
    await ui.screenshot('typing-handles');
    await ui.press('Enter');
    await ui.type('- @');
    await ui.waitFor(COMPLETION, { text: '@zoe' });
    await ui.type('an');
    await until('one handle', async () => (await completions()).join() === '@annabel-lee');
    await ui.screenshot('typing-handle');
    await ui.press('Tab');
    await textOf(editor.document, 'has the handle', (text) => text.includes('\n  - "@annabel-lee"\n'));
  });

  test('takes no key for a status that is not meant', async () => {
    const editor = await opened(rfcWith({ '**Status**: In Review': '**Status**:' }));
    await putCursor(editor, '**Status**:', { after: true });
    await ui.type(' ');
    await ui.waitFor(COMPLETION, { text: 'In Review' });
    await ui.type('Review');
    await until('no list', async () => (await completions()).length === 0);
    await ui.press('Tab');
    await textOf(editor.document, 'has what was typed', (text) => /\*\*Status\*\*: Review\s*\n/.test(text));
  });

  test('a missing section by its name, or by the word that stands for it', async () => {
    const editor = await opened(rfcWithout('Motivation', 'References'));
    await putCursor(editor, 'dark colours.', { after: true });
    await ui.press('Enter');
    await ui.press('Enter');
    await ui.type('moti');
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: '## Motivation' });
    const offered = await completions();
    assert.equal(offered.filter((label) => /motivation/i.test(label)).length, 1, offered.join());
    await ui.screenshot('typing-name');
    await ui.press('Escape');
    await ui.press('Control+Backspace');
    await ui.type('rfc:mot');
    await ui.press('Control+Space');
    await ui.waitFor(`${COMPLETION}.focused`, { text: '## Motivation' });
    await ui.screenshot('typing-word');
    await ui.press('Enter');
    await textOf(editor.document, 'has it', (text) => text.includes('\n\n## Motivation\n\nStart from'));
  });
});

/** Opens a file, and waits until the server knows it. */
async function opened(text: string): Promise<vscode.TextEditor> {
  const editor = await openFile(text);
  if (text !== RFC) await problemsWhen(editor.document, 'are known', (found) => found.length > 0);
  return editor;
}
