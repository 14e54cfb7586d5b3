import { type Command, Option } from 'commander';
import type { Console } from './console.ts';
import type { GraphCommandOptions } from './graph.ts';
import { keeping } from './keeping.ts';
import type { ListCommandOptions } from './list.ts';
import type { RenumberCommandOptions } from './renumber.ts';
import type { StatusCommandOptions } from './status.ts';
import type { IndexCommandOptions } from './writeIndex.ts';

/** The commands that look at all proposals of a repository. */
export function addCatalogCommands(program: Command, console: Console, end: (exitCode: number) => void): void {
  keeping(selecting(program.command('list')))
    .description('list the proposals of the repository, or of a folder in it')
    .argument('[folder]', 'those below this folder', '.')
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['text', 'json', 'markdown']).default('text'),
    )
    .helpOption('-h, --help', 'print this help')
    .action(async (folder: string, options: ListCommandOptions) => {
      const { list } = await import('./list.ts');
      end(await list(folder, options, console));
    });
  keeping(selecting(program.command('graph')))
    .description('print which proposals name each other in their fields and statuses, as a graph')
    .argument('[folder]', 'those below this folder, and what they hang together with', '.')
    .addOption(new Option('--format <format>', 'for which program').choices(['mermaid', 'dot']).default('mermaid'))
    .helpOption('-h, --help', 'print this help')
    .action(async (folder: string, options: GraphCommandOptions) => {
      const { graph } = await import('./graph.ts');
      end(await graph(folder, options, console));
    });
  keeping(selecting(program.command('index')))
    .description(
      'print an index of the proposals as Markdown, write it into files, or check that those there are current',
    )
    .option(
      '--write [file]',
      'write it into this file, between the comments that mark it; without a file into all that hold one',
    )
    .option('--check [file]', 'write nothing; exit code 1 when the index in this file is stale, or in any file')
    .addOption(new Option('--by <what>', 'lists in place of one table').choices(['status', 'template', 'year']))
    .option('--folder <folder>', 'of the proposals below this folder; without it of those below the folder of the file')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExit codes: 0 current or written, 1 stale, 2 wrong usage or unreadable files.')
    .action(async (options: IndexCommandOptions) => {
      const { index } = await import('./writeIndex.ts');
      end(await index(options, console));
    });
  keeping(program.command('status'))
    .description('show the status of a proposal and what may follow, or give it another')
    .argument('<file>', 'the proposal')
    .argument('[status]', 'its new status, one of those that its template lists')
    .option('--replaced-by <file>', 'the proposal that takes its place')
    .option('--author <author>', 'who signs an approval; without it the one that git knows')
    .helpOption('-h, --help', 'print this help')
    .action(async (file: string, wanted: string | undefined, options: StatusCommandOptions) => {
      const { status } = await import('./status.ts');
      end(await status(file, wanted, options, console));
    });
  keeping(program.command('renumber'))
    .description('give a proposal another number: in its path, in its text, and wherever the repository names it')
    .argument('[file]', 'the proposal')
    .argument('[number]', 'its new number; without it the next free one, over all branches')
    .option(
      '--conflicts [base]',
      'those of this branch whose numbers were taken on the base meanwhile (origin/HEAD, main)',
    )
    .option('--dry-run', 'print a diff, and change nothing')
    .helpOption('-h, --help', 'print this help')
    .action(async (file: string | undefined, wanted: string | undefined, options: RenumberCommandOptions) => {
      const { renumber } = await import('./renumber.ts');
      end(await renumber(file, wanted, options, console));
    });
}

/** The options that say which proposals are wanted; several values are several options. */
function selecting(command: Command): Command {
  return command
    .option(
      '--status <status>',
      'with this status; a stage (draft, review, accepted, implemented, closed) means all that stand for it',
      several,
    )
    .option('--template <template>', 'that follow this template, by its id or name', several)
    .option('--author <name>', 'by this author', several)
    .option('--since <date>', 'made on this day or later, such as 2026-05-31; a month or a year will do')
    .option('--in-force', 'accepted or implemented, and not replaced: what binds now');
}

function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
