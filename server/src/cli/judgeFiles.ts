import {
  type Around,
  dayInQuestion,
  type Entry,
  followTemplate,
  judge,
  type Known,
  type Match,
  mayHoldIndex,
  type Others,
  ownKindOf,
  type ProposalIndex,
  parseDocument,
  readEntry,
  statusIn,
  type Template,
  transitionsFor,
  witnessFor,
} from '../core/index.ts';
import { existsBelow } from '../files/nodeHost.ts';
import type { OtherBranches } from '../files/otherBranches.ts';
import { type Complain, explain } from '../files/unreadable.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import { besideLearned } from './besideLearned.ts';
import { branchesOf } from './branches.ts';
import { IndexChecks } from './checkIndexes.ts';
import { type Examined, lookedAtAgain, settled } from './examine.ts';
import { examineAll } from './examineAll.ts';
import type { FoundFile } from './findFiles.ts';
import { FrozenBases } from './frozenBases.ts';
import type { CheckedFile, Unchecked } from './result.ts';
import type { Root, Roots } from './roots.ts';
import type { Changes } from './scope/changes.ts';
import { touchedBy } from './scope/touched.ts';
import { surroundings } from './surroundings.ts';
import { TemplatesAtCreation } from './templatesAtCreation.ts';

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
  /** Is told how far reading is. */
  readonly progress?: (done: number, all: number) => void;
  /** How proposals were where the branch began, if they may be frozen. */
  readonly bases: FrozenBases;
  /** Earlier texts, by real path: statuses are compared with theirs. */
  readonly earlier: ReadonlyMap<string, string>;
  /** Takes what the user may want to know beside the problems. */
  readonly tell: Complain;
  /** What has changed, where nothing else is asked about. */
  readonly changes?: Changes | undefined;
  /** Whether only what a change touches or brings is told of a proposal that it does not make. */
  readonly changedLines?: boolean | undefined;
}

/** What files are judged with where nothing is asked for beside them. */
export function usualKnowledge(roots: Roots, tell: Complain): Knowledge {
  return {
    roots,
    history: new TemplatesAtCreation(),
    template: undefined,
    templateAtCreation: false,
    practice: true,
    earlier: new Map(),
    bases: new FrozenBases(undefined),
    indexes: new IndexChecks(),
    tell,
  };
}

const CONCURRENT_READS = 32;

/** Judges files, each by the template that it follows and by what the proposals beside it do, be they among the files or not. */
export async function judgeFiles(
  files: readonly FoundFile[],
  knowledge: Knowledge,
): Promise<readonly (CheckedFile | Unchecked)[]> {
  const { roots, template } = knowledge;
  const written = await examineAll(files, roots, { named: template, progress: knowledge.progress });
  const examined = knowledge.practice ? await besideLearned(written) : written;
  const indexes = await surroundings(examined.filter((one) => 'file' in one));
  const all = examined.map((one) =>
    'failure' in one ? one : lookedAtAgain(one, () => settled(one, indexes.get(one.root)?.prevailingIn(one.row))),
  );
  const { changes } = knowledge;
  const wanted = changes ? all.filter((one) => 'failure' in one || changes.isInScope(one)) : all;
  const read = wanted.filter((one) => 'file' in one);
  await knowledge.bases.read(read);
  const branches = template ? new Map<Root, OtherBranches>() : await branchesOf(read, knowledge.tell);
  const results = await mapConcurrently(wanted, CONCURRENT_READS, async (one) => {
    if ('failure' in one) return one;
    try {
      const checked = await judged(one, { index: indexes.get(one.root), elsewhere: branches.get(one.root) }, knowledge);
      return changes ? changes.narrowed(checked, one) : checked;
    } catch (error) {
      return { failure: explain(one.file.path, error) };
    }
  });
  return results.filter((one) => one !== undefined);
}

/** What is known of the others in a file's root. */
interface Beside {
  readonly index: ProposalIndex | undefined;
  readonly elsewhere: OtherBranches | undefined;
}

async function judged(examined: Examined, beside: Beside, knowledge: Knowledge): Promise<CheckedFile> {
  const { file, root, row, choice, match: present, entry } = examined;
  const { history, template, templateAtCreation, changes } = knowledge;
  const { path } = file;
  const place = { root, folder: row };
  const wantsItsDay = templateAtCreation || root.library.configuration.templateAtCreation;
  const match = wantsItsDay ? await ofItsDay(examined, template, history) : present;
  const inIndexes = template ? undefined : await knowledge.indexes.problemsIn(examined);
  const known = match && (await knownOf(examined, match, beside, knowledge));
  const problems = match && known ? judge(match, known) : [];
  const { path: inRoot, document, lines } = examined;
  const told = { path, root, inRoot, document, lines, match, known, problems, inIndexes };
  const before = knowledge.changedLines ? changes?.textBefore(examined) : undefined;
  const left =
    before === undefined ? told : { ...told, ...(await toldSince(before, examined, told, beside, knowledge)) };
  if (!match) return { ...left, ...(choice.reason === 'unmatched' && { row: place }) };
  return { ...left, ownKind: ownKindOf(match), day: entry?.day, row: place };
}

/** What is told of a file now, as far as a change from an earlier text is to answer for it. */
async function toldSince(
  text: string,
  examined: Examined,
  { match, problems, inIndexes }: Pick<CheckedFile, 'match' | 'problems' | 'inIndexes'>,
  beside: Beside,
  knowledge: Knowledge,
): Promise<Pick<CheckedFile, 'problems' | 'inIndexes'>> {
  const { root, path, entry } = examined;
  const document = parseDocument(text);
  const then = match && followTemplate(document, match.template, match.evidence);
  const old = {
    ...examined,
    document: () => document,
    mayHoldIndex: mayHoldIndex(text),
    entry: then && entry && readEntry(root.library, then, path, { isInDoubt: entry.isInDoubt, withFacts: true }),
  };
  const before = then ? judge(then, await knownOf(old, then, beside, knowledge)) : [];
  const now = examined.document().text;
  const status = (text: string) => match && statusIn(text, match.template);
  const versions = { text, status: status(text), now, statusNow: status(now) };
  return {
    problems: touchedBy(versions, before, problems),
    inIndexes: inIndexes && touchedBy(versions, (await knowledge.indexes.problemsIn(old)) ?? [], inIndexes),
  };
}

/** What a proposal is judged by beside its template. */
async function knownOf(
  examined: Examined,
  match: Match,
  { index, elsewhere }: Beside,
  knowledge: Knowledge,
): Promise<Known> {
  const { file, root, entry } = examined;
  const { severities, transitions: said, frozen } = root.library.configuration;
  const before = knowledge.earlier.get(file.identity);
  const committedStatus = before === undefined ? undefined : statusIn(before, match.template);
  const transitions = transitionsFor(said, match.template);
  const base = knowledge.bases.of(examined);
  return {
    severities,
    ...(committedStatus !== undefined && { committedStatus }),
    ...(transitions && { transitions }),
    ...(base && { base }),
    ...(frozen && { frozen }),
    others: await othersOf({ ...examined, match }, index, knowledge),
    ...(index && entry && { around: aroundOf(root, index, entry, elsewhere) }),
  };
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
  return (await history.ofDay(root, path, document(), written)) ?? match;
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
  const day = dayInQuestion(match, entry);
  const before = witness && (await history.before(root, witness.path, template));
  const then = day === undefined ? undefined : await history.on(root, day, template);
  return { ...others, ...(witness && { before: () => before }), ...(then && { onItsDay: () => then }) };
}
