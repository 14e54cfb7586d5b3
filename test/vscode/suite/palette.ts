import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { CHOICE, CHOICE_NAME, openFile, QUESTION, until } from './window.ts';

interface Command {
  readonly command: string;
  readonly title: string;
}

interface Contributions {
  readonly commands: readonly Command[];
  readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
}

/** Every command of the palette with its title, in English or in another language. */
export function commandTitles(language?: string): readonly Command[] {
  const { contributes } = json('package.json') as { contributes: Contributions };
  const words = json(`package.nls.${language === undefined ? '' : `${language}.`}json`) as Record<string, string>;
  const hidden = contributes.menus.commandPalette.filter(({ when }) => when === 'false');
  return contributes.commands
    .filter(({ command }) => !hidden.some((one) => one.command === command))
    .map(({ command, title }) => ({ command, title: words[title.slice(1, -1)] ?? title }));
}

/** Reads a JSON file of the extension. */
export function json(path: string): unknown {
  const extension = vscode.extensions.getExtension('proposals.proposals');
  assert.ok(extension, 'the extension is there');
  const file = join(extension.extensionPath, path);
  assert.ok(existsSync(file), `${path} is in the extension`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Has the palette sort as it does for somebody who has run nothing yet, or as it did before. */
export async function forgetCommands(isForgotten: boolean): Promise<void> {
  const palette = vscode.workspace.getConfiguration('workbench.commandPalette');
  await palette.update('history', isForgotten ? 0 : undefined, vscode.ConfigurationTarget.Global);
}

/** Opens a Markdown file, for which every command is there, and types into the palette; the row that Enter takes is the first. */
export async function typeIntoPalette(text: string, expected: string): Promise<void> {
  if (!vscode.window.activeTextEditor) await openFile('# Notes\n');
  await ui.press('ControlOrMeta+Shift+P');
  await ui.waitFor(QUESTION);
  await ui.type(text);
  const row = `${CHOICE}[data-index="0"].focused .label-name`;
  await until(`${expected} to be first`, async () => (await ui.texts(row))[0] === expected, 8_000).catch(
    async (error) => {
      throw new Error(`${error.message} For ${text} there are: ${(await ui.texts(CHOICE_NAME)).join(', ')}`);
    },
  );
}

/** Leaves the palette. */
export async function leavePalette(): Promise<void> {
  await ui.press('Escape');
  await ui.waitFor(QUESTION, { gone: true });
}
