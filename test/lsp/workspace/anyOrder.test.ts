import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { type Client, connect } from '../client.ts';
import { RICH } from '../opened.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const MORE = '\n## Drawbacks\n\nSay why not.\n';
const bare = (title: string) =>
  `# ${title}\n\n- Status: Accepted\n\n## Summary\n\nAnts work.\n\n## Design\n\nIn lines.\n`;
const TEXTS = [
  bare('Ants'),
  bare('Bees'),
  `${bare('Wasps')}${MORE.replace('Say why not.', 'None.')}`,
  'No proposal.\n',
];
const FILES = ['rfcs/0001-a.md', 'rfcs/0002-b.md', 'rfcs/new/0003-c.md', 'rfcs/new/0004-d.md', 'notes.md'];
const OPEN = ['rfcs/draft.md', 'rfcs/0001-a.md'];

/** What may happen, on disk or in one of two editors. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), file: fc.constantFrom(...FILES), text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('delete' as const), file: fc.constantFrom(...FILES) }),
  fc.record({ kind: fc.constant('rename' as const), file: fc.constantFrom(...FILES), to: fc.constantFrom(...FILES) }),
  fc.record({ kind: fc.constant('move folder' as const) }),
  fc.record({ kind: fc.constant('switch' as const), branch: fc.constantFrom('main', 'other') }),
  fc.record({ kind: fc.constant('template' as const), text: fc.constantFrom(TEMPLATE, TEMPLATE + MORE) }),
  fc.record({
    kind: fc.constant('edit' as const),
    editor: fc.constantFrom(0, 1),
    file: fc.constantFrom(...OPEN),
    text: fc.constantFrom(...TEXTS),
  }),
  fc.record({ kind: fc.constant('save' as const), editor: fc.constantFrom(0, 1), file: fc.constantFrom(...OPEN) }),
  fc.record({ kind: fc.constant('look' as const) }),
);

/** A window on the repository. */
class Editor {
  readonly client: Client = connect();
  readonly texts = new Map<string, string>();
  readonly #root: string;
  #version = 1;

  constructor(root: string) {
    this.#root = root;
  }

  async start(texts: ReadonlyMap<string, string>): Promise<this> {
    await this.client.initialize(RICH, {
      rootUri: pathToFileURL(this.#root).href,
      initializationOptions: { trusted: false, cacheFolder: join(this.#root, '../cache') },
    });
    for (const [file, text] of texts) {
      this.texts.set(file, text);
      await this.client.open(this.uriOf(file), text);
    }
    return this;
  }

  uriOf(file: string): string {
    return pathToFileURL(join(this.#root, file)).href;
  }

  async edit(file: string, text: string): Promise<void> {
    this.texts.set(file, text);
    const textDocument = { uri: this.uriOf(file), version: ++this.#version };
    await this.client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  /** What the user sees of the proposals: those to choose from, and the problems of those that are open. */
  async shown(): Promise<unknown> {
    const others = await this.client.ask('proposals/otherProposals', {
      textDocument: { uri: this.uriOf('rfcs/draft.md') },
    });
    await this.client.settle();
    const problems = OPEN.map((file) => {
      const last = this.client.published.findLast(({ uri }) => uri === this.uriOf(file));
      return last?.diagnostics.map(({ code, range }) => ({ code, range })) ?? [];
    });
    return { others, problems };
  }
}

test('any order of what happens on disk and in two editors ends as a cold start has it', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
      const made = new GitRepository().write('rfcs/template.md', TEMPLATE + MORE);
      for (let i = 10; i < 20; i++) made.write(`rfcs/00${i}-x.md`, bare(`X ${i}`));
      for (const [i, file] of FILES.entries()) made.write(file, TEXTS[i % TEXTS.length] ?? '');
      made.write('rfcs/draft.md', bare('Draft')).commit();
      made.git('checkout', '-q', '-b', 'other');
      for (const [i, file] of FILES.entries()) made.write(file, TEXTS[(i + 1) % TEXTS.length] ?? '');
      for (let i = 10; i < 20; i++)
        made.write(`rfcs/00${i}-x.md`, `${bare(`Y ${i}`)}${MORE.replace('Say why not.', 'None.')}`);
      made.write('rfcs/0005-e.md', bare('E')).commit();
      made.git('checkout', '-q', 'main');

      const texts = new Map(OPEN.map((file) => [file, bare('Open')]));
      const editors = [await new Editor(made.root).start(texts), await new Editor(made.root).start(texts)];
      const tell = (changes: readonly { file: string; type: number }[]) =>
        Promise.all(
          editors.map((editor) =>
            editor.client.notify('workspace/didChangeWatchedFiles', {
              changes: changes.map(({ file, type }) => ({ uri: editor.uriOf(file), type })),
            }),
          ),
        );
      const listing = () =>
        readdirSync(made.root, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.md'))
          .map((file) => file.replaceAll('\\', '/'));
      /** What an editor tells after something that changes many files. */
      const tellAll = async (before: readonly string[]) => {
        const now = listing();
        const gone = before.filter((file) => !now.includes(file)).map((file) => ({ file, type: 3 }));
        await tell([...gone, ...now.map((file) => ({ file, type: 2 }))]);
      };
      const happen = async (what: (typeof happenings)[number]) => {
        const before = listing();
        if (what.kind === 'write') {
          made.write(what.file, what.text);
          await tell([{ file: what.file, type: 2 }]);
        } else if (what.kind === 'template') {
          made.write('rfcs/template.md', what.text);
          await tell([{ file: 'rfcs/template.md', type: 2 }]);
        } else if (what.kind === 'delete') {
          rmSync(join(made.root, what.file), { force: true });
          await tell([{ file: what.file, type: 3 }]);
        } else if (what.kind === 'rename') {
          if (!existsSync(join(made.root, what.file)) || what.to === what.file) return;
          made.write(what.to, '');
          renameSync(join(made.root, what.file), join(made.root, what.to));
          await tell([
            { file: what.file, type: 3 },
            { file: what.to, type: 1 },
          ]);
        } else if (what.kind === 'move folder') {
          const [from, to] = existsSync(join(made.root, 'rfcs/new'))
            ? ['rfcs/new', 'rfcs/old']
            : ['rfcs/old', 'rfcs/new'];
          if (!existsSync(join(made.root, from)) || existsSync(join(made.root, to))) return;
          renameSync(join(made.root, from), join(made.root, to));
          await tell([{ file: from, type: 3 }]);
          for (const { client } of editors) await client.notify('workspace/didRenameFiles', { files: [] });
        } else if (what.kind === 'switch') {
          made.git('checkout', '-q', '-f', what.branch);
          await tellAll(before);
        } else if (what.kind === 'edit') {
          await editors[what.editor]?.edit(what.file, what.text);
        } else if (what.kind === 'save') {
          const editor = editors[what.editor];
          made.write(what.file, editor?.texts.get(what.file) ?? '');
          await tell([{ file: what.file, type: 2 }]);
          await editor?.client.notify('textDocument/didSave', { textDocument: { uri: editor.uriOf(what.file) } });
        } else if (what.kind === 'look') for (const editor of editors) await editor.shown();
      };
      for (const what of happenings) await happen(what);
      for (const editor of editors) {
        const cold = await new Editor(made.root).start(editor.texts);
        const wanted = await cold.shown();
        await eventually(async () => expect(await editor.shown()).toEqual(wanted));
        await cold.client.ask('shutdown', undefined);
      }
      for (const { client } of editors) await client.ask('shutdown', undefined);
    }),
    { numRuns: 20 },
  );
});
