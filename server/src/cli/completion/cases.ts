import { quotedWord, type TypedCommand } from './commandTree.ts';

/** What bash and zsh compare with: what was typed behind the name of the program, a space before each word. */
export function typedAt(path: string): string {
  return quotedWord(path === '' ? '' : ` ${path}`);
}

/** All that leads to a command. */
export function commandCases(commands: readonly TypedCommand[]): string {
  return commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => typedAt(path))
    .join(' | ');
}

/** All options that a value has to follow. */
export function valueCases(commands: readonly TypedCommand[]): string {
  return optionsIn(commands)
    .filter(({ takes }) => takes === 'a value')
    .map(({ typed }) => typed)
    .join(' | ');
}

/** A case for each option whose values are known; `offer` gives what offers some. */
export function knownValueCases(
  commands: readonly TypedCommand[],
  offer: (values: readonly string[]) => string,
): string {
  return optionsIn(commands)
    .filter(({ values }) => values.length > 0)
    .map(({ typed, values }) => `    ${typed}) ${offer(values)}; return ;;`)
    .join('\n');
}

function optionsIn(commands: readonly TypedCommand[]) {
  return commands.flatMap(({ path, options }) =>
    options.map(({ long, takes, values }) => ({ typed: typedAt(`${path} ${long}`.trim()), takes, values })),
  );
}
