import { join } from 'node:path';
import { frozenIn } from '../core/dialect/frozen/index.ts';
import { ALL_RULES, LineIndex, saidValues } from '../core/index.ts';
import { fitsPattern } from '../core/workspace/pathPattern.ts';
import { readConfigurationFile } from '../files/readConfigurationFile.ts';
import type { CheckCommandOptions } from './check.ts';
import { pad, widthsOf } from './columns.ts';
import { type Console, printable } from './console.ts';
import { findFiles } from './findFiles.ts';
import { complainTo } from './openRoot.ts';
import { placeToKeep } from './placeToKeep.ts';
import { type Root, Roots } from './roots.ts';

/** One value that a check goes by. */
interface Effective {
  readonly name: string;
  readonly value: string;
  /** Where it comes from, as a person finds it: "default", "option", a file and its line. */
  readonly from: string;
}

/** What holds for the files of one root. */
interface RootConfiguration {
  readonly folder: string;
  readonly values: readonly Effective[];
}

/**
 * `proposals check --show-config`: prints what a check would go by, each value with where it comes from, and gives the exit code.
 * @param isSaid tells of an option whether somebody gave it
 */
export async function showConfig(
  paths: readonly string[],
  options: CheckCommandOptions,
  isSaid: (option: string) => boolean,
  console: Console,
): Promise<number> {
  let failed = false;
  const warn = complainTo(console);
  const complain = (message: string) => {
    failed = true;
    warn(message);
  };
  const roots = new Roots(complain, warn, placeToKeep(options));
  const found = new Set<Root>();
  for (const file of await findFiles(paths, roots, complain)) found.add(await roots.rootOf(file));
  const told = optionsOf(options, isSaid);
  const all = await Promise.all(
    [...found].map(async (root) => ({ folder: root.host.folder, values: await valuesOf(root, options) })),
  );
  if (options.format === 'json')
    console.out(`${JSON.stringify({ version: 1, options: told, roots: all }, undefined, 2)}\n`);
  else console.out([asText({ folder: 'Options', values: told }), ...all.map(asText)].join('\n'));
  return failed ? 2 : 0;
}

/** The options that say what is checked and what counts, with what holds where they are not given. */
const OPTIONS = [
  ['template', 'template', '(none)'],
  ['since', 'since', '(none)'],
  ['base', 'base', '(default branch)'],
  ['changed', 'changed', 'false'],
  ['changedLines', 'changed-lines', 'false'],
  ['baseline', 'baseline', '(none)'],
  ['shard', 'shard', '(none)'],
  ['requireProposals', 'require-proposals', 'false'],
  ['failOn', 'fail-on', ''],
] as const;

/** What the command line says and what it means where it says nothing. */
function optionsOf(options: CheckCommandOptions, isSaid: (option: string) => boolean): readonly Effective[] {
  const values: Readonly<Record<string, unknown>> = { ...options };
  return OPTIONS.map(([key, name, otherwise]) => {
    const value = values[key] ?? otherwise;
    const shown = typeof value === 'object' ? Object.values(value).join('/') : String(value);
    return { name, value: shown, from: isSaid(key) ? 'option' : 'default' };
  });
}

async function valuesOf({ host, library }: Root, options: CheckCommandOptions): Promise<readonly Effective[]> {
  const file = await readConfigurationFile(host);
  const rules = ALL_RULES.map(({ id }) => id);
  const lines = LineIndex.of(file?.text ?? '');
  const said = file
    ? saidValues(file.text, rules).map((one) => ({ ...one, from: `${file.path}:${lines.lineAt(one.range.start) + 1}` }))
    : [];
  /** What is said below a key, or what holds where nothing is. */
  const of = (key: string, otherwise = '(none)'): readonly Effective[] => {
    const own = said.filter(({ keys }) => keys[0] === key);
    return own.length === 0
      ? [{ name: key, value: otherwise, from: 'default' }]
      : own.map(({ keys, value, from }) => ({ name: keys.join(' > '), value, from }));
  };
  const byOption = (name: string, value: string, isSet: boolean) =>
    isSet ? [{ name, value, from: 'option' }] : of(name, value === 'true' ? 'false' : 'true');
  const patterns = said.filter(({ keys }) => keys[0] === 'templates' || keys[0] === 'documents');
  const templates = library.own.map(({ template: { id } }) => {
    const named = patterns.find(({ keys, value }) => (keys[0] === 'templates' ? fitsPattern(value, id) : value === id));
    return { name: 'template', value: id, from: named?.from ?? 'found by its name and text' };
  });
  const frozen = library.configuration.frozen
    ? []
    : library.own.flatMap(({ template: { id, document } }) => {
        const found = frozenIn(document);
        const line = found && document.lines.lineAt(found.range.start) + 1;
        return found ? [{ name: 'frozen', value: `from ${found.from} on`, from: `${id}:${line}` }] : [];
      });
  const severities = ALL_RULES.map(({ id, severity }) => {
    const own = said.find(({ keys }) => keys[0] === 'severity' && keys[1] === id);
    return { name: `severity > ${id}`, value: own?.value ?? severity, from: own?.from ?? 'default' };
  });
  return [
    { name: 'configuration', value: file?.path ?? '(none)', from: file ? join(host.folder, file.path) : 'default' },
    ...templates,
    ...of('templates'),
    ...of('exclude'),
    ...of('documents'),
    ...of('overrides'),
    ...of('folder'),
    ...byOption('template-at-creation', 'true', options.templateAtCreation === true),
    ...byOption('practice', 'false', options.practice === false),
    ...of('transitions'),
    ...(frozen.length > 0 ? frozen : of('frozen')),
    ...severities,
  ];
}

function asText({ folder, values }: RootConfiguration): string {
  const rows = values.map(({ name, value, from }) => [printable(name), printable(value), printable(from)]);
  const widths = widthsOf(rows);
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
  );
  return `${printable(folder)}\n${lines.join('')}`;
}
