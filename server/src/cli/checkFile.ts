import { join } from 'node:path';
import {
  checkProposal,
  followTemplate,
  isExcluded,
  isTemplateFile,
  matchIn,
  parseDocument,
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
 */
export async function checkFile(file: FoundFile, checker: Checker): Promise<CheckedFile | Unchecked | undefined> {
  const { roots, history, template, templateAtCreation, earlier } = checker;
  const { path } = file;
  try {
    const root = await roots.rootOf(file);
    const inRoot = pathIn(root, file);
    const { library } = root;
    if (isExcluded(library, inRoot)) return undefined;
    const document = parseDocument(await readText(path));
    const { severities, overrides } = library.configuration;
    const isTemplate = template !== undefined && isTemplateFile(library, inRoot, true);
    const present = template
      ? isTemplate
        ? undefined
        : followTemplate(document, template, ['--template'])
      : matchIn(library, document, inRoot);
    const ownPath = template ? undefined : present?.template.path;
    const match =
      present && (templateAtCreation || library.configuration.templateAtCreation)
        ? await history.rematch(present, path, ownPath && join(root.folder, ownPath), overrides[ownPath ?? ''])
        : present;
    if (!match) return { path, match, problems: [] };
    const before = earlier.get(file.identity);
    const committedStatus = before === undefined ? undefined : statusIn(before, match.template);
    const transitions = transitionsFor(library.configuration.transitions, match.template);
    const problems = checkProposal(match, {
      severities,
      ...(committedStatus !== undefined && { committedStatus }),
      ...(transitions && { transitions }),
    });
    return { path, match, problems };
  } catch (error) {
    return { failure: explain(path, error) };
  }
}
