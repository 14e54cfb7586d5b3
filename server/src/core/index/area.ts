import { rowOf } from '../workspace/besideTemplate.ts';
import type { TemplateLibrary } from '../workspace/templateLibrary.ts';

/** A part of a root: a folder, and how many folders deep. */
export interface Area {
  readonly from: string;
  readonly depth: number;
}

/** All of a root. */
export const WHOLE: Area = { from: '', depth: Number.POSITIVE_INFINITY };

/** A proposal in a folder of its own is one folder deeper than the others of its row. */
export const ROW_DEPTH = 1;

/** Where the proposals of a template stand; undefined for a built-in one, which is for all roots. */
export function areaOf({ own }: TemplateLibrary, template: string): Area | undefined {
  const home = own.find((one) => one.template.id === template)?.home;
  return home === undefined ? undefined : { from: home, depth: Number.POSITIVE_INFINITY };
}

/** Where those stand that are in one row with a file. */
export function rowArea(path: string): Area {
  return { from: rowOf(path), depth: ROW_DEPTH };
}

/**
 * The folder whose proposals by one template belong together, with numbers of their own: that which the template is for; where that is
 * everything, or elsewhere, the row that a proposal stands in.
 */
export function seriesFolder(library: TemplateLibrary, placed: Placed): string {
  return seriesArea(library, placed).from;
}

/** Where those of a proposal's series stand. */
export function seriesArea(library: TemplateLibrary, placed: Placed): Area {
  return homeArea(library, placed) ?? rowArea(placed.path);
}

/** Where the rows beside a proposal's own stand, its own among them, where a team has one for each of its parts; undefined for a series that is no such row. */
export function besideArea(library: TemplateLibrary, placed: Placed): Area | undefined {
  if (homeArea(library, placed)) return undefined;
  const beside = folderAbove(rowOf(placed.path));
  return beside === '' ? undefined : { from: beside, depth: ROW_DEPTH + 1 };
}

/** The area that a proposal's template is for, where the proposal stands in it, and it is not everything. */
function homeArea(library: TemplateLibrary, { template, path }: Placed): Area | undefined {
  const area = areaOf(library, template);
  return area && area.from !== '' && path.startsWith(`${area.from}/`) ? area : undefined;
}

/** The folder that a folder is in; '' for one at the top. */
function folderAbove(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

interface Placed {
  /** A template's id. */
  readonly template: string;
  readonly path: string;
}

/** Whether a file is in an area. */
export function isIn({ from, depth }: Area, path: string): boolean {
  if (from !== '' && !path.startsWith(`${from}/`)) return false;
  return path.slice(from === '' ? 0 : from.length + 1).split('/').length <= depth + 1;
}

/** What makes two areas the same. */
export function areaKey({ from, depth }: Area): string {
  return `${depth} ${from}`;
}
