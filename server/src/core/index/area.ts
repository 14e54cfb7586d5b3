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
 * Where those stand that a proposal is compared with: in the folder that its template is for; where that is everything, or elsewhere,
 * in the row that it stands in.
 */
export function areaAround(library: TemplateLibrary, { template, path }: { template: string; path: string }): Area {
  const area = areaOf(library, template);
  return area && area.from !== '' && path.startsWith(`${area.from}/`) ? area : rowArea(path);
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
