import { SLUG, type WordStyle } from './words.ts';

/** How a team names its proposals, learned from those that exist. */
export interface Naming {
  /** Where a new one goes, relative to the workspace folder, '' for that folder itself. */
  readonly folder: string;
  /** Below which numbers are given once only. */
  readonly scope: string;
  /** Whether somebody chose the folder: then it stays, also where proposals go on in this year's. */
  readonly isChosen: boolean;
  /** Whether there are proposals to learn from; else other folders, or the template itself decide. */
  readonly isLearned: boolean;
  readonly kind: 'number' | 'date' | 'none';
  readonly prefix: string;
  /** `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM`, `YYYY`, `YYYYMMDDhhmmss` and the like; empty for none. A number may follow a date. */
  readonly dateFormat: string;
  readonly joint: string;
  /** How many digits a number has at least; 0 where they are not padded. */
  readonly width: number;
  /** Stands in for a number that others give later, as `0000`; such proposals start without one. */
  readonly stub: string | undefined;
  readonly separator: string;
  /** Whether the title is a part of the name. */
  readonly hasWords: boolean;
  readonly words: WordStyle;
  readonly extension: string;
  /** For a proposal with a folder of its own: the file in it, `*.md` where that is called as the folder is. */
  readonly mainFile: string | undefined;
}

/** What a naming says of names alone. */
export type NamePattern = Omit<Naming, 'folder' | 'scope' | 'isChosen' | 'isLearned'>;

/** `2026-11-21-add-cache.md` */
export const BY_DATE: NamePattern = {
  kind: 'date',
  prefix: '',
  dateFormat: 'YYYY-MM-DD',
  joint: '',
  width: 0,
  stub: undefined,
  separator: '-',
  hasWords: true,
  words: SLUG,
  extension: '.md',
  mainFile: undefined,
};
