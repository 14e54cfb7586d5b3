import { parseDocument } from '../document/proposalDocument.ts';
import { dayWritten, findDate } from '../language/writtenDate.ts';
import { ownKindOf } from '../lifecycle/ownKind.ts';
import { dateInField } from '../matching/fieldState.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { Match } from '../matching/match.ts';
import { rowOf } from '../workspace/besideTemplate.ts';
import { chooseTemplate } from '../workspace/chooseTemplate.ts';
import { ownNumber } from '../workspace/naming/ownNumber.ts';
import type { TemplateLibrary } from '../workspace/templateLibrary.ts';
import type { Entry, Standing } from './entry.ts';
import { factsIn } from './facts.ts';

/** A part of a root: a folder, and how many folders deep. */
export interface Area {
  readonly from: string;
  readonly depth: number;
}

/** A proposal in a folder of its own is one folder deeper than the others of its row. */
const ROW_DEPTH = 1;

/** What the index keeps of a text; undefined for what follows no template. `path` is relative to the library's root. */
export function entryIn(library: TemplateLibrary, text: string, path: string): Entry | undefined {
  const document = parseDocument(text);
  const choice = chooseTemplate(library, document, path);
  if (!choice.template) return undefined;
  return readEntry(library, followTemplate(document, choice.template), path, choice.rivals !== undefined);
}

/** What the index keeps of a proposal. */
export function readEntry(library: TemplateLibrary, match: Match, path: string, isInDoubt = false): Entry {
  const facts = ownKindOf(match) === undefined ? factsIn(match) : undefined;
  return { ...standingOf(library, match, path, isInDoubt), facts };
}

/** Where a proposal stands among others. */
export function standingOf(library: TemplateLibrary, match: Match, path: string, isInDoubt = false): Standing {
  const { id } = match.template;
  const series = homeFor(library, id, path) ?? rowOf(path);
  return { path, template: id, series, isInDoubt, number: ownNumber(path), day: dayOf(match, path) };
}

/** Where those stand that a proposal is compared with. */
export function areaAround(library: TemplateLibrary, { template, path }: Standing): Area {
  const home = homeFor(library, template, path);
  return home === undefined ? rowArea(path) : { from: home, depth: Number.POSITIVE_INFINITY };
}

/** Where the proposals of a template stand, as far as it is for one folder; undefined for a template that is for everything. */
export function areaOf({ own }: TemplateLibrary, template: string): Area | undefined {
  const home = own.find((one) => one.template.id === template)?.home ?? '';
  return home === '' ? undefined : { from: home, depth: Number.POSITIVE_INFINITY };
}

/** Where those stand that are in one row with a file. */
export function rowArea(path: string): Area {
  return { from: rowOf(path), depth: ROW_DEPTH };
}

/**
 * The folder that a template is for, which holds the proposals that belong together; none where that is everything, or the template
 * is built in: then it is the folder that a proposal stands in with others.
 */
function homeFor({ own }: TemplateLibrary, template: string, path: string): string | undefined {
  const home = own.find((one) => one.template.id === template)?.home ?? '';
  return home !== '' && path.startsWith(`${home}/`) ? home : undefined;
}

function dayOf(match: Match, path: string): string | undefined {
  const inName = findDate(path.replace(/^.*\//, ''));
  if (inName) return dayWritten(inName);
  const dates = match.fieldPairs.filter(({ wanted }) => wanted.isDate);
  const pair = dates.find(({ wanted }) => wanted.role === 'created') ?? dates[0];
  const date = pair && dateInField(match, pair);
  return date?.isReal ? date.day : undefined;
}
