import {
  askedFor,
  type Entry,
  judge,
  type Match,
  matchIn,
  ownKindOf,
  type ProposalIndex,
  parseDocument,
  progressOf,
  type TemplateLibrary,
  transitionsFor,
} from '../../core/index.ts';
import type { BoardProgress } from '../../protocol.ts';
import type { Session } from '../session.ts';
import type { Settings } from '../settings.ts';
import type { Folder } from './folder.ts';
import { textNow } from './textNow.ts';

/** In milliseconds: so often whoever waits is told of what was found out by then. */
const TELL_EVERY_MS = 2_000;
/** Each takes some milliseconds: of more, the newest ones are what somebody is writing. */
const MOST = 500;

/** Practice asks of a proposal's series first, and of the rows beside it then. */
const AREAS = 2;

/** What was found out of a proposal, and by what. */
interface Known {
  readonly library: TemplateLibrary;
  readonly settings: Settings;
  /** Undefined for one that owes nothing. */
  readonly progress: BoardProgress | undefined;
}

/** Proposals of a folder, as they are by now. */
export interface Examined {
  readonly folder: Folder;
  readonly index: ProposalIndex;
}

/**
 * How far the proposals are that nobody has opened, and how many problems they have: found out one by one in the background, of
 * those newest ones that are still to be written, when somebody looks at all proposals. Each is read again only when it has changed.
 */
export class Unopened {
  readonly #session: Session;
  readonly #onKnown: () => void;
  readonly #known = new WeakMap<Entry, Known>();
  /** Which round is the last one. */
  #round = 0;

  /** @param onKnown called when more is known */
  constructor(session: Session, onKnown: () => void) {
    this.#session = session;
    this.#onKnown = onKnown;
  }

  /** How far a proposal is that is not open; undefined as long as nobody has found out. */
  progressOf(folder: Folder, entry: Entry): BoardProgress | undefined {
    return this.#validFor(folder, entry)?.progress;
  }

  /** Finds out of those that are not known yet, instead of what was being found out. */
  async examine(all: readonly Examined[]): Promise<void> {
    const round = ++this.#round;
    const areNew = await Promise.all(all.map((one) => this.#areOthersNew(one)));
    if (areNew.includes(true) || this.#session.isStopped || round !== this.#round) return;
    let told = performance.now();
    let isNews = false;
    for (const { folder, index } of all) {
      for (const entry of newestInTheMaking(index)) {
        if (this.#session.text(folder.uriOf(entry.path)) || this.#validFor(folder, entry)) continue;
        await this.#session.proposals.pause();
        await this.#look(folder, index, entry);
        if (this.#session.isStopped || round !== this.#round) return;
        isNews = true;
        if (performance.now() - told < TELL_EVERY_MS) continue;
        told = performance.now();
        isNews = false;
        this.#onKnown();
      }
    }
    if (isNews) this.#onKnown();
  }

  #validFor(folder: Folder, entry: Entry): Known | undefined {
    const known = this.#known.get(entry);
    if (known?.library !== folder.library) return undefined;
    return known.settings === this.#session.settingsOf(folder.uri) ? known : undefined;
  }

  async #look(folder: Folder, index: ProposalIndex, entry: Entry): Promise<void> {
    const { library } = folder;
    const settings = this.#session.settingsOf(folder.uri);
    const text = await textNow(this.#session, folder, entry.path);
    const match = text === undefined ? undefined : matchIn(library, parseDocument(text), entry.path);
    const isOwed = match?.template.id === entry.template && ownKindOf(match) === undefined;
    const progress = isOwed ? this.#progressIn(folder, index, entry, match) : undefined;
    this.#known.set(entry, { library, settings, progress });
  }

  /** Waits for those beside them that are still to be read for practice. Gives whether that makes other entries, of which somebody asks then. */
  async #areOthersNew({ folder, index }: Examined): Promise<boolean> {
    const { proposals } = this.#session;
    const before = proposals.known(folder);
    const isOpen = () => this.#session.workspace.folders.includes(folder);
    for (let i = 0; i < AREAS && isOpen() && this.#awaitsOthers(folder, index); i++) await proposals.settled(folder);
    return proposals.known(folder) !== before;
  }

  /** Whether those beside them are still to be read for practice, for which asking is enough. */
  #awaitsOthers(folder: Folder, index: ProposalIndex): boolean {
    if (!this.#session.peers.haveSay(folder.uri)) return false;
    const { peers } = this.#session;
    return newestInTheMaking(index)
      .map((entry) => peers.indexAround(folder, entry))
      .includes(undefined);
  }

  #progressIn(folder: Folder, index: ProposalIndex, entry: Entry, match: Match): BoardProgress {
    const uri = folder.uriOf(entry.path);
    const { peers } = this.#session;
    const found = peers.of(uri, match, peers.standing(uri, match, entry.isInDoubt));
    // Whether the template is younger than what others do is asked of git for what is open alone.
    const others = typeof found === 'object' ? { index: found.index, standing: found.standing } : found;
    const { written, wanted } = progressOf(match, askedFor(match, others));
    const transitions = transitionsFor(folder.library.configuration.transitions, match.template);
    const problems = judge(match, {
      severities: this.#session.severitiesFor(uri),
      others,
      around: { index, entryOf: () => entry, isThere: this.#session.amongOthers.isThereIn(folder) },
      ...(transitions && { transitions }),
    });
    return { written, wanted, problems: problems.filter(({ severity }) => severity !== 'hint').length };
  }
}

function newestInTheMaking(index: ProposalIndex): readonly Entry[] {
  const when = ({ day = '', number = 0 }: Entry) => `${day} ${`${number}`.padStart(9, '0')}`;
  const found = [...index.entries].filter(isInTheMaking).map((entry) => ({ entry, when: when(entry) }));
  return found
    .sort((a, b) => (a.when > b.when ? -1 : 1))
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** Whether somebody is still to write it, as far as its status says. */
function isInTheMaking({ status }: Entry): boolean {
  return status === undefined || status.stage === undefined || status.stage === 'draft' || status.stage === 'review';
}
