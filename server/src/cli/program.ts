import { Command, CommanderError } from 'commander';
import { addAdoptCommands } from './adoptCommands.ts';
import { addCatalogCommands } from './catalogCommands.ts';
import { addCheckCommand } from './checkCommand.ts';
import type { Console } from './console.ts';
import { addMcpCommand } from './mcpCommand.ts';
import type { NewCommandOptions } from './new.ts';
import { addTemplateCommands } from './templateCommands.ts';

const USAGE_ERROR = 2;

/** Runs a command line and gives the exit code: 0 clean, 1 problems, 2 wrong usage or something could not be read. */
export async function run(
  args: readonly string[],
  { version, ...console }: Console & { version: string },
): Promise<number> {
  let exitCode = 0;
  const program = createProgram(version, console, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' });
    return args.length > 0 ? exitCode : USAGE_ERROR;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 && args.length > 0 ? 0 : USAGE_ERROR;
    const { printable } = await import('./console.ts');
    console.err(`proposals: unexpected error: ${printable(error instanceof Error ? error.message : String(error))}\n`);
    return USAGE_ERROR;
  }
}

/**
 * All commands and their options, for whoever runs or describes them. What a command does is loaded when it is run.
 *
 * @param end Is told the exit code of the command that was run.
 */
export function createProgram(version: string, console: Console, end: (exitCode: number) => void): Command {
  const program = new Command('proposals')
    .description('Starts proposals written in Markdown, and checks them against the templates they follow.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: console.out,
      writeErr: console.err,
      outputError: (message, write) => write(message.replace(/^error: /, 'proposals: ')),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Run it with --help to see what is possible.')
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 problems at or above --fail-on, 2 wrong usage or unreadable files.',
    );
  addCheckCommand(program, console, end);
  program
    .command('new')
    .description('write a new proposal into the repository, named and numbered as those that are there')
    .argument('<template>', 'path of a template, or a built-in one: rfc, enhancement, decision-record, …')
    .argument('<title>', 'title of the proposal')
    .option('--folder <folder>', 'where to write it, relative to the root of the repository')
    .option('--slug <words>', 'words to name the file after, in place of the title')
    .option('--author <author>', "author's name; without it the one that git knows")
    .option('--print', 'print path and text, and write nothing')
    .helpOption('-h, --help', 'print this help')
    .action(async (template: string, title: string, options: NewCommandOptions) => {
      const { newProposal } = await import('./new.ts');
      end(await newProposal(template, title, options, console));
    });
  addCatalogCommands(program, console, end);
  addTemplateCommands(program, console, end);
  addAdoptCommands(program, console, end);
  addMcpCommand(program, version, console);
  return program;
}
