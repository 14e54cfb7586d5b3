import { mayHoldIndex } from './catalog/indexProblems.ts';
import { parseDocument } from './document/proposalDocument.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Entry } from './index/entry.ts';
import { readEntry } from './index/readEntry.ts';
import { followTemplate } from './matching/followTemplate.ts';
import { type Choice, chooseTemplate } from './workspace/chooseTemplate.ts';
import type { TemplateLibrary } from './workspace/templateLibrary.ts';

/** What checking keeps of a file when its text is put away. Plain JSON. */
export interface Examination {
  /** The template by its id. */
  readonly choice: Omit<Choice, 'template'> & { readonly template: string | undefined };
  /** Whether there may be an index of proposals in it. */
  readonly mayHoldIndex: boolean;
  /** None for what follows no template. */
  readonly evidence: Evidence | undefined;
}

/**
 * Reads all of a text that checking it among others needs: with what the index keeps of it, undefined for what follows no template.
 * @param path relative to the library's root
 */
export function examineText(
  library: TemplateLibrary,
  text: string,
  path: string,
): { readonly examination: Examination; readonly entry: Entry | undefined } {
  const document = parseDocument(text);
  const { template, ...choice } = chooseTemplate(library, document, path);
  const match = template && followTemplate(document, template, choice.evidence);
  const isInDoubt = choice.rivals !== undefined;
  return {
    entry: match && readEntry(library, match, path, { isInDoubt, withFacts: true }),
    examination: {
      choice: { ...choice, template: template?.id },
      mayHoldIndex: mayHoldIndex(text),
      evidence: match && evidenceOf(match, library.configuration.severities),
    },
  };
}
