import { type Entry, indexText, labelOf, type Selection, select, templateNameOf } from '../core/index.ts';
import { type OpenCatalog, openCatalog } from './catalog.ts';
import { columns } from './columns.ts';
import type { Console } from './console.ts';
import type { KeepingOptions } from './keeping.ts';
import { complainTo } from './openRoot.ts';

export interface SelectionOptions extends KeepingOptions {
  readonly status?: readonly string[];
  readonly template?: readonly string[];
  readonly author?: readonly string[];
  readonly since?: string;
  readonly inForce?: boolean;
}

export interface ListCommandOptions extends SelectionOptions {
  readonly format: 'text' | 'json' | 'markdown';
}

/** `proposals list`: prints the proposals below a folder, those that are wanted, and gives the exit code. */
export async function list(
  folder: string,
  options: ListCommandOptions,
  console: Console,
  cwd?: string,
): Promise<number> {
  const found = await openSelection(folder, options, console, cwd);
  if (!found) return 2;
  const { catalog, entries } = found;
  if (entries.length === 0) tellOfNone(catalog, console);
  console.out(PRINTERS[options.format](catalog, entries, options));
  return 0;
}

/** All proposals of the root round a folder, and those that are wanted; undefined where there are none to be had, which is told. */
export async function openSelection(
  folder: string,
  options: SelectionOptions,
  console: Console,
  cwd: string | undefined,
): Promise<{ readonly catalog: OpenCatalog; readonly entries: readonly Entry[] } | undefined> {
  const catalog = await openCatalog(folder, console, { cwd, keeping: options });
  const selection = catalog && selectionOf(catalog, options, console);
  return catalog && selection && { catalog, entries: select(catalog.library, catalog.entries, selection) };
}

/** Which proposals options ask for; undefined where they ask for what cannot be, which is told. */
export function selectionOf(
  { library, folder }: OpenCatalog,
  { status, template, author, since, inForce }: SelectionOptions,
  console: Console,
): Selection | undefined {
  const complain = complainTo(console);
  if (since !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(since)) {
    complain(`--since ${since}: expected a day such as 2026-05-31, a month or a year.`);
    return undefined;
  }
  const known = [...library.templates, ...library.ofHouses].flatMap(({ id, name }) => [
    id.toLowerCase(),
    name.toLowerCase(),
  ]);
  const unknown = template?.find((value) => !known.includes(value.trim().toLowerCase()));
  if (unknown !== undefined) {
    complain(`--template ${unknown}: expected one of ${library.templates.map(({ id }) => `\`${id}\``).join(', ')}.`);
    return undefined;
  }
  return {
    folder,
    ...(status && { status }),
    ...(template && { template }),
    ...(author && { author }),
    ...(since !== undefined && { since }),
    ...(inForce && { inForce }),
  };
}

/** That there is nothing to list, and why: an empty answer may be a wrong question. */
export function tellOfNone({ entries }: OpenCatalog, console: Console): void {
  const count = [...entries].length;
  complainTo(console)(
    count === 0
      ? 'no proposals there: no file follows a template, and no records agree on one.'
      : `none of ${count} proposals is as was asked for. Run \`proposals list\` to see all.`,
  );
}

const PRINTERS = { text: asText, json: asJson, markdown: asMarkdown };

function asText(catalog: OpenCatalog, entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const rows = entries.map((entry) => [
    labelOf(entry),
    entry.title,
    entry.status?.value ?? '',
    templateNameOf(catalog.library, entry.template),
    catalog.shown(entry.path),
  ]);
  return columns([['Number', 'Title', 'Status', 'Template', 'Path'], ...rows]);
}

function asJson(catalog: OpenCatalog, entries: readonly Entry[]): string {
  const proposals = entries.map((entry) => ({
    path: catalog.shown(entry.path),
    number: entry.number ?? null,
    name: entry.name ?? null,
    title: entry.title,
    status: entry.status?.value ?? null,
    stage: entry.status?.stage ?? null,
    template: { id: entry.template, name: templateNameOf(catalog.library, entry.template) },
    authors: entry.authors,
    date: entry.day ?? null,
    summary: entry.summary ?? null,
  }));
  return `${JSON.stringify({ version: 1, proposals }, undefined, 2)}\n`;
}

/** Links lead from the folder that the user is in. */
function asMarkdown(catalog: OpenCatalog, entries: readonly Entry[], { inForce }: ListCommandOptions): string {
  const here = entries.map((entry) => ({ ...entry, path: catalog.shown(entry.path) }));
  return `${indexText(catalog.library, here, { from: '', inForce, level: 2 })}\n`;
}
