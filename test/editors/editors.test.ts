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

test('the README says how each editor is set up', () => {
  const blocks = ['Neovim', 'Emacs', 'Helix', 'Sublime Text', 'Zed'].map(settingsFor);
  for (const block of blocks) expect(block).toContain(SERVER);
});

// Not registered where the editor is not installed.
if (isInstalled('nvim', '--version')) {
  const inNeovim = (document: string, tries: readonly string[]) =>
    typedIn('neovim', document, tries, async (directory, env) => {
      const settings = join(directory, 'init.lua');
      writeFileSync(settings, settingsFor('Neovim'));
      // What came with 0.8, for the Neovim of Debian 12.
      const start =
        'vim.lsp.start = vim.lsp.start or function(config) vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end';
      const args = ['--headless', '-i', 'NONE', '--cmd', `lua ${start}`, '-u', settings, '-S', here('neovim.lua')];
      await run('nvim', [...args, 'draft.md'], { cwd: directory, env });
    });

  test('Neovim completes to one line', { timeout: LIMIT_MS }, async () => {
    const sections = await inNeovim(SECTION, ['#', '## ', '## Mo', '###']);
    expect(sections.lines).toEqual(['## Motivation', '## Motivation', '## Motivation', '###']);
    expect(sections.count).toBe(SECTION.split('\n').length - 1);
    const { lines } = await inNeovim(FIELD, ['- **L']);
    expect(lines).toEqual(['- **Last Updated**: YYYY-MM-DD']);
  });
}

const PACKAGES = "(progn (require 'eglot) (require 'markdown-mode))";
if (isInstalled('emacs', '--batch', '-f', 'package-initialize', '--eval', PACKAGES)) {
  const inEmacs = (document: string, tries: readonly string[]) =>
    typedIn('emacs', document, tries, async (directory, env) => {
      const settings = join(directory, 'init.el');
      writeFileSync(settings, settingsFor('Emacs'));
      const args = ['--batch', '-f', 'package-initialize', '-l', settings, '-l', here('emacs.el')];
      await run('emacs', args, { cwd: directory, env });
    });

  test('Emacs completes the marks first, then to one line', { timeout: LIMIT_MS }, async () => {
    const sections = await inEmacs(SECTION, ['#', '##', '## Mo', '## mo']);
    expect(sections.lines).toEqual(['## ', '## ', '## Motivation', '## Motivation']);
    expect(sections.count).toBe(SECTION.split('\n').length - 1);
    const { lines } = await inEmacs(FIELD, ['- **L']);
    expect(lines).toEqual(['- **Last Updated**: YYYY-MM-DD']);
  });
}

interface Typed {
  /** What each line was after completing. */
  readonly lines: readonly string[];
  /** How many lines the document had at the end. */
  readonly count: number;
}

/** Has an editor type and complete in a fresh document, in a folder of its own. */
async function typedIn(
  name: string,
  text: string,
  tries: readonly string[],
  start: (directory: string, environment: NodeJS.ProcessEnv) => Promise<void>,
): Promise<Typed> {
  const directory = mkdtempSync(join(tmpdir(), `${name}-`));
  const document = join(directory, 'draft.md');
  const result = join(directory, 'result.json');
  writeFileSync(document, text);
  const environment = { ...process.env, HOME: directory, XDG_CONFIG_HOME: directory, XDG_DATA_HOME: directory };
  await start(directory, { ...environment, DOCUMENT: document, RESULT: result, TRIES: JSON.stringify(tries) });
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

/** The lines that the README gives for an editor, for the server that was built. */
function settingsFor(editor: string): string {
  const [, section = ''] = textOf('README.md').split('\n## In other editors\n');
  const [, own = ''] = section.split(`**${editor}**`);
  const blocks = own.split(/\n\*\*[A-Z]|\n## /)[0]?.matchAll(/^```\w+\n([\s\S]*?)^```/gm) ?? [];
  const lines = [...blocks].map(([, block]) => block).join('\n');
  return lines.replaceAll('/path/to/proposals/dist/language-server.js', SERVER);
}

function isInstalled(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}
