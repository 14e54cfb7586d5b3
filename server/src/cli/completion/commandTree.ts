import type { Command } from 'commander';

/** What may be typed of one command. */
export interface TypedCommand {
  /** Its names behind that of the program, as `template explain`; '' for the program itself. */
  readonly path: string;
  readonly description: string;
  /** The names of those below it. */
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly TypedOption[];
  /** What its arguments may be, where they are no files. */
  readonly values: readonly string[];
}

export interface TypedOption {
  /** As `--format`, with its dashes. */
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takes: 'nothing' | 'maybe a value' | 'a value';
  /** What its value may be; empty for files and all else. */
  readonly values: readonly string[];
}

/**
 * A program and all commands below it, as commander knows them.
 * @param values what arguments may be, by the path of their command
 */
export function commandTree(
  program: Command,
  values: Readonly<Record<string, readonly string[]>> = {},
  path = '',
): readonly TypedCommand[] {
  const own: TypedCommand = {
    path,
    description: program.description(),
    commands: program.commands.map((command) => ({ name: command.name(), description: command.description() })),
    options: program.createHelp().visibleOptions(program).map(toTyped),
    values: values[path] ?? [],
  };
  const below = program.commands.flatMap((command) => commandTree(command, values, `${path} ${command.name()}`.trim()));
  return [own, ...below];
}

function toTyped({
  long,
  short,
  description,
  required,
  optional,
  argChoices,
}: Command['options'][number]): TypedOption {
  return {
    long: long ?? '',
    short,
    description,
    takes: required ? 'a value' : optional ? 'maybe a value' : 'nothing',
    values: argChoices ?? [],
  };
}

/** Text as one word of a shell (bash, zsh). */
export function quotedWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
