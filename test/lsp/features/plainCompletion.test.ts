import { expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { placeAfter } from '../client.ts';
import { applied, opened, PLAIN, RICH, rfc, without } from '../opened.ts';

const text = without(rfc, 'Motivation', 'Rollout Plan').replace(/- \*\*Last Updated\*\*.*\n/, '- FIELD\n');
const MARK = '## Detailed Design';

interface Item extends CompletionItem {
  readonly textEdit: TextEdit;
}

/** What is offered behind something typed on a line of its own, or in place of a text. */
async function offered(typed: string, { instead = MARK, capabilities = PLAIN as object, context = {} } = {}) {
  const marked = text.replace(instead, instead === MARK ? `${typed}¦\n\n${MARK}` : `${typed}¦`);
  const changed = marked.replace('¦', '');
  const { about } = await opened(changed, capabilities);
  const position = placeAfter(marked, '¦');
  position.character--;
  const list = await about('completion', { position, context });
  return { changed, list, items: (list?.items ?? []) as Item[] };
}

test.each(['#', '##', '## ', '## Mot'])('%j completes to the line of a heading', async (typed) => {
  const { changed, items } = await offered(typed);
  const item = items.find(({ label }) => label === '## Motivation');
  expect(item).toMatchObject({ insertTextFormat: 1, textEdit: { newText: '## Motivation' } });
  // Neovim replaces what the edit says where there is no text to filter by; Emacs puts this behind what is no word to it.
  expect(item).not.toHaveProperty('filterText');
  expect(typed.replace(/\w+$/, '') + item?.insertText).toBe('## Motivation');
  expect(applied(changed, [item?.textEdit as TextEdit])).toContain(`\n## Motivation\n\n${MARK}`);
});

test('goes on from what was typed, in the case in which it was', async () => {
  const { items } = await offered('## mot');
  expect(items).toMatchObject([
    {
      label: '## Motivation',
      insertText: 'motivation',
      textEdit: { newText: '## Motivation' },
    },
  ]);
});

test('names a field by its line, which begins as what was typed', async () => {
  const { items } = await offered('- **Last', { instead: '- FIELD' });
  expect(items).toMatchObject([{ insertText: '**Last Updated**: YYYY-MM-DD' }]);
  expect(items[0]?.label).toBe('- **Last Updated**: YYYY-MM-DD');
});

test('writes one line, whatever it is, to an editor without snippets', async () => {
  for (const typed of ['', '#', '## ', '### ', '- ', '|', '- [ ] ', 'T']) {
    for (const { textEdit, insertText, label } of (await offered(typed)).items) {
      expect(textEdit.newText, label).not.toMatch(/[\r\n]/);
      expect(insertText, label).not.toMatch(/[\r\n]/);
    }
  }
});

test('is asked again for each character, and takes none to be a choice', async () => {
  for (const capabilities of [RICH, PLAIN]) {
    const { list, items } = await offered('## ', { capabilities });
    expect(list.isIncomplete).toBe(true);
    for (const item of items) {
      expect(item).not.toHaveProperty('commitCharacters');
      expect(item).not.toHaveProperty('preselect');
    }
    expect((await offered('## Mtv', { capabilities })).list).toEqual({ isIncomplete: false, items: [] });
  }
});

test('keeps a word alone while a list is narrowed down', async () => {
  const options = { instead: '**Status**: Draft', capabilities: RICH, context: { triggerKind: 3 } };
  expect((await offered('**Status**: Re', options)).items.map(({ label }) => label)).toEqual(['Rejected']);
  expect((await offered('**Status**: Review', options)).items).toEqual([]);
  expect((await offered('**Status**: Rejected', options)).items).toEqual([]);
});
