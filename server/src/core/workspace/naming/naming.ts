import { proposalsByFolder, stemOf } from './files.ts';
import { firstName } from './first.ts';
import { chooseFolder, currentFolder, placeOf, scopeOf } from './folder.ts';
import { learnFrom } from './learn.ts';
import { isGivenElsewhere } from './numbers.ts';
import type { NamePattern, Naming } from './pattern.ts';
import { isIn, numbersIn } from './row.ts';
import { readShownName } from './shownNames.ts';
import { isNumberGivenElsewhere, numberStubOf, readTemplateName } from './template.ts';

export { lacksWords, type NewName, proposedPath, shownNumber } from './path.ts';
export type { Naming } from './pattern.ts';
export { isTaken, nextNumber, numberIn, withNumber } from './row.ts';

export interface NamingOptions {
  /** The template's name; without a path of its own it prefers folders that are called so. */
  readonly name?: string;
  /** What the template says: it may show how files are called, and may leave the number to others. */
  readonly text?: string;
  /** What stands in the number's place in the template's title or metadata, `NNN`; a date's format where titles have that. */
  readonly number?: string | undefined;
  /** The folder that the team has chosen, before all others. */
  readonly folder?: string | undefined;
  /** Where proposals go as long as nothing else says so: `proposals`. */
  readonly fallback?: string;
}

/**
 * How to name a new proposal: as most of the recent ones that exist for a template; where there are none as those of other
 * folders, or as the template shows by its own name or in its text.
 * @param template the template's path; undefined for a built-in one
 * @param paths all Markdown files known; like all paths here relative to the workspace folder, with forward slashes
 */
export function learnNaming(
  template: string | undefined,
  paths: readonly string[],
  { name = '', text = '', number, folder: wanted, fallback = 'proposals' }: NamingOptions = {},
): Naming {
  const groups = proposalsByFolder(paths);
  const fullName = `${name} ${stemOf(template ?? '')}`;
  const told = template === undefined ? undefined : readShownName(text);
  const place = template === undefined ? undefined : placeOf(told?.folder, template, paths);
  const search = { template, name: fullName, fallback, paths };
  const found = place !== undefined && groups.has(place) ? place : chooseFolder(groups, search);
  const hasOwn = [...groups.keys()].some((folder) => isIn(folder, scopeOf(found)));
  const chosen = wanted ?? (hasOwn ? found : (place ?? found));
  const isChosen = wanted !== undefined;
  const scope = scopeOf(chosen);
  const inScope = [...groups].filter(([folder]) => isIn(folder, scope)).flatMap(([, files]) => files);
  const files = [groups.get(chosen) ?? [], inScope, groups.get(found) ?? []].find(({ length }) => length > 0) ?? [];
  const model = template === undefined ? undefined : readTemplateName(template);
  if (files.length === 0) {
    // A built-in template says nothing of the team's ways.
    const own = template === undefined ? '' : text;
    const first = firstName({ folder: chosen, groups, name: fullName, model, told, text: own, number });
    return { ...first, folder: chosen, scope, isChosen, isLearned: false, stub: stubOf(first, text, []) };
  }
  const learned = learnFrom(files, model, fullName);
  const numbers = learned.kind === 'number' ? numbersIn({ ...learned, scope }, inScope, undefined) : [];
  return {
    ...learned,
    folder: wanted ?? currentFolder(chosen, groups.keys()),
    scope,
    isChosen,
    isLearned: true,
    stub: learned.kind === 'number' ? stubOf({ ...learned, stub: model?.stub }, text, numbers) : undefined,
  };
}

function stubOf(
  model: (Partial<NamePattern> & Pick<NamePattern, 'kind' | 'width'>) | undefined,
  text: string,
  numbers: readonly number[],
): string | undefined {
  if (model?.kind !== 'number') return undefined;
  if (!isNumberGivenElsewhere(text) && !isGivenElsewhere(numbers)) return undefined;
  return model.stub ?? numberStubOf(text) ?? (model.width > 0 ? '0'.repeat(model.width) : 'NNNN');
}
