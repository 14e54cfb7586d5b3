import { basename, extname } from 'node:path';
import { readTemplate, type Template } from '../core/index.ts';
import { realPath } from '../files/nodeHost.ts';
import { readText } from '../files/readText.ts';
import { type Complain, explain } from '../files/unreadable.ts';
import { IndexChecks } from './checkIndexes.ts';
import { type Console, printable } from './console.ts';
import { findFiles } from './findFiles.ts';
import { FrozenBases } from './frozenBases.ts';
import { judgeFiles } from './judgeFiles.ts';
import type { KeepingOptions } from './keeping.ts';
import { placeToKeep } from './placeToKeep.ts';
import { reportJson } from './reportJson.ts';
import { reportText } from './reportText.ts';
import { summarize } from './result.ts';
import { Roots } from './roots.ts';
import { saidOfUnseen } from './saidOfUnseen.ts';
import { TemplatesAtCreation } from './templatesAtCreation.ts';
import { textsSince } from './textsSince.ts';

export interface CheckCommandOptions extends KeepingOptions {
  readonly template?: string;
  readonly templateAtCreation?: boolean;
  /** False has all asked for that the template has, whatever the team does. */
  readonly practice?: boolean;
  /** The revision that frozen proposals are compared with; where the branch began unless told. */
  readonly base?: string;
  /** The revision whose statuses are compared with. */
  readonly since?: string;
  readonly format: 'text' | 'json';
  /** Whether the text has a line for each problem, also for what many proposals share. */
  readonly all?: boolean;
  /** Fails where there is nothing to check, or what looks like proposals has no template. */
  readonly requireProposals?: boolean;
  readonly failOn: 'error' | 'warning' | 'information';
}

const REPORTERS = { text: reportText, json: reportJson };

/** `proposals check`: prints the problems of all proposals among the files and gives the exit code. */
export async function check(paths: readonly string[], options: CheckCommandOptions, console: Console): Promise<number> {
  const failures = new Set<string>();
  const complain: Complain = (message) => {
    if (failures.has(message)) return;
    failures.add(message);
    console.err(`proposals: ${printable(message)}\n`);
  };

  const template = options.template === undefined ? undefined : await readTemplateFile(options.template, complain);
  if (options.template !== undefined && !template) return 2;

  const roots = new Roots(
    complain,
    (message) => console.err(`proposals: ${printable(message)}\n`),
    placeToKeep(options),
  );
  const found = await findFiles(paths, roots, complain);
  const templateFile = options.template === undefined ? undefined : await realPath(options.template);
  const files = found.filter(({ identity }) => identity !== templateFile);
  if (files.length === 0 && failures.size === 0) complain(`${paths.join(', ')}: no Markdown files there`);

  const history = new TemplatesAtCreation();
  const earlier = options.since === undefined ? new Map() : await textsSince(files, options.since, complain);
  const templateAtCreation = options.templateAtCreation === true;
  const practice = options.practice !== false;
  const bases = new FrozenBases(options.base);
  const results = await judgeFiles(files, {
    roots,
    history,
    template,
    templateAtCreation,
    practice,
    earlier,
    bases,
    indexes: new IndexChecks(),
  });
  for (const failure of bases.failures) complain(failure);
  for (const note of bases.notes) console.err(`proposals: ${printable(note)}\n`);
  for (const file of history.ofUnknownAge)
    console.err(
      `proposals: ${printable(file)}: how old its sections are is not known in this shallow clone, so what is new and what is not done may be confused. Fetch the whole history.\n`,
    );
  if (history.note) console.err(`proposals: ${history.note}\n`);
  for (const result of results) if ('failure' in result) complain(result.failure);
  const checked = results.flatMap((result) => ('failure' in result ? [] : [result]));
  const summary = summarize(checked);
  console.out(REPORTERS[options.format](checked, summary, options));
  const unseen = failures.size > 0 ? [] : await saidOfUnseen(checked);
  for (const message of unseen) console.err(`proposals: ${printable(message)}\n`);

  if (failures.size > 0 || (options.requireProposals && unseen.length > 0)) return 2;
  const { errors: severe, warnings, information } = summary;
  const counted = { error: severe, warning: severe + warnings, information: severe + warnings + information };
  return counted[options.failOn] > 0 ? 1 : 0;
}

async function readTemplateFile(path: string, complain: Complain): Promise<Template | undefined> {
  try {
    const name = basename(path, extname(path));
    return readTemplate({ id: name, name, text: await readText(path), path });
  } catch (error) {
    complain(explain(path, error));
    return undefined;
  }
}
