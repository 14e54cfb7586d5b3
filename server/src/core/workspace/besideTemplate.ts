import type { Likeness } from '../matching/matchTemplate.ts';

/** Files that stand beside proposals and are none, unless they say so themselves. */
const COMPANION =
  /^(?:readme.*|index|changelog|changes|history|contributing|contributors|code[-_ ]of[-_ ]conduct|licen[cs]e|security|support|governance|maintainers|authors|todo|roadmap|faq|glossary|overview|summary|process|agents|claude|(?:.*[-_ ])?(?:notes?|minutes|guide|guidelines|index|process))$/i;
/** `0042-name`, `2026-11-21-name`, `RFC-042_NAME`, `XXXX-name`: as proposals that stand together are called. */
const NUMBERED =
  /^(?:(?:m?adr|rf[acdp]|[a-z]{1,2}[ei]p|proposal|decision|design|enhancement|feature|spec|idea)[-_ ]?)?(?:\d{1,8}|[nx]{3,8})(?:[-_. ]|$)/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const MAX_DISTANCE = 3;

/** Where a document stands, seen from a template's home. */
export interface Nearness {
  /** Folders between the two, 0 for a document beside the template. */
  readonly distance: number;
  /** Called as proposals that stand together are. */
  readonly isNumbered: boolean;
  /** So near that a little evidence will do. */
  readonly isNear: boolean;
  /** A README and the like: only what it says itself counts. */
  readonly isCompanion: boolean;
}

/**
 * Where a document stands, seen from a template's home; undefined where it is not in or below it.
 * @param path the document's, relative to the workspace folder
 */
export function nearnessOf(path: string, home: string): Nearness | undefined {
  if (home !== '' && !path.startsWith(`${home}/`)) return undefined;
  const folders = path.slice(home === '' ? 0 : home.length + 1).split('/');
  const stem = (folders.pop() ?? '').replace(MARKDOWN, '');
  if (folders.some((folder) => folder === 'node_modules' || folder.startsWith('.'))) return undefined;
  const last = folders.at(-1) ?? '';
  // `0042-name/README.md` is a proposal that is a folder.
  const isFolder = /^(?:readme|index)$/i.test(stem) && NUMBERED.test(last);
  const isNumbered = isFolder || NUMBERED.test(stem);
  const distance = folders.length;
  return {
    distance,
    isNumbered,
    // A template at the very top may be meant for one of many folders.
    isNear: home === '' ? distance === 0 || isNumbered : distance <= MAX_DISTANCE,
    isCompanion: !isNumbered && COMPANION.test(stem),
  };
}

/** Whether a document that stands there and looks so much like a template's follows it. */
export function isEnoughThere({ isEnough, hasPrefix, distinctive, share }: Likeness, nearness: Nearness): boolean {
  const { isNear, isNumbered, isCompanion } = nearness;
  if (isEnough || isCompanion) return isEnough;
  if (hasPrefix) return true;
  const needed = (isNear ? 2 : 3) - (isNumbered ? 1 : 0);
  return distinctive >= needed && (isNumbered || share >= (isNear ? 0.25 : 0.4));
}
