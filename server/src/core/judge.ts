import type { Entry } from './index/entry.ts';
import type { ProposalIndex } from './index/proposalIndex.ts';
import { followTemplate } from './matching/followTemplate.ts';
import type { Match } from './matching/match.ts';
import { factOf, factsIn } from './practice/facts.ts';
import { practiceRound } from './practice/practice.ts';
import { type CheckOptions, checkProposal } from './rules/index.ts';
import type { Problem } from './rules/rule.ts';
import type { Template } from './template/template.ts';

/** What the other proposals say about one. */
export interface Others {
  /** All proposals of the root. */
  readonly index: ProposalIndex;
  /** What of them is kept of this one. */
  readonly entry: Entry;
  /** The template as the witness had it, "none" where there was none yet; undefined where that is not known, or is as today. See `witnessFor`. */
  readonly before?: Template | 'none' | undefined;
}

/** What a proposal is judged by beside its template. */
export interface Known extends Omit<CheckOptions, 'isAskedFor'> {
  /** Without them the team's practice has no say. */
  readonly others?: Others | undefined;
}

/** The one way from a proposal to its problems, in the editor and on the command line: by its template, and by what the team does. */
export function judge(match: Match, { others, ...options }: Known = {}): readonly Problem[] {
  if (!others) return checkProposal(match, options);
  const { index, entry, before } = others;
  const practice = practiceRound(index, entry);
  const isLasting = lasting(match, before);
  return checkProposal(match, {
    ...options,
    isAskedFor: (problem) => {
      const fact = factOf(match, problem);
      return fact === undefined || !practice.around(entry, fact).isDropped || !isLasting(fact);
    },
  });
}

/** The proposal whose template is to be looked up in history before another one can be judged; undefined where that changes nothing. */
export function witnessFor({ index, entry }: Others): Entry | undefined {
  const practice = practiceRound(index, entry);
  const isDropped = [...(entry.facts ?? [])].some((fact) => practice.around(entry, fact).isDropped);
  return isDropped ? practice.witnessFor(entry) : undefined;
}

/** Tells what the template has asked for long enough for practice to have a say. */
function lasting(match: Match, before: Others['before']): (fact: string) => boolean {
  if (before === undefined) return () => true;
  if (before === 'none') return () => false;
  let facts: ReadonlySet<string> | undefined;
  return (fact) => {
    facts ??= factsIn(followTemplate(match.document, before));
    return facts.has(fact);
  };
}
