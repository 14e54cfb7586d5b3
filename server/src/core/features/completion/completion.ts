import type { Custom } from '../../practice/customs.ts';
import type { Range } from '../../text/range.ts';
import type { Among } from './others.ts';

/** Something to offer at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'field' | 'value' | 'item' | 'row' | 'template' | 'reference';
  readonly detail?: string;
  /** A few words that tell it from the others, shown beside the label of each. */
  readonly note?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What it replaces. */
  readonly range: Range;
  /** In snippet syntax. */
  readonly snippet: string;
  readonly text: string;
  /** The text for editors that insert one line only, where it has more. */
  readonly line?: string;
  readonly sortText: string;
  /** What editors compare with what was typed: that, and how it goes on. */
  readonly filterText: string;
}

export interface CompletionOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** People who may be named as authors, the likeliest first. */
  readonly authors?: readonly string[];
  /** The character that was typed, where the editor asks for that reason; undefined where the user does. */
  readonly trigger?: string;
  /** Whether a list that is open already is asked for anew, since more was typed. */
  readonly isNarrowing?: boolean;
  /** What the team's proposals have beyond the template. */
  readonly customs?: readonly Custom[];
  /** The other proposals of the root; without it none is offered. */
  readonly among?: Among;
  /** Inserts sections without the template's advice. */
  readonly withoutGuidance?: boolean;
}

/** `n` as text that sorts as numbers do. */
export function rank(n: number): string {
  return String(n).padStart(5, '0');
}

/** Plain text as it stands in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop that offers some values, or one that is filled with a text. */
export function tabStop(number: number, shown: string, choices?: readonly string[]): string {
  if (choices && choices.length > 0)
    return `\${${number}|${choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
  return shown === '' ? `\${${number}}` : `\${${number}:${escapeSnippet(shown)}}`;
}
