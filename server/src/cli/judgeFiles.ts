import {
  type Around,
  type Entry,
  judge,
  type Others,
  ownKindOf,
  type ProposalIndex,
  statusIn,
  type Template,
  transitionsFor,
  witnessFor,
} from '../core/index.ts';
import { existsBelow } from '../files/nodeHost.ts';
import type { OtherBranches } from '../files/otherBranches.ts';
import { explain } from '../files/unreadable.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import { besideLearned } from './besideLearned.ts';
import { branchesOf } from './branches.ts';
import type { IndexChecks } from './checkIndexes.ts';
import { type Examined, examine, settled } from './examine.ts';
import type { FoundFile } from './findFiles.ts';
import type { FrozenBases } from './frozenBases.ts';
import type { CheckedFile, Unchecked } from './result.ts';
import type { Root, Roots } from './roots.ts';
import { surroundings } from './surroundings.ts';
import type { TemplatesAtCreation } from './templatesAtCreation.ts';

/** What all files are judged with. */
export interface Knowledge {
  readonly roots: Roots;
  readonly history: TemplatesAtCreation;
  /** The one that was named on the command line: then nothing else counts. */
  readonly template: Template | undefined;
  readonly templateAtCreation: boolean;
  /** Whether the team's practice has a say, where its `.proposals.yaml` does not forbid it. */
  readonly practice: boolean;
  readonly indexes: IndexChecks;
  /** How proposals were where the branch began, if they may be frozen. */
  readonly bases: FrozenBases;
  /** Earlier texts, by real path: statuses are compared with theirs. */
  readonly earlier: ReadonlyMap<string, string>;
}

const CONCURRENT_READS = 32;

/** Judges files, each by the template that it follows and by what the proposals beside it do, be they among the files or not. */
export async function judgeFiles(
  files: readonly FoundFile[],
  knowledge: Knowledge,
): Promise<readonly (CheckedFile | Unchecked)[]> {
  const { roots, template } = knowledge;
  const found = await mapConcurrently(files, CONCURRENT_READS, (file) => examine(file, roots.rootOf(file), template));
  const written = found.filter((one) => one !== undefined);
  const examined = knowledge.practice ? await besideLearned(written) : written;
  const indexes = await surroundings(examined.filter((one) => 'file' in one));
  const all = examined.map((one) =>
    'failure' in one ? one : settled(one, indexes.get(one.root)?.prevailingIn(one.row)),
  );
  const read = all.filter((one) => 'file' in one);
  await knowledge.bases.read(read);
  const branches = template ? new Map<Root, OtherBranches>() : await branchesOf(read);
  return mapConcurrently(all, CONCURRENT_READS, async (one) => {
    if ('failure' in one) return one;
    try {
      return await judged(one, { index: indexes.get(one.root), elsewhere: branches.get(one.root) }, knowledge);
    } catch (error) {
      return { failure: explain(one.file.path, error) };
    }
  });
}

/** What is known of the others in a file's root. */
interface Beside {
  readonly index: ProposalIndex | undefined;
  readonly elsewhere: OtherBranches | undefined;
}

async function judged(examined: Examined, { index, elsewhere }: Beside, knowledge: Knowledge): Promise<CheckedFile> {
  const { file, root, row, choice, match: present, entry } = examined;
  const { history, template, templateAtCreation, earlier, bases } = knowledge;
  const { path } = file;
  const place = { root, folder: row };
  const { severities, transitions: said, frozen, ...configuration } = root.library.configuration;
  const wantsItsDay = templateAtCreation || configuration.templateAtCreation;
  const match = wantsItsDay ? await ofItsDay(examined, template, history) : present;
  const inIndexes = template ? undefined : await knowledge.indexes.problemsIn(examined);
  const told = { path, document: examined.document, inIndexes };
  if (!match) return { ...told, match, problems: [], ...(choice.reason === 'unmatched' && { row: place }) };
  const before = earlier.get(file.identity);
  const committedStatus = before === undefined ? undefined : statusIn(before, match.template);
  const transitions = transitionsFor(said, match.template);
  const base = bases.of(examined);
  const problems = judge(match, {
    severities,
    ...(committedStatus !== undefined && { committedStatus }),
    ...(transitions && { transitions }),
    ...(base && { base }),
    ...(frozen && { frozen }),
    others: await othersOf(examined, index, knowledge),
    ...(index && entry && { around: aroundOf(root, index, entry, elsewhere) }),
  });
  return { ...told, match, problems, ownKind: ownKindOf(match), day: entry?.day, row: place };
}

function aroundOf({ host }: Root, index: ProposalIndex, entry: Entry, elsewhere: OtherBranches | undefined): Around {
  return { entryOf: () => entry, index, isThere: existsBelow(host.folder), ...(elsewhere && { elsewhere }) };
}

/** A file beside the template of its day. */
async function ofItsDay(
  { file, root, path, document, choice, match }: Examined,
  named: Template | undefined,
  history: TemplatesAtCreation,
) {
  if (named) return match && history.ofNamed(match, file.path);
  if (!match && choice.reason !== 'unmatched') return undefined;
  // What records agree on was never in the history.
  const written = match?.template.learned ? undefined : match;
  return (await history.ofDay(root, path, document, written)) ?? match;
}

/** What the other proposals say about one; undefined where they are not asked. */
export async function othersOf(
  { root, match, entry }: Examined,
  index: ProposalIndex | undefined,
  { practice, history }: Pick<Knowledge, 'practice' | 'history'>,
): Promise<Others | undefined> {
  const { configuration } = root.library;
  if (!practice || !configuration.practice || !index || !match || !entry) return undefined;
  const others = { index, standing: entry };
  const { template } = match;
  const witness = template.path === undefined ? undefined : witnessFor(entry, others);
  if (!witness || template.path === undefined) return others;
  const before = await history.before(root, witness.path, template);
  return { ...others, before: () => before };
}
