import { fieldName } from '../../document/field.ts';
import { isDecisionsFolder, isFirstStageFolder, isProposalsFolder, isStageFolder } from '../../language/fileKinds.ts';
import { isUsualKind } from '../../language/kinds.ts';
import { isGeneralWord } from '../../language/templateWord.ts';
import { homeOf } from '../templatePaths.ts';
import { folderOf, type ProposalFile } from './files.ts';
import { isYear } from './parts.ts';

type Groups = ReadonlyMap<string, readonly ProposalFile[]>;

export interface FolderSearch {
  /** The template's path, none for a built-in one. */
  readonly template: string | undefined;
  /** What the template is called: `RFC` prefers a folder `rfcs`. */
  readonly name: string;
  /** Where proposals go as long as nothing says otherwise. */
  readonly fallback: string;
  /** All Markdown files. */
  readonly paths: readonly string[];
}

const MAX_DEPTH = 3;

/** The folder for new proposals: where those are that exist, else near the template, else the fallback. */
export function chooseFolder(groups: Groups, search: FolderSearch): string {
  const { template, fallback } = search;
  if (template === undefined) {
    if (groups.get(fallback)?.length || [...groups.keys()].some((folder) => isBelow(folder, fallback))) {
      return nearest(groups, fallback, search) ?? fallback;
    }
    const taken = new Set(search.paths.map(homeOf));
    const others = [...groups.keys()].filter((folder) => !taken.has(folder) && !taken.has(folderOf(folder)));
    return best(groups, others, '', { ...search, mustBeRelated: true }) ?? fallback;
  }
  const home = homeOfTemplate(template);
  return (
    nearest(groups, home, search) ?? asElsewhere(groups, home, template, search) ?? (home === '' ? fallback : home)
  );
}

/**
 * The folder that a template names in its text, relative to the workspace folder: it may be named from there or from the
 * template's own place. Undefined where it names none.
 */
export function placeOf(told: string | undefined, template: string, paths: readonly string[]): string | undefined {
  if (told === undefined || told === '') return undefined;
  const home = homeOfTemplate(template);
  if (home === told || home.endsWith(`/${told}`)) return home;
  const isFromTop = home === '' || told.startsWith(`${home}/`) || paths.some((path) => path.startsWith(`${told}/`));
  return isFromTop ? told : `${home}/${told}`;
}

/** For `api/templates/adr.md` what `web/docs/adr` is for `web/templates/adr.md`. */
function asElsewhere(groups: Groups, home: string, template: string, search: FolderSearch): string | undefined {
  const way = template.slice(home.length);
  if (home === '') return undefined;
  for (const path of search.paths) {
    const other = path.slice(0, -way.length);
    if (path === template || !path.endsWith(way) || homeOf(path) !== other) continue;
    const found = nearest(groups, other, { ...search, template: path });
    if (found !== undefined && isBelow(found, other)) return home + found.slice(other.length);
  }
  return undefined;
}

function homeOfTemplate(template: string): string {
  return homeOf(template) ?? folderOf(template);
}

/** Where else numbers of the same row are given: `accepted` and `rejected` share theirs, as `2025` and `2026` do. */
export function scopeOf(folder: string): string {
  const last = folder.slice(folder.lastIndexOf('/') + 1);
  return isStageFolder(last) || isYear(last) ? folderOf(folder) : folder;
}

/** The folder that new proposals of the same kind go to, while an older one goes to `rejected` or to the last year. */
export function currentFolder(folder: string, folders: Iterable<string>): string {
  const last = folder.slice(folder.lastIndexOf('/') + 1);
  if (!isStageFolder(last) || isFirstStageFolder(last)) return folder;
  const siblings = [...folders].filter((other) => folderOf(other) === folderOf(folder));
  return siblings.find((other) => isFirstStageFolder(other.slice(other.lastIndexOf('/') + 1))) ?? folder;
}

function nearest(groups: Groups, home: string, search: FolderSearch): string | undefined {
  const below = [...groups.keys()].filter((folder) => folder === home || isBelow(folder, home));
  const found = best(groups, below, home, search);
  if (found !== undefined) return found;
  if (home === '') return unnumbered(groups, below, search);
  if (groups.has(home)) return home;
  const child = unnumbered(groups, below, search);
  if (child !== undefined || isUsualFolderName(lastName(home))) return child;
  const parent = folderOf(home);
  const siblings = [...groups.keys()].filter((folder) => folder !== parent && folderOf(folder) === parent);
  return best(groups, siblings, parent, search);
}

/** The folder in which most files are named as proposals are, by number or date. */
function best(
  groups: Groups,
  folders: readonly string[],
  home: string,
  { template, name, paths, mustBeRelated = false }: FolderSearch & { readonly mustBeRelated?: boolean },
): string | undefined {
  const own = template === undefined ? undefined : homeOf(template);
  const taken = new Set(paths.filter((path) => path !== template).map(homeOf));
  let chosen: string | undefined;
  let most = 0;
  for (const folder of folders) {
    const depth = folder === home ? 0 : folder.slice(home === '' ? 0 : home.length + 1).split('/').length;
    const isUsual = isUsualFolder(folder) || isStageFolder(lastName(folder));
    const isOfKind = isRelated(folder, name);
    const files = groups.get(folder) ?? [];
    const strong = files.filter(isSurelyNumbered).length;
    const weak = files.filter(({ parts }) => parts.number !== '').length;
    if (depth > MAX_DEPTH || (mustBeRelated && !isOfKind)) continue;
    if (folder !== home && !isUsual && strong < 2) continue;
    if (folder !== own && folder !== home && taken.has(folder)) continue;
    const factor = folder === home ? 3 : isOfKind ? 10 : isUsual ? 2 : 1;
    const weight = ((strong + weak * 0.2) * factor) / (1 + depth * 0.2);
    if (weight > most) {
      chosen = folder;
      most = weight;
    }
  }
  return chosen;
}

function unnumbered(groups: Groups, folders: readonly string[], { name }: FolderSearch): string | undefined {
  const usual = folders.filter(
    (folder) => isUsualFolderName(lastName(folder)) && folder.split('/').length <= MAX_DEPTH,
  );
  const weight = (folder: string) => (groups.get(folder)?.length ?? 0) * (isRelated(folder, name) ? 100 : 1);
  return usual.sort((a, b) => weight(b) - weight(a))[0];
}

/** Whether folders of proposals are called so. */
export function isUsualFolderName(name: string): boolean {
  return isProposalsFolder(name) || isUsualKind(name.toLowerCase().replace(/s$/, ''));
}

/** Whether proposals usually stand in a folder of that name, or below it. */
export function isUsualFolder(folder: string): boolean {
  return folder.split('/').some(isUsualFolderName);
}

/** Whether the file's name alone shows that it is one of a row. */
export function isSurelyNumbered({ parts: { prefix, number, date } }: ProposalFile): boolean {
  return date.length > 4 || (number !== '' && (prefix !== '' || date !== '' || /^0\d{2,}|^\d{4,}$/.test(number)));
}

/** Whether a folder is called as a template is: `rfcs` for "Detailed RFC", `decisions` for an ADR. */
export function isRelated(folder: string, name: string): boolean {
  const words = new Set(fieldName(name).split(' ').flatMap(singulars));
  return folder
    .split('/')
    .flatMap((part) => fieldName(part).split(' '))
    .flatMap(singulars)
    .some((word) => words.has(word));
}

function singulars(word: string): string[] {
  const single = word.replace(/s$/, '');
  if (single === 'adr') return ['adr', DECISION];
  if (isDecisionsFolder(word)) return [DECISION];
  return isGeneralWord(single) ? [] : [single];
}

/** Stands for what records of decisions are called in any language. */
const DECISION = 'decision';

export function lastName(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

function isBelow(folder: string, home: string): boolean {
  return home === '' ? folder !== '' : folder.startsWith(`${home}/`);
}
