import { doubt } from '../kept/sightings.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import { type Host, isGone } from './host.ts';
import { Passage } from './passage.ts';
import { type Complain, leftOut } from './unreadable.ts';

const MAX_FOLDERS = 50_000;
/** What is deeper is a loop that is made of no links. */
const MAX_DEPTH = 32;
const AT_ONCE = 16;
const MARKDOWN = /\.(?:md|markdown)$/i;

export interface WalkOptions {
  /** The folder to begin at; '' unless told. */
  readonly from?: string;
  /** How many folders deep below it; 32 unless told. */
  readonly depth?: number;
  /** Which files are wanted, by their names; Markdown unless told. */
  readonly isWanted?: (name: string) => boolean;
  /** Patterns of what somebody named: walked to, also through folders that are passed over otherwise. */
  readonly named?: readonly string[];
  /** Patterns of what is never looked at: folders that lie below one as a whole are not listed. */
  readonly excluded?: readonly string[];
  /** When to end, in milliseconds since 1970. */
  readonly end?: number;
}

export interface Walk {
  /** Ordinary files, in the order of their paths. */
  readonly files: readonly string[];
  /** Links that are called like what is wanted, in the order of their paths. */
  readonly links: readonly string[];
  /** Folders that cannot be listed, with the errors. */
  readonly refused: readonly { readonly path: string; readonly error: unknown }[];
  /** What was passed over. */
  readonly passage: Passage;
  /** Whether there was more than could be listed: the first levels were. */
  readonly isCut: boolean;
}

/**
 * All files of a folder that are wanted: the one way to find files. Links to folders are not followed; `Passage` says
 * which folders are passed over. Level by level, so that what lies deepest is missing where there is too much. What is not there, or
 * vanishes meanwhile, holds nothing. Never fails.
 */
export async function walk(host: Host, options: WalkOptions = {}): Promise<Walk> {
  const { from = '', isWanted = isMarkdown } = options;
  const { depth = Number.POSITIVE_INFINITY, end = Number.POSITIVE_INFINITY } = options;
  const passage = new Passage(options.named, options.excluded);
  const files: string[] = [];
  const links: string[] = [];
  const refused: { path: string; error: unknown }[] = [];
  let count = 0;
  let isCut = false;
  let level = [from];
  for (let deep = 0; level.length > 0 && deep <= Math.min(depth, MAX_DEPTH); deep++) {
    const next: string[] = [];
    await mapConcurrently(level, AT_ONCE, async (folder) => {
      if (count >= MAX_FOLDERS || Date.now() >= end) {
        isCut = true;
        return;
      }
      count++;
      try {
        for (const { name, kind } of await host.list(folder)) {
          const path = folder === '' ? name : `${folder}/${name}`;
          if (kind === 'folder' && passage.leadsTo(path)) next.push(path);
          else if (kind === 'file' && isWanted(name)) files.push(path);
          else if (kind === 'link' && isWanted(name)) links.push(path);
        }
      } catch (error) {
        if (!isGone(error)) refused.push({ path: folder, error });
      }
    });
    level = next;
  }
  if (depth > MAX_DEPTH && level.length > 0) isCut = true;
  if (isCut) doubt();
  return { files: files.sort(), links: links.sort(), refused, passage, isCut };
}

/** Tells of what a walk could not list. */
export function tellLeftOut(host: Host, { refused, isCut }: Walk, complain: Complain): void {
  for (const { path, error } of refused) complain(leftOut(host, path, error));
  if (isCut)
    complain(
      `${host.folder}: more than ${MAX_FOLDERS} folders, or deeper than ${MAX_DEPTH}: the first ones were searched`,
    );
}

/** Whether a file is Markdown by its name. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}
