import type { Base } from '../lifecycle/base.ts';
import type { Transitions } from '../lifecycle/transitions.ts';
import type { Match } from '../matching/match.ts';
import type { Reason } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import type { Severity } from '../workspace/severity.ts';
import type { Around } from './workspace/around.ts';

export type { Severity };

/** What a rule finds, before its severity is known. */
export interface Finding {
  /** What it is about, what is wrong and what to do, in this order: lists show little more than the beginning. */
  readonly message: string;
  /**
   * The template's heading or field for something missing, `Template heading => Document heading` for a rename, else the
   * document's heading or key.
   */
  readonly subject: string;
  readonly range: Range;
  /** The place in the template that asks for it. */
  readonly templateRange?: Range;
  /** What in the template made it so, with all that was weighed for it. */
  readonly reason?: Reason;
  /** Whether it rests on an uncertain reading of the template: then it is a hint, whatever the rule's severity. */
  readonly isUncertain?: boolean;
  /** What stands there, for who has the finding without the text. */
  readonly said?: string;
  /** Whether it is most probably a typing error: that is wrong, however many make it. */
  readonly isTypingError?: boolean;
  /** Whether it is a value of the template's own that nothing marks as a placeholder: where several keep it, it is meant. */
  readonly isPlainValue?: boolean;
  /** Whether it is about the template's text for a section, of which others may keep all: where most do, it is meant. */
  readonly isTemplateText?: boolean;
  /** The template's name of a section that nobody wrote: it is not there, empty, or as the template has it. */
  readonly unwritten?: string;
  /** A stretch of which this finding says all that is to be said about what is not written there yet. */
  readonly covers?: Range;
  /** Whether it says nothing but what findings inside of what it covers say together. */
  readonly isSum?: boolean;
  /** The path of another proposal that it is about as well. */
  readonly other?: string;
  /** What is said instead where this finding speaks for others of its rule as well: one is told for all of them. */
  readonly sayForAll?: SaidForAll;
  /** With fewer of them each is told; two unless said. */
  readonly leastForAll?: number;
  /** Whether it does so here. */
  readonly speaksForAll?: boolean;
}

/** A message for one other finding, and for several: `OTHERS` stands where it names how many. Plain JSON, as all that is found. */
export interface SaidForAll {
  readonly one: string;
  readonly several: string;
}

/** In no text that is checked. */
export const OTHERS = '\0';

/** What is known about a proposal beside its text. */
export interface RuleContext {
  /** The status in the last commit, as it is written there. */
  readonly committedStatus?: string;
  /** Which statuses may follow each other, where a team says so. */
  readonly transitions?: Transitions;
  /** The text from which its branch began; known where what is frozen may not be changed. */
  readonly base?: Base;
  /** The statuses with which a proposal is frozen, where the team names them; else its template may. */
  readonly frozen?: readonly string[];
  /** Where it stands among the others of its root. */
  readonly around?: Around;
  /** What the rules before one have found. */
  readonly found?: Found;
}

export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** How many of the proposals nearest in time are no better, where enough of them are known. */
  readonly practice?: { readonly otherwise: number; readonly asked: number };
}

/** What two problems of a proposal share that are about the same, wherever they stand. */
export function subjectKey({ rule, subject }: Pick<Problem, 'rule' | 'subject'>): string {
  return `${rule}\n${subject}`;
}

/** What rules have found. */
export interface Found {
  readonly problems: readonly Problem[];
  /** The rules that could be checked: those that are switched off are not among them. */
  readonly checked: ReadonlySet<string>;
  /** All rules there are. */
  readonly known: readonly string[];
}

/** One thing that is checked. The id is the file's name, the diagnostic's code, the settings key and the name of its page: see `pageOf`. */
export interface Rule {
  readonly id: string;
  readonly summary: string;
  /** "by status": information while the proposal is a draft, a warning from then on, and a hint once it is closed. */
  readonly severity: Severity | 'by status';
  /** Of a severity by status: whether it stays a warning once a proposal is closed, since whoever looks up why it was cannot read that. */
  readonly isForClosed?: true;
  /** Whether it also holds for what owes no sections: stubs, and the document that explains the process. */
  readonly isForAll?: true;
  /** Whether it is about what stands in the sections: it has nothing to say where only a document's structure is looked at. */
  readonly isAboutText?: true;
  /** What it cannot do without: where that is not known, it says nothing. One that needs nothing goes by the match alone. */
  readonly needs?: keyof RuleContext;
  check(match: Match, context: RuleContext): Iterable<Finding>;
}

/** What is told of a rule to people who set how serious it is. */
export type RuleInfo = Pick<Rule, 'id' | 'summary' | 'severity' | 'needs'>;

/** Where a rule's page is, seen from the folder of the rules. */
export function pageOf({ id, needs }: Pick<Rule, 'id' | 'needs'>): string {
  return needs === 'around' ? `workspace/${id}.md` : `${id}.md`;
}
