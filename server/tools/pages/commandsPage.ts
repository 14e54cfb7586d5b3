import type { Command } from 'commander';

/** Characters on a line of help: as in a terminal of the usual width, whatever this one has. */
const WIDTH = 80;

/**
 * `docs/cli-help.md`: what each command prints with `--help`.
 *
 * @param program The root of the commands. Its output is changed; use it for nothing else.
 */
export function commandsPage(program: Command): string {
  const parts = withCommandsBelow(program).map((command) => {
    const name = fullName(command);
    return `## ${name}\n\n\`\`\`\n${helpOf(command).trimEnd()}\n\`\`\``;
  });
  return `${['# Commands', INTRODUCTION, ...parts].join('\n\n')}\n`;
}

const INTRODUCTION =
  'Written by `npm run generate` from what the commands say of themselves with `--help`. How they are used: [command line](command-line.md), ' +
  '[templates](templates.md), [all proposals](catalog.md).';

function withCommandsBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommandsBelow)];
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

/** With what is added behind it, which commander gives only where it prints. */
function helpOf(command: Command): string {
  let help = '';
  const writeOut = (text: string) => {
    help += text;
  };
  command.configureOutput({ writeOut, getOutHelpWidth: () => WIDTH, getOutHasColors: () => false }).outputHelp();
  return help;
}
