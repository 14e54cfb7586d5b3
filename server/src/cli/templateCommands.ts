import { type Command, Option } from 'commander';
import type { Console } from './console.ts';
import { keeping } from './keeping.ts';
import type { MigrateCommandOptions } from './migrate.ts';
import type { ExplainCommandOptions } from './template.ts';

/** The commands about templates, below `template`. */
export function addTemplateCommands(program: Command, console: Console, end: (exitCode: number) => void): void {
  const template = program
    .command('template')
    .description('show what a template means, and bring proposals to it')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false);
  template
    .command('explain')
    .description('show sections, fields, values and placeholders of a template, and what is wrong with it')
    .argument('<file>', 'the template, or the id of a built-in one such as rfc')
    .addOption(
      new Option('--format <format>', 'how to print it; json-schema is a JSON Schema of its fields')
        .choices(['text', 'json', 'json-schema'])
        .default('text'),
    )
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing wrong, 1 errors or warnings about the template, 2 wrong usage or unreadable.',
    )
    .action(async (file: string, options: ExplainCommandOptions) => {
      const { explainTemplateFile } = await import('./template.ts');
      end(await explainTemplateFile(file, options, console));
    });
  template
    .command('schema')
    .description('print a JSON Schema of the metadata that a template asks for')
    .argument('<file>', 'the template, or the id of a built-in one such as rfc')
    .helpOption('-h, --help', 'print this help')
    .action(async (file: string) => {
      const { printFieldSchema } = await import('./template.ts');
      end(await printFieldSchema(file, console));
    });
  template
    .command('learn')
    .description(
      'print the template that the records in a folder follow, where they have none, to be read over and saved',
    )
    .argument('<folder>', 'the folder of the records')
    .helpOption('-h, --help', 'print this help')
    .action(async (folder: string) => {
      const { learnTemplateFrom } = await import('./learn.ts');
      end(await learnTemplateFrom(folder, console));
    });
  keeping(template.command('migrate'))
    .description(
      'bring proposals to their template as it is now, or to another one; prints a diff unless told to write',
    )
    .argument('<path...>', 'files, folders, and patterns such as "docs/**/*.md"')
    .option(
      '--from <revision>',
      'the revision with the template that they were written by, such as v1.0 or v1.0:docs/old-template.md; without it that of the day of each',
    )
    .option('--to <template>', 'another template: the path of a file, or the id of a built-in one such as rfc')
    .option('--write', 'write the files')
    .addOption(
      new Option('--dry-run', 'print what would change, and write nothing; so it is without --write, too').conflicts(
        'write',
      ),
    )
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to change or written, 1 something would change, 2 wrong usage or unreadable.',
    )
    .action(async (paths: string[], options: MigrateCommandOptions) => {
      const { migrateProposals } = await import('./migrate.ts');
      end(await migrateProposals(paths, options, console));
    });
}
