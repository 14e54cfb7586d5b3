import { join, relative } from 'node:path';
import { namedBy, type ProposalValues, renderProposal, type Template } from '../core/index.ts';
import { saidOfUnseenBranches } from '../files/branchPaths.ts';
import { PathError } from '../files/checkPath.ts';
import { createNumbered } from '../files/createNumbered.ts';
import { gitAuthor } from '../files/gitAuthor.ts';
import { localDate, localTime } from '../files/localDate.ts';
import { realPath } from '../files/nodeHost.ts';
import { oneLine } from '../files/oneLine.ts';
import { folderPath, suggestPath } from '../files/suggestPath.ts';
import type { Complain } from '../files/unreadable.ts';
import { type Console, printable } from './console.ts';
import { findTemplate, TemplateError } from './findTemplate.ts';
import { type Root, Roots } from './roots.ts';

export interface NewCommandOptions {
  readonly folder?: string;
  /** Words to name the file after, in place of the title. */
  readonly slug?: string;
  readonly author?: string;
  readonly print?: boolean;
}

/** A proposal that was started: written, unless only its text was asked for. */
export interface StartedProposal {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
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
    expectTitle(title);
    const root = await new Roots(warn, warn).rootAround(await realPath(cwd));
    const template = await findTemplate(wanted, root, cwd);
    const { path, text } = await startProposal(root, template, title, options, warn);
    if (options.print) console.out(`${path}\n\n${text}`);
    else console.out(`${printable(relative(cwd, join(root.host.folder, path)))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PathError) && !(error instanceof TemplateError)) throw error;
    warn(error.message);
    return 2;
  }
}

/**
 * Writes a new proposal into a root, named and numbered as those that are there.
 * @param tell takes what the user may want to know beside that
 * @throws PathError or TemplateError with words for the user
 */
export async function startProposal(
  root: Root,
  template: Template,
  title: string,
  options: NewCommandOptions,
  tell: Complain,
): Promise<StartedProposal> {
  const line = expectTitle(title);
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
  if (suggested.unseen) tell(saidOfUnseenBranches(suggested.unseen));
  if (suggested.lacksWords) throw new TemplateError(messageForNoWords(words, options.slug !== undefined));
  if (options.print) return { path: suggested.path, text: write(suggested.path, suggested.number) };
  return createNumbered(root.host, { ...suggested, proposed: suggested.number, date: named.date }, write);
}

function expectTitle(title: string): string {
  const line = oneLine(title);
  if (line === '') throw new TemplateError('Expected a title, found none.');
  return line;
}

function messageForNoWords(words: string, isSlug: boolean): string {
  return isSlug
    ? `Expected letters or digits in --slug to name the file after, found none in \`${words}\`.`
    : `Expected letters or digits in the title to name the file after, found none in \`${words}\`. Name it with --slug, as in --slug add-cache.`;
}
