import {
  type Choice,
  chooseTemplate,
  type Entry,
  followTemplate,
  isExcluded,
  isTemplateFile,
  type LineIndex,
  type Match,
  mayHoldIndex,
  type ProposalDocument,
  parseDocument,
  readEntry,
  rowOf,
  type Template,
  type TemplateLibrary,
} from '../core/index.ts';
import { textIn } from '../files/readText.ts';
import { explain } from '../files/unreadable.ts';
import type { FoundFile } from './findFiles.ts';
import type { Unchecked } from './result.ts';
import { pathIn, type Root } from './roots.ts';

/** What a file is, before it is judged. */
export interface Examined {
  readonly file: FoundFile;
  readonly root: Root;
  /** Relative to the root. */
  readonly path: string;
  /** The folder that it stands in with others, relative to the root. */
  readonly row: string;
  /** Its text, which is read when somebody asks for it. */
  readonly document: () => ProposalDocument;
  readonly lines: () => LineIndex;
  /** Whether there may be an index of proposals in it. */
  readonly mayHoldIndex: boolean;
  readonly choice: Pick<Choice, 'template' | 'evidence'> & Partial<Choice>;
  /** None for a file that is no proposal. */
  readonly match: Match | undefined;
  /** What the index keeps of it; none where it follows the template that was named on the command line. */
  readonly entry: Entry | undefined;
}

/**
 * Finds out which template a file follows, and how far. Undefined for a file that `.proposals.yaml` excludes.
 * @param of the file's root
 * @param named the template that was named on the command line
 */
export async function examine(
  file: FoundFile,
  of: Root | Promise<Root>,
  named?: Template,
): Promise<Examined | Unchecked | undefined> {
  try {
    const root = await of;
    const { library } = root;
    const path = pathIn(root, file);
    if (isExcluded(library, path)) return undefined;
    const document = parseDocument(file.text ?? (await textIn(root.host, path)));
    const choice: Examined['choice'] = named
      ? { template: isTemplateFile(library, path, true) ? undefined : named, evidence: ['--template'] }
      : chooseTemplate(library, document, path);
    const match = choice.template && followTemplate(document, choice.template, choice.evidence);
    const entry = match && !named ? entryOf(library, match, path, choice.rivals !== undefined) : undefined;
    const { lines, text } = document;
    const row = rowOf(path);
    return {
      file,
      root,
      path,
      row,
      document: () => document,
      lines: () => lines,
      mayHoldIndex: mayHoldIndex(text),
      choice,
      match,
      entry,
    };
  } catch (error) {
    return { failure: explain(file.path, error) };
  }
}

/** What is found when a file is looked at once more, which may read its text again: by then it may be gone. */
export function lookedAtAgain({ file }: Examined, look: () => Examined): Examined | Unchecked {
  try {
    return look();
  } catch (error) {
    return { failure: explain(file.path, error) };
  }
}

/** The same where several templates fit, with the one that its neighbours follow. */
export function settled(examined: Examined, prevailing: string | undefined): Examined {
  return prevailing === undefined || !examined.choice.rivals ? examined : choosing(examined, prevailing);
}

/** The same with the template that its root's library has for it. */
export function choosing(examined: Examined, prevailing?: string): Examined {
  const { root, path } = examined;
  const document = examined.document();
  const choice = chooseTemplate(root.library, document, path, prevailing);
  const match = choice.template && followTemplate(document, choice.template, choice.evidence);
  const entry = match && entryOf(root.library, match, path, examined.choice.rivals !== undefined);
  return { ...examined, choice, match, entry };
}

function entryOf(library: TemplateLibrary, match: Match, path: string, isInDoubt: boolean): Entry {
  return readEntry(library, match, path, { isInDoubt, withFacts: true });
}
