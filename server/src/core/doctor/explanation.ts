import type { FieldSpelling } from '../document/field.ts';
import type { Severity } from '../rules/rule.ts';
import type { FieldRole } from '../template/fieldRole.ts';
import type { Reason } from '../template/template.ts';

/** What a template means, as plain data that JSON can hold. All lines and columns count from 1. */
export interface TemplateExplanation {
  /** The version of this format. */
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly path?: string;
  readonly title: ExplainedTitle | null;
  readonly fields: readonly ExplainedField[];
  readonly sections: readonly ExplainedSection[];
  readonly placeholders: readonly ExplainedPlaceholder[];
  /** What is meant to stay as it is: a licence, a checklist. */
  readonly fixedText: readonly ExplainedText[];
  /** What the template tells its reader outside of the content, before the first section. */
  readonly instructions: readonly ExplainedText[];
  readonly problems: readonly ExplainedProblem[];
}

export interface ExplainedTitle {
  /** What every title starts with, as "RFC: "; empty for none. */
  readonly prefix: string;
  readonly placeholder: string | null;
  readonly line: number;
}

/** What was found for or against a fact, or said of it. */
export interface ExplainedClue {
  /** The recogniser's id; "comment" or "configuration" (`.proposals.yaml`) for what was said on purpose. */
  readonly by: string;
  /** Log odds: that the section or field may be left out (negative: that it is needed), or that values are a list; null for what was said on purpose. */
  readonly weight: number | null;
  /** Where it stands; what `.proposals.yaml` says stands at what it is about. */
  readonly line: number;
}

/** What the proposals do that are the newest of those that follow the template. */
export interface ExplainedPractice {
  /** How many do not have it. */
  readonly without: number;
  /** Of so many. */
  readonly of: number;
  /** Whether that is so many that it is not asked for. */
  readonly isDropped: boolean;
}

export type Certainty = Reason['certainty'];

export interface ExplainedSection {
  readonly name: string;
  readonly level: number;
  readonly line: number;
  /** Position in the list of sections, from 0, of the section that it belongs to. */
  readonly parent: number | null;
  readonly presence: 'required' | 'optional' | 'repeated';
  readonly certainty: Certainty;
  /** The line that made it required, optional or repeated. */
  readonly reasonLine: number;
  /** What was weighed for that, the weightiest first. */
  readonly clues: readonly ExplainedClue[];
  /** Only for what is required, and where enough proposals are known. */
  readonly practice?: ExplainedPractice;
  readonly holdsFields: boolean;
  /** The advice, as plain Markdown without comment marks; empty for none. */
  readonly guidance: string;
  /** For each table the columns expected there. */
  readonly tables: readonly (readonly string[])[];
  readonly placeholders: readonly string[];
}

export interface ExplainedField {
  readonly key: string;
  readonly line: number;
  readonly spelling: FieldSpelling;
  readonly role: FieldRole | null;
  readonly presence: 'required' | 'optional';
  readonly certainty: Certainty;
  readonly reasonLine: number;
  /** What was weighed for that, the weightiest first. */
  readonly clues: readonly ExplainedClue[];
  /** Only for what is required, and where enough proposals are known. */
  readonly practice?: ExplainedPractice;
  /** What the template has as its value. */
  readonly value: string;
  readonly isPlaceholder: boolean;
  readonly isDate: boolean;
  /** Whether somebody else fills it in once the proposal is past drafting. */
  readonly isAssignedLater: boolean;
  readonly allowed: ExplainedValues | null;
}

export interface ExplainedValues {
  readonly values: readonly string[];
  /** Whether other values are fine too. */
  readonly isOpen: boolean;
  readonly certainty: Certainty;
  readonly line: number;
  /** What says that these are the values. */
  readonly clues: readonly ExplainedClue[];
}

export interface ExplainedPlaceholder {
  readonly text: string;
  readonly line: number;
  /** The section or field it stands in. */
  readonly within: string | null;
  readonly filledWith: 'title' | 'author' | 'date' | 'number' | 'date and title' | 'choice' | 'words';
  readonly choices: readonly string[];
}

export interface ExplainedText {
  readonly text: string;
  readonly line: number;
}

export interface ExplainedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}
