import { dirname } from 'node:path';
import {
  isCalledProposal,
  type Match,
  matchIn,
  type ProposalDocument,
  parseDocument,
  rowOf,
  withLearned,
} from '../core/index.ts';
import { textIfReadable } from '../files/readText.ts';
import { explain } from '../files/unreadable.ts';
import { learnedIn } from '../learnedIn.ts';
import type { Console } from './console.ts';
import { type OpenRoot, openRoot, type Standpoint } from './openRoot.ts';
import type { Root } from './roots.ts';

/** A proposal that cannot be had, or not be changed as is asked; the message is for the user. */
export class ProposalError extends Error {}

export interface OpenProposal extends OpenRoot {
  /** Relative to the root. */
  readonly path: string;
  readonly match: Match;
}

/**
 * The proposal in a file.
 * @param file as the user names it
 * @throws ProposalError
 */
export async function openProposal(file: string, console: Console, from?: Standpoint): Promise<OpenProposal> {
  const open = await openRoot(dirname(file), console, from).catch((error: unknown) => {
    throw new ProposalError(explain(file, error));
  });
  return { ...open, ...(await proposalIn(open, file)) };
}

/** Another proposal of the same root. */
export async function proposalIn(
  { root, inRoot }: OpenRoot,
  file: string,
): Promise<Pick<OpenProposal, 'path' | 'match'>> {
  const path = await inRoot(file);
  if (path === undefined) throw new ProposalError(`${file}: outside of ${root.host.folder}.`);
  const read = await textIfReadable(root.host, path, (error) => {
    throw new ProposalError(explain(file, error));
  });
  if (read === undefined) throw new ProposalError(`${file}: no such file.`);
  const document = parseDocument(read);
  const match = matchIn(root.library, document, path) ?? (await matchOfRecord(root, document, path));
  if (!match) throw new ProposalError(`${file}: no proposal: it follows no template.`);
  return { path, match };
}

/** A record beside what those round it agree on, where they have no template. */
async function matchOfRecord({ host, library, walked }: Root, document: ProposalDocument, path: string) {
  if (!isCalledProposal(path)) return undefined;
  const learned = await learnedIn(host, library, rowOf(path), { walked });
  return learned && matchIn(withLearned(library, [learned]), document, path);
}
