import type { House, HouseForm, Ways } from './house.ts';
import { openSpec } from './openSpec.ts';
import { specKit } from './specKit.ts';

export const HOUSES: readonly House[] = [specKit, openSpec];

const OTHERS: Ways = {};

/**
 * How a template is to be read that stands at a path.
 * @param path relative to the workspace folder, with forward slashes; undefined for one that stands nowhere
 */
export function waysOf(path: string | undefined): Ways {
  if (path === undefined) return OTHERS;
  for (const house of HOUSES) {
    const ways = house.waysOf(path);
    if (ways) return ways;
  }
  return OTHERS;
}

/** What houses ask of documents for which a repository has no template. */
export const HOUSE_FORMS: readonly HouseForm[] = HOUSES.flatMap(({ forms = [] }) => forms);

/** Whether a document may be one that a template is for, by what the template's house says of their paths. */
export function mayBeFor(template: string, document: string): boolean {
  return HOUSES.every(({ isFor }) => isFor?.(template, document) !== false);
}

/** Whether a path is that of a document of some house, never of a template, however it is called. */
export function isDocumentOfHouse(path: string): boolean {
  return HOUSES.some((house) => house.isDocument?.(path) ?? false);
}
