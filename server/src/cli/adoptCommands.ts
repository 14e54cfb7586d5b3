import { Argument, type Command, Option } from 'commander';
import { SHELLS, type Shell } from './completion/shells.ts';
import type { Console } from './console.ts';
import type { InitCommandOptions } from './init/init.ts';
import { keeping } from './keeping.ts';
import type { RulesCommandOptions } from './rules.ts';

/** The commands that help to take the program into use. */
export function addAdoptCommands(program: Command, console: Console, end: (exitCode: number) => void): void {
  keeping(program.command('init'))
    .description('look at a repository, and write what it needs to be checked: configuration, baseline, CI')
    .argument('[folder]', 'the repository, or a folder in it', '.')
    .option('--yes', 'write without a question')
    .option('--github', 'also a workflow of GitHub')
    .option('--pre-commit', 'also a hook of pre-commit')
    .helpOption('-h, --help', 'print this help')
    .action(async (folder: string, options: InitCommandOptions) => {
      const { init } = await import('./init/init.ts');
      end(await init(folder, options, console));
    });
  program
    .command('rules')
    .description('list all rules, or print the page of one: what it means, why it matters, how to mend it')
    .argument('[rule]', 'the id of a rule, such as section-missing')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .helpOption('-h, --help', 'print this help')
    .action(async (rule: string | undefined, options: RulesCommandOptions) => {
      const { rules } = await import('./rules.ts');
      end(await rules(rule, options, console));
    });
  program
    .command('completion')
    .description('print a script that has a shell complete commands, options and their values')
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS))
    .helpOption('-h, --help', 'print this help')
    .action(async (shell: Shell) => {
      const { completionFor } = await import('./completion/index.ts');
      console.out(completionFor(program, shell));
    });
}
