import { isAsideName, isDataFolder, isListName, isMainName, isOfMeeting } from '../language/fileKinds.ts';
import { isBeforeNumber, isProposalWord } from '../language/kinds.ts';
import type { Likeness } from '../matching/matchTemplate.ts';
import { namedAfter } from './namesakes.ts';
import { stemOf } from './naming/files.ts';
import { isAmongTemplates } from './templatePaths.ts';

/** What is called like the first of a row, and lists the others. */
const ZEROS = /^(?:\p{L}{2,10}[-_ ]?)?0+[-_. ](?=_?\p{L})/u;
const DAY = /^\d{4}[-_.]?\d\d[-_.]?\d\d[-_. ]/;
/** A number or its stub, `0042-name`, `XXXX-name`. */
const NUMBER = /^(?:\d{1,8}|[nx]{3,8})(?:[-_. ]|$)/i;
const LETTERS = /^(\p{L}{2,20}?)[-_ ]?(?=\d|[nx]{3})/iu;
/** A folder of one proposal's own, and none of a year or of a status: `0042-name`, `KEP-1234`. */
const OWN_FOLDER = /^(?!(?:19|20)\d\d(?:[-_]\d\d)?$)(?:[a-z]{2,10}[-_ ]?\d+|\d{3,8}|[nx]{3,8})(?:[-_. ]|$)/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const MAX_DISTANCE = 3;
/** The distance of a document that is not below the template's home. */
const ELSEWHERE = Number.MAX_SAFE_INTEGER;

/** Where a document stands, seen from a template's home. */
export interface Nearness {
  /** Folders between the two, 0 for a document beside the template, the largest number for one that is not below its home. */
  readonly distance: number;
  /** Called as proposals that stand together are, or as those of this very template. */
  readonly isNumbered: boolean;
  /** Whether its name or its folder is that of what the template is for: `spec.md` for `spec-template.md`, `adr/0001-a.md` for `adr-template.md`. */
  readonly isNamesake: boolean;
  /** Right beside the template, in a folder of their own. */
  readonly isInItsFolder: boolean;
  /** So near that a little evidence will do. */
  readonly isNear: boolean;
  /** A README and the like, or the second file of a proposal that is a folder: only what it says itself counts. */
  readonly isCompanion: boolean;
}

/**
 * Where a document stands, seen from a template's home; undefined where it is not in or below it, unless both are of one kind.
 * @param path the document's, relative to the workspace folder
 * @param kind what the template is for, as its name has it; '' for nothing
 */
export function nearnessOf(path: string, home: string, kind = ''): Nearness | undefined {
  const isBelow = home === '' || path.startsWith(`${home}/`);
  if (!isBelow && kind === '') return undefined;
  const folders = (isBelow && home !== '' ? path.slice(home.length + 1) : path).split('/');
  const stem = (folders.pop() ?? '').replace(MARKDOWN, '');
  if (isAmongData(folders) || folders.some((folder) => folder.startsWith('.'))) return undefined;
  const named = namedAfter(path, kind);
  const folder = folders.at(-1) ?? '';
  const isNumbered = isCalledByNumber(stem) || (isCalledByNumber(folder) && isMainName(stem));
  // A template that is kept apart is for the proposals of its kind, wherever they are.
  if (!isBelow && !(named && isNumbered)) return undefined;
  const distance = isBelow ? folders.length : ELSEWHERE;
  return {
    distance,
    isNamesake: named !== undefined,
    isNumbered: isNumbered || named === 'name',
    isInItsFolder: isBelow && home !== '' && distance === 0,
    // A template at the very top may be meant for one of many folders.
    isNear: isBelow && (named === 'name' || (home === '' ? distance === 0 || isNumbered : distance <= MAX_DISTANCE)),
    isCompanion:
      isList(stem) ||
      (DAY.test(stem) && isOfMeeting(stem.replace(DAY, ''))) ||
      (!isNumbered &&
        named !== 'name' &&
        (isAsideName(stem) || (OWN_FOLDER.test(folder) && !isMainFile(stem, folder)))),
  };
}

/** Whether a template is for the documents of a folder: it is their own, or called after them. */
export function isForRow(row: string, { home, kind }: { readonly home: string; readonly kind: string }): boolean {
  const nearness = nearnessOf(`${row === '' ? '' : `${row}/`}0001-a.md`, home, kind);
  return nearness !== undefined && (nearness.distance === 0 || nearness.isNamesake);
}

/** Whether one of the folders on the way to a document holds data that goes with proposals. */
export function isAmongData(folders: readonly string[]): boolean {
  return folders.some((folder, i) => isDataFolder(folder) || isAmongTemplates(folders.slice(0, i + 1)));
}

/** Whether a name is that of a proposal among others, by its number, or by its folder's: `0042-name.md`, `0042-name/README.md`. */
export function isCalledProposal(path: string): boolean {
  const nearness = nearnessOf(path, '');
  return nearness?.isNumbered === true && !nearness.isCompanion;
}

/** The folder that a proposal stands in with others, be it a file or a folder of its own: `rfcs` for `rfcs/0042-x/README.md`. */
export function rowOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const isOwn = OWN_FOLDER.test(folders.at(-1) ?? '') || isMainName(stemOf(path));
  return (isOwn ? folders.slice(0, -1) : folders).join('/');
}

/** `0042-name`, `RFC-042_NAME`, `2026-11-21-name`, `XXXX-name`: as proposals that stand together are called. */
function isCalledByNumber(name: string): boolean {
  const [whole = '', letters = ''] = LETTERS.exec(name) ?? [];
  return NUMBER.test(name) || (isBeforeNumber(letters.toLowerCase()) && NUMBER.test(name.slice(whole.length)));
}

function isList(stem: string): boolean {
  const [zeros] = ZEROS.exec(stem) ?? [];
  return zeros !== undefined && isListName(stem.slice(zeros.length));
}

/** In a proposal's own folder, the file that is the proposal. */
function isMainFile(stem: string, folder: string): boolean {
  const name = stem.toLowerCase();
  return isMainName(name) || name === 'main' || isProposalWord(name) || name === folder.toLowerCase();
}

/** Whether a document that stands there and looks so much like a template's follows it. */
export function isEnoughThere(likeness: Likeness, nearness: Nearness): boolean {
  const { isEnough, hasPrefix, distinctive, share, isOrdinary } = likeness;
  const { distance, isNear, isNumbered, isCompanion, isInItsFolder } = nearness;
  if (isEnough || isCompanion) return isEnough;
  if (hasPrefix) return true;
  // A template of nothing but headings that any file has is for those beside it that have them, too.
  if (isOrdinary && isInItsFolder && share >= 0.5) return true;
  const needed = (isNear ? 2 : 3) - (isNumbered ? 1 : 0);
  const isNumberedHere = isNumbered && distance < ELSEWHERE;
  return distinctive >= needed && (isNumberedHere || share >= (isNear ? 0.25 : 0.4));
}
