import { checkFiles } from './checkFiles.ts';
import type { Console } from './console.ts';
import { Fixes } from './fix/fixesOf.ts';
import { inputFile } from './inputFile.ts';
import type { KeepingOptions } from './keeping.ts';
import type { Format } from './report/formatNames.ts';
import { reportIn } from './report/formats.ts';
import { type OutputFile, writeReports } from './report/outputFiles.ts';
import { isAtLeast, type Report } from './report/report.ts';
import { summarize, toldOf } from './result.ts';
import { saidOfUnseen } from './saidOfUnseen.ts';
import type { Shard } from './scope/readShard.ts';
import { voiceOn } from './voice.ts';

export interface CheckCommandOptions extends KeepingOptions {
  readonly template?: string;
  readonly templateAtCreation?: boolean;
  /** False has all asked for that the template has, whatever the team does. */
  readonly practice?: boolean;
  /** The revision that frozen proposals are compared with; where the branch began unless told. */
  readonly base?: string;
  /** The revision whose statuses are compared with. */
  readonly since?: string;
  readonly format: Format;
  /** Files that the result is written into beside what is printed. */
  readonly outputFile?: readonly OutputFile[];
  /** Whether the text has a line for each problem, also for what many proposals share. */
  readonly all?: boolean;
  /** Whether hints are told as well; in JSON they always are. */
  readonly hints?: boolean;
  /** Fails where there is nothing to check, or what looks like proposals has no template. */
  readonly requireProposals?: boolean;
  /** Only what has changed since the branch began: since the one at the default branch where it is true, else at the one that is named. */
  readonly changed?: string | true;
  /** Of that only what is on lines that have changed, or was not there before. */
  readonly changedLines?: string | true;
  /** The file with the problems that are not told, and whether it is to have all that are there. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** Only one of several parts of the files. */
  readonly shard?: Shard;
  /** Whether to print what a check goes by in place of one. */
  readonly showConfig?: boolean;
  /** Whether to go on, and check again what changes. */
  readonly watch?: boolean;
  readonly failOn: 'error' | 'warning' | 'information';
  /** Mends what "Fix All in This Proposal" does, both sides of references, and indexes, before it is told what is left. */
  readonly fix?: boolean;
  /** Of this only what is certain. */
  readonly safeFixes?: boolean;
  /** Prints what mending would change, and writes nothing. */
  readonly diff?: boolean;
  /** Tells how often something was found by each rule, and how often there is a fix. */
  readonly statistics?: boolean;
  /** The file that the text on the standard input is checked as: then nothing else is. */
  readonly stdinFilename?: string;
}

/** `proposals check`: prints the problems of all proposals among the files and gives the exit code. */
export async function check(paths: readonly string[], options: CheckCommandOptions, console: Console): Promise<number> {
  const voice = voiceOn(console);
  const { complain, failures, tell } = voice;
  const { stdinFilename } = options;
  const given = stdinFilename === undefined ? undefined : await inputFile(stdinFilename, console, complain);
  if (stdinFilename !== undefined && !given) return 2;
  const look = (file = given) => checkFiles(paths, options, voice, console, file);
  const looked = await look();
  if (!looked) return 2;
  const fixing = options.fix || options.diff ? await import('./fix/fix.ts') : undefined;
  if (fixing && options.diff) return fixing.showFixes(looked.checked, options, voice, console);
  const mended = await fixing?.fix(looked, { look, given }, options, voice);
  if (mended?.text !== undefined) console.out(mended.text);
  const { checked, roots, inBaseline, beside } = mended?.left ?? looked;
  const summary = {
    ...summarize(checked),
    ...(inBaseline !== undefined && { inBaseline }),
    ...(mended && { fixed: mended.fixed }),
  };
  const fixes = new Fixes(tell);
  const report: Report = {
    files: checked,
    summary,
    all: options.all === true,
    hints: options.hints === true,
    failOn: options.failOn,
    failures: [...failures],
    fixesOf: (file) => fixes.of(file),
  };
  // What was given is given back mended, and nothing else with it.
  const print = mended?.text === undefined ? console.out : console.err;
  print(await reportIn(options, { ...report, terminal: console.terminal }));
  await writeReports(report, options.outputFile ?? [], complain);
  const unseen = failures.size > 0 ? [] : await saidOfUnseen(checked, beside);
  for (const message of unseen) tell(message);

  await roots.save();
  if (failures.size > 0 || (options.requireProposals && unseen.length > 0)) return 2;
  return checked.flatMap(toldOf).some((problem) => isAtLeast(problem, options.failOn)) ? 1 : 0;
}
