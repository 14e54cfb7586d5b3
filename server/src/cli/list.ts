import {
  type Entry,
  indexText,
  labelOf,
  type Selection,
  select,
  type TemplateLibrary,
  templateNameOf,
} from '../core/index.ts';
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
  options: SelectionOptions,
  console: Console,
): Selection | undefined {
  const misused = misusedIn(library, options);
  if (!misused) return selectionFor(folder, options);
  complainTo(console)(`--${misused.option} ${misused.value}: expected ${misused.expected}.`);
  return undefined;
}

/** Which proposals options ask for, of those below a folder of the root. */
export function selectionFor(
  folder: string,
  { status, template, author, since, inForce }: SelectionOptions,
): Selection {
  return {
    folder,
    ...(status && { status }),
    ...(template && { template }),
    ...(author && { author }),
    ...(since !== undefined && { since }),
    ...(inForce && { inForce }),
  };
}

/** An option that asks for what cannot be. */
export interface Misused {
  readonly option: keyof SelectionOptions;
  readonly value: string;
  /** What could be asked for, as the end of a sentence. */
  readonly expected: string;
}

/** What is wrong with options; undefined where nothing is. */
export function misusedIn(library: TemplateLibrary, { since, template }: SelectionOptions): Misused | undefined {
  if (since !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(since))
    return { option: 'since', value: since, expected: 'a day such as 2026-05-31, a month or a year' };
  const known = [...library.templates, ...library.ofHouses].flatMap(({ id, name }) => [
    id.toLowerCase(),
    name.toLowerCase(),
  ]);
  const unknown = template?.find((value) => !known.includes(value.trim().toLowerCase()));
  if (unknown === undefined) return undefined;
  const ids = library.templates.map(({ id }) => `\`${id}\``).join(', ');
  return { option: 'template', value: unknown, expected: `one of ${ids}` };
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
  const proposals = entries.map((entry) => listed(catalog.library, entry, catalog.shown(entry.path)));
  return `${JSON.stringify({ version: 1, proposals }, undefined, 2)}\n`;
}

/**
 * What is told of a proposal, as plain data that JSON can hold.
 * @param path as who asks is to see it
 */
export function listed(library: TemplateLibrary, entry: Entry, path: string) {
  return {
    path,
    number: entry.number ?? null,
    name: entry.name ?? null,
    title: entry.title,
    status: entry.status?.value ?? null,
    stage: entry.status?.stage ?? null,
    template: { id: entry.template, name: templateNameOf(library, entry.template) },
    authors: entry.authors,
    date: entry.day ?? null,
    summary: entry.summary ?? null,
  };
}

/** Links lead from the folder that the user is in. */
function asMarkdown(catalog: OpenCatalog, entries: readonly Entry[], { inForce }: ListCommandOptions): string {
  const here = entries.map((entry) => ({ ...entry, path: catalog.shown(entry.path) }));
  return `${indexText(catalog.library, here, { from: '', inForce, level: 2 })}\n`;
}
