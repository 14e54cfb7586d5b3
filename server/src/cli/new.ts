import { realpath } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, sep } from 'node:path';
import { builtinTemplates } from '../builtinTemplates.ts';
import { namedBy, type ProposalValues, readTemplate, renderProposal, type Template } from '../core/index.ts';
import { PathError } from '../files/checkPath.ts';
import { createNumbered } from '../files/createNumbered.ts';
import { gitAuthor } from '../files/gitAuthor.ts';
import { localDate } from '../files/localDate.ts';
import { oneLine } from '../files/oneLine.ts';
import { repositoryRoot } from '../files/repositoryRoot.ts';
import { folderPath, suggestPath } from '../files/suggestPath.ts';
import { type Console, printable } from './console.ts';
import { explain, readText } from './readText.ts';

export interface NewCommandOptions {
  readonly folder?: string;
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
  const fail = (message: string) => {
    console.err(`proposals: ${printable(message)}\n`);
    return 2;
  };
  const line = oneLine(title);
  if (line === '') return fail('Expected a title, found none.');
  const root = await repositoryRoot(cwd);
  const found = await findTemplate(wanted, root, cwd);
  if (typeof found === 'string') return fail(found);

  const date = localDate();
  const author = options.author === undefined ? await gitAuthor(root) : oneLine(options.author);
  const values: ProposalValues = { title: line, date, ...(author && { author }) };
  const write = (path: string, number: string | undefined) =>
    renderProposal(found, { ...values, ...namedBy(path, number) }, 'text');
  const folder = folderPath(options.folder);
  const suggested = await suggestPath(root, { template: found, title: line, date, folder, trusted: true });
  if (options.print) {
    console.out(`${suggested.path}\n\n${write(suggested.path, suggested.number)}`);
    return 0;
  }
  try {
    const { file } = await createNumbered(root, { ...suggested, proposed: suggested.number, date }, write);
    console.out(`${printable(relative(cwd, file) || file)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof PathError) return fail(error.message);
    throw error;
  }
}

/** A template by its path, or a built-in one by its id or name; else why there is none. */
async function findTemplate(wanted: string, root: string, cwd: string): Promise<Template | string> {
  const key = wanted.trim().toLowerCase();
  const builtin = builtinTemplates().find(({ id, name }) => id === key || name.toLowerCase() === key);
  if (builtin) return builtin;
  const file = isAbsolute(wanted) ? wanted : join(cwd, wanted);
  try {
    const text = await readText(file);
    const way = relative(await realpath(root), await realpath(file));
    const isInside = !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
    const name = basename(file, extname(file));
    return readTemplate({ id: name, name, text, ...(isInside && { path: way.split(sep).join('/') }) });
  } catch (error) {
    const names = builtinTemplates().map(({ id }) => `\`${id}\``);
    return `Expected the path of a template or one of ${names.join(', ')}: ${explain(wanted, error)}`;
  }
}
