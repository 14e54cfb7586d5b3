import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SERVER = here('../../dist/language-server.js');
const LIMIT_MS = 120_000;

/** A place to type in: where a section is missing, or a field. */
const SECTION = documentWith('', 'HERE\n\n');
const FIELD = documentWith('HERE\n', '');
/** A proposal with one mistake, and what mends it. */
const MISTAKEN = textOf('test/fixtures/filled/rfc.md').replace('**Created**: 2026-03-09', '**Created**: 2026-02-30');
const ACTION = 'Change to 2026-02-28';

test('the page on editors says how each editor is set up', () => {
  const blocks = ['Neovim', 'Emacs', 'Helix', 'Sublime Text', 'Zed'].map(settingsFor);
  for (const block of blocks) expect(block).toContain(SERVER);
});

// Not registered where the editor is not installed.
if (isInstalled('nvim', '--version')) {
  const starting = (script: string) => async (directory: string, env: NodeJS.ProcessEnv) => {
    const settings = join(directory, 'init.lua');
    writeFileSync(settings, settingsFor('Neovim'));
    // What came with 0.8, for the Neovim of Debian 12.
    const start =
      'vim.lsp.start = vim.lsp.start or function(config) vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end';
    const args = ['--headless', '-i', 'NONE', '--cmd', `lua ${start}`, '-u', settings, '-S', here(script)];
    await run('nvim', [...args, 'draft.md'], { cwd: directory, env });
  };
  const inNeovim = (document: string, tries: readonly string[]) =>
    doneIn<Typed>('neovim', document, { TRIES: JSON.stringify(tries) }, starting('neovim.lua'));

  test('Neovim completes to one line', { timeout: LIMIT_MS }, async () => {
    const sections = await inNeovim(SECTION, ['#', '## ', '## Mo', '###']);
    expect(sections.lines).toEqual(['## Motivation', '## Motivation', '## Motivation', '###']);
    expect(sections.count).toBe(SECTION.split('\n').length - 1);
    const { lines } = await inNeovim(FIELD, ['- **L']);
    expect(lines).toEqual(['- **Last Updated**: YYYY-MM-DD']);
  });

  test('Neovim shows what is wrong, and mends it', { timeout: LIMIT_MS }, async () => {
    expectMended(await doneIn<Mended>('neovim', MISTAKEN, { ACTION }, starting('neovimFixes.lua')));
  });
} else console.info('Neovim is not installed here: nothing is tried in it.');

const PACKAGES = "(progn (require 'eglot) (require 'markdown-mode))";
if (isInstalled('emacs', '--batch', '-f', 'package-initialize', '--eval', PACKAGES)) {
  const starting = (script: string) => async (directory: string, env: NodeJS.ProcessEnv) => {
    const settings = join(directory, 'init.el');
    writeFileSync(settings, settingsFor('Emacs'));
    const args = ['--batch', '-f', 'package-initialize', '-l', settings, '-l', here(script)];
    await run('emacs', args, { cwd: directory, env });
  };
  const inEmacs = (document: string, tries: readonly string[]) =>
    doneIn<Typed>('emacs', document, { TRIES: JSON.stringify(tries) }, starting('emacs.el'));

  test('Emacs completes the marks first, then to one line', { timeout: LIMIT_MS }, async () => {
    const sections = await inEmacs(SECTION, ['#', '##', '## Mo', '## mo']);
    expect(sections.lines).toEqual(['## ', '## ', '## Motivation', '## Motivation']);
    expect(sections.count).toBe(SECTION.split('\n').length - 1);
    const { lines } = await inEmacs(FIELD, ['- **L']);
    expect(lines).toEqual(['- **Last Updated**: YYYY-MM-DD']);
  });

  test('Emacs shows what is wrong, and mends it', { timeout: LIMIT_MS }, async () => {
    expectMended(await doneIn<Mended>('emacs', MISTAKEN, { ACTION }, starting('emacsFixes.el')));
  });
} else console.info('Emacs is not installed here with eglot and markdown-mode: nothing is tried in it.');

interface Typed {
  /** What each line was after completing. */
  readonly lines: readonly string[];
  /** How many lines the document had at the end. */
  readonly count: number;
}

interface Mended {
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** The titles of the actions for the first one. */
  readonly offered: readonly string[];
  /** How many problems there are after one of them. */
  readonly left: number;
  readonly text: string;
}

function expectMended({ problems, offered, left, text }: Mended): void {
  expect(problems.map(({ line }) => MISTAKEN.split('\n')[line])).toEqual(['- **Created**: 2026-02-30']);
  expect(problems[0]?.message).toContain('2026-02-30');
  expect(offered).toContain(ACTION);
  expect(text).toBe(MISTAKEN.replace('2026-02-30', '2026-02-28'));
  expect(left).toBe(0);
}

/** Has an editor do what its script says in a fresh document, in a folder of its own. Gives what the script has written down. */
async function doneIn<Result>(
  name: string,
  text: string,
  said: Readonly<Record<string, string>>,
  start: (directory: string, environment: NodeJS.ProcessEnv) => Promise<void>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), `${name}-`));
  const document = join(directory, 'draft.md');
  const result = join(directory, 'result.json');
  writeFileSync(document, text);
  const environment = { ...process.env, HOME: directory, XDG_CONFIG_HOME: directory, XDG_DATA_HOME: directory };
  await start(directory, { ...environment, DOCUMENT: document, RESULT: result, ...said });
  return JSON.parse(readFileSync(result, 'utf8'));
}

function documentWith(field: string, section: string): string {
  return `# RFC: Cache 🙂

- **RFC ID**: 2026-11-21-cache
- **Status**: Draft
- **Author(s)**: Zoë 🙂
- **Created**: 2026-11-21
${field}
## Summary

Text with 🙂 in it.

${section}## Detailed Design

Text.
`;
}

/** The lines that the page on editors gives for one, for the server that was built. */
function settingsFor(editor: string): string {
  const [, own = ''] = textOf('docs/editors.md').split(`**${editor}**`);
  const blocks = own.split(/\n\*\*[A-Z]|\n## /)[0]?.matchAll(/^```\w+\n([\s\S]*?)^```/gm) ?? [];
  const lines = [...blocks].map(([, block]) => block).join('\n');
  return lines.replaceAll('/path/to/proposals/dist/language-server.js', SERVER);
}

function isInstalled(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}
