import { join, relative } from 'node:path';
import { namedBy, type ProposalValues, renderProposal } from '../core/index.ts';
import { PathError } from '../files/checkPath.ts';
import { createNumbered } from '../files/createNumbered.ts';
import { gitAuthor } from '../files/gitAuthor.ts';
import { localDate, localTime } from '../files/localDate.ts';
import { realPath } from '../files/nodeHost.ts';
import { oneLine } from '../files/oneLine.ts';
import { folderPath, suggestPath } from '../files/suggestPath.ts';
import { type Console, printable } from './console.ts';
import { findTemplate, TemplateError } from './findTemplate.ts';
import { Roots } from './roots.ts';

export interface NewCommandOptions {
  readonly folder?: string;
  /** Words to name the file after, in place of the title. */
  readonly slug?: string;
  readonly author?: string;
  readonly print?: boolean;
}

/** `proposals new`: writes a new proposal into the repository round the current folder, prints its path and gives the exit code. */
export async function newProposal(
  wanted: string,
  title: string,
  options: NewCommandOptions,
  console: Console,
  cwd = process.cwd(),
): Promise<number> {
  const warn = (message: string) => console.err(`proposals: ${printable(message)}\n`);
  try {
    const line = oneLine(title);
    if (line === '') throw new TemplateError('Expected a title, found none.');
    const root = await new Roots(warn, warn).rootAround(await realPath(cwd));
    const template = await findTemplate(wanted, root, cwd);
    const date = localDate();
    const author = options.author === undefined ? await gitAuthor(root.host.folder) : oneLine(options.author);
    const values: ProposalValues = { title: line, date, ...(author && { author }) };
    const folder =
      folderPath(options.folder) ?? template.learned?.folder ?? folderPath(root.library.configuration.folder);
    const words = options.slug === undefined ? line : oneLine(options.slug);
    const named = { template, title: words, date: localTime(), folder, trusted: true };
    const suggested = await suggestPath(root.host, named);
    const write = (path: string, number: string | undefined) =>
      renderProposal(template, { ...values, ...namedBy(path, number, suggested.bare) }, 'text');
    if (suggested.lacksWords) throw new TemplateError(messageForNoWords(words, options.slug !== undefined));
    if (options.print) {
      console.out(`${suggested.path}\n\n${write(suggested.path, suggested.number)}`);
      return 0;
    }
    const numbered = { ...suggested, proposed: suggested.number, date: named.date };
    const { path } = await createNumbered(root.host, numbered, write);
    console.out(`${printable(relative(cwd, join(root.host.folder, path)))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PathError) && !(error instanceof TemplateError)) throw error;
    warn(error.message);
    return 2;
  }
}

function messageForNoWords(words: string, isSlug: boolean): string {
  return isSlug
    ? `Expected letters or digits in --slug to name the file after, found none in \`${words}\`.`
    : `Expected letters or digits in the title to name the file after, found none in \`${words}\`. Name it with --slug, as in --slug add-cache.`;
}
