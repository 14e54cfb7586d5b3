import { join } from 'node:path';
import {
  type Choice,
  checkProposal,
  chooseTemplate,
  followTemplate,
  isExcluded,
  isTemplateFile,
  ownKindOf,
  type ProposalDocument,
  parseDocument,
  rowOf,
  statusIn,
  type Template,
  transitionsFor,
} from '../core/index.ts';
import { readText } from '../files/readText.ts';
import { explain } from '../files/unreadable.ts';
import type { FoundFile } from './findFiles.ts';
import type { CheckedFile } from './result.ts';
import { pathIn, type Roots } from './roots.ts';
import type { TemplatesAtCreation } from './templatesAtCreation.ts';

/** Why a file was not checked, for the user. */
export interface Unchecked {
  readonly failure: string;
}

/** What all files are checked with. */
export interface Checker {
  readonly roots: Roots;
  readonly history: TemplatesAtCreation;
  /** The one that was named on the command line. */
  readonly template: Template | undefined;
  readonly templateAtCreation: boolean;
  /** Earlier texts, by real path: statuses are compared with theirs. */
  readonly earlier: ReadonlyMap<string, string>;
}

/**
 * Checks a file by the template that was named on the command line, or else by the one that it follows. Undefined for a file
 * that `.proposals.yaml` excludes.
 * @param neighbours the id of the template that most of them follow, and what was read of a file that was put off for it; without
 * them a file that may follow several is put off
 */
export async function checkFile(
  file: FoundFile,
  checker: Checker,
  neighbours?: { readonly prevailing: string | undefined; readonly document: ProposalDocument | undefined },
): Promise<CheckedFile | Unchecked | undefined> {
  const { roots, history, template, templateAtCreation, earlier } = checker;
  const { path } = file;
  try {
    const root = await roots.rootOf(file);
    const inRoot = pathIn(root, file);
    const { library } = root;
    if (isExcluded(library, inRoot)) return undefined;
    const document = neighbours?.document ?? parseDocument(await readText(path));
    const { severities, overrides } = library.configuration;
    const choice: Pick<Choice, 'template' | 'evidence'> & Partial<Choice> = template
      ? { template: isTemplateFile(library, inRoot, true) ? undefined : template, evidence: ['--template'] }
      : chooseTemplate(library, document, inRoot, neighbours?.prevailing);
    const row = { root, folder: rowOf(inRoot) };
    if (choice.rivals && !neighbours)
      return { path, match: undefined, problems: [], row, rivals: choice.rivals, document };
    const present = choice.template && followTemplate(document, choice.template, choice.evidence);
    const ownPath = template ? undefined : present?.template.path;
    const match =
      present && (templateAtCreation || library.configuration.templateAtCreation)
        ? await history.rematch(present, path, ownPath && join(root.host.folder, ownPath), overrides[ownPath ?? ''])
        : present;
    if (!match) return { path, match, problems: [], ...(choice.reason === 'unmatched' && { row }) };
    const before = earlier.get(file.identity);
    const committedStatus = before === undefined ? undefined : statusIn(before, match.template);
    const transitions = transitionsFor(library.configuration.transitions, match.template);
    const problems = checkProposal(match, {
      severities,
      ...(committedStatus !== undefined && { committedStatus }),
      ...(transitions && { transitions }),
    });
    return { path, match, problems, ownKind: ownKindOf(match), row };
  } catch (error) {
    return { failure: explain(path, error) };
  }
}
