import { dayWritten, findDate } from '../language/writtenDate.ts';
import { ownKindOf } from '../lifecycle/ownKind.ts';
import { dateInField } from '../matching/fieldState.ts';
import type { Match } from '../matching/match.ts';
import { factsIn } from '../practice/facts.ts';
import { rowOf } from '../workspace/besideTemplate.ts';
import type { Choice } from '../workspace/chooseTemplate.ts';
import { ownNumber } from '../workspace/naming/ownNumber.ts';
import type { TemplateLibrary } from '../workspace/templateLibrary.ts';
import type { Entry } from './entry.ts';

/**
 * What the index keeps of a proposal.
 * @param path relative to the library's root
 */
export function readEntry(
  library: TemplateLibrary,
  { rivals }: { readonly rivals?: Choice['rivals'] },
  match: Match,
  path: string,
): Entry {
  const { id } = match.template;
  return {
    path,
    template: id,
    series: seriesFolder(library, id, path),
    isInDoubt: rivals !== undefined,
    number: ownNumber(path),
    day: dayOf(match, path),
    facts: ownKindOf(match) === undefined ? factsIn(match) : undefined,
  };
}

/**
 * The folder whose proposals by one template belong together: the one that the template is for; where that is everything, or the
 * template is built in, the folder that the proposal stands in with others.
 */
export function seriesFolder({ own }: TemplateLibrary, template: string, path: string): string {
  const home = own.find((one) => one.template.id === template)?.home ?? '';
  return home !== '' && path.startsWith(`${home}/`) ? home : rowOf(path);
}

function dayOf(match: Match, path: string): string | undefined {
  const inName = findDate(path.replace(/^.*\//, ''));
  if (inName) return dayWritten(inName);
  const dates = match.fieldPairs.filter(({ wanted }) => wanted.isDate);
  const pair = dates.find(({ wanted }) => wanted.role === 'created') ?? dates[0];
  const date = pair && dateInField(match, pair);
  return date?.isReal ? date.day : undefined;
}
