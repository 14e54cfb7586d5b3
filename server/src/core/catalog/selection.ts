import type { Entry } from '../index/entry.ts';
import { ProposalIndex } from '../index/proposalIndex.ts';
import { isSame } from '../lifecycle/transitions.ts';
import { wordsOf } from '../text/words.ts';
import { type TemplateLibrary, templateById } from '../workspace/templateLibrary.ts';
import { inForce } from './inForce.ts';
import { inOrder } from './order.ts';

/** Which proposals of a root are wanted. What is not said, or has no values, leaves out none; of several values one is enough. */
export interface Selection {
  /** The folder that they stand below, relative to the root; '' for all of it. */
  readonly folder?: string;
  /** What stands there, or the stage that it means: `accepted` is also what a team calls "Approved". */
  readonly status?: readonly string[];
  /** Ids or names of templates. */
  readonly template?: readonly string[];
  /** Names, or some words of them. */
  readonly author?: readonly string[];
  /** `YYYY-MM-DD` or the start of it: what is older is left out, and what does not say how old it is. */
  readonly since?: string;
  /** Only what binds now. */
  readonly inForce?: boolean;
}

/** The proposals that are wanted, in the order of `inOrder`. */
export function select(library: TemplateLibrary, all: Iterable<Entry>, selection: Selection): readonly Entry[] {
  const { folder = '', status = [], template = [], author = [], since = '' } = selection;
  const entries = [...all];
  const isInForce = selection.inForce ? inForce(ProposalIndex.of(entries)) : () => true;
  const anyOf = (values: readonly string[], isOne: (value: string) => boolean) =>
    values.length === 0 || values.some(isOne);
  return inOrder(
    entries.filter(
      (entry) =>
        (folder === '' || entry.path.startsWith(`${folder}/`)) &&
        anyOf(status, (value) => hasStatus(entry, value)) &&
        anyOf(template, (value) => follows(library, entry, value)) &&
        anyOf(author, (value) => isBy(entry, value)) &&
        (since === '' || (entry.day ?? '') >= since) &&
        isInForce(entry),
    ),
  );
}

function hasStatus({ status }: Entry, wanted: string): boolean {
  return status !== undefined && (isSame(status.value, wanted) || status.stage === wanted.trim().toLowerCase());
}

function follows(library: TemplateLibrary, { template }: Entry, wanted: string): boolean {
  const name = templateById(library, template)?.name ?? '';
  return [template, name].some((one) => one.toLowerCase() === wanted.trim().toLowerCase());
}

function isBy({ authors }: Entry, wanted: string): boolean {
  const words = wordsOf(wanted);
  return words !== '' && authors.some((author) => ` ${wordsOf(author)} `.includes(` ${words} `));
}
