import { realpath } from 'node:fs/promises';
import { basename, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { namedBy, type ProposalValues, readTemplate, renderProposal, type Template } from '../core/index.ts';
import { PathError } from '../files/checkPath.ts';
import { createNumbered } from '../files/createNumbered.ts';
import { gitAuthor } from '../files/gitAuthor.ts';
import { localDate } from '../files/localDate.ts';
import { oneLine } from '../files/oneLine.ts';
import { folderPath, suggestPath } from '../files/suggestPath.ts';
import { type Console, printable } from './console.ts';
import { explain, readText } from './readText.ts';
import { type Root, Roots } from './roots.ts';

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
  const warn = (message: string) => console.err(`proposals: ${printable(message)}\n`);
  const root = await new Roots(warn, warn).rootAround(await realpath(cwd));
  const found = await findTemplate(wanted, root, cwd);
  if (typeof found === 'string') return fail(found);

  const date = localDate();
  const author = options.author === undefined ? await gitAuthor(root.folder) : oneLine(options.author);
  const values: ProposalValues = { title: line, date, ...(author && { author }) };
  const write = (path: string, number: string | undefined) =>
    renderProposal(found, { ...values, ...namedBy(path, number) }, 'text');
  const folder = folderPath(options.folder) ?? folderPath(root.library.configuration.folder);
  const suggested = await suggestPath(root.folder, { template: found, title: line, date, folder, trusted: true });
  if (options.print) {
    console.out(`${suggested.path}\n\n${write(suggested.path, suggested.number)}`);
    return 0;
  }
  try {
    const { file } = await createNumbered(root.folder, { ...suggested, proposed: suggested.number, date }, write);
    console.out(`${printable(relative(cwd, file) || file)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof PathError) return fail(error.message);
    throw error;
  }
}

/** A template by its path, or one of the repository's or a built-in one by its name or id; else why there is none. */
async function findTemplate(wanted: string, { folder, library }: Root, cwd: string): Promise<Template | string> {
  const { templates } = library;
  const key = wanted.trim().toLowerCase();
  const named = templates.filter(({ id, name }) => id === key || name.toLowerCase() === key);
  if (named[0]) return named[0];
  const file = resolve(cwd, wanted);
  try {
    const text = await readText(file);
    const way = relative(folder, await realpath(file))
      .split(sep)
      .join('/');
    const known = templates.find(({ path }) => path === way);
    if (known) return known;
    const isInside = !isAbsolute(way) && way !== '..' && !way.startsWith('../');
    const name = basename(file, extname(file));
    return readTemplate({ id: name, name, text, ...(isInside && { path: way }) });
  } catch (error) {
    const names = templates.map(({ id }) => `\`${id}\``);
    return `Expected the path of a template or one of ${names.join(', ')}: ${explain(wanted, error)}`;
  }
}
