import type { Command } from 'commander';
import { ALL_RULES } from '../../core/index.ts';
import { bashCompletion } from './bash.ts';
import { commandTree, type TypedCommand } from './commandTree.ts';
import { fishCompletion } from './fish.ts';
import { SHELLS, type Shell } from './shells.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, (commands: readonly TypedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** The script with which a shell completes the program's commands, options and their values. */
export function completionFor(program: Command, shell: Shell): string {
  const rules = ALL_RULES.map(({ id }) => id).toSorted();
  return SCRIPTS[shell](commandTree(program, { rules, completion: SHELLS }));
}
