import { parseDocument } from '../document/proposalDocument.ts';
import { dayWritten, findDate } from '../language/writtenDate.ts';
import { ownKindOf } from '../lifecycle/ownKind.ts';
import { dateInField } from '../matching/fieldState.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { Match } from '../matching/match.ts';
import { hasWords } from '../text/words.ts';
import { chooseTemplate } from '../workspace/chooseTemplate.ts';
import { numberOrYear } from '../workspace/naming/ownNumber.ts';
import type { TemplateLibrary } from '../workspace/templateLibrary.ts';
import { additionsIn } from './additions.ts';
import { besideArea, seriesFolder } from './area.ts';
import type { Entry, Example, Standing } from './entry.ts';
import { factsIn, practisedIn } from './facts.ts';
import { readCard } from './readCard.ts';

/** What the index keeps of a text; undefined for what follows no template. `path` is relative to the library's root. */
export function entryIn(
  library: TemplateLibrary,
  text: string,
  path: string,
  options: { readonly withFacts: boolean } = { withFacts: true },
): Entry | undefined {
  const document = parseDocument(text);
  const choice = chooseTemplate(library, document, path);
  if (!choice.template) return undefined;
  const isInDoubt = choice.rivals !== undefined;
  return readEntry(library, followTemplate(document, choice.template), path, { isInDoubt, ...options });
}

/** What the index keeps of a proposal. */
export function readEntry(
  library: TemplateLibrary,
  match: Match,
  path: string,
  { isInDoubt, withFacts }: { readonly isInDoubt: boolean; readonly withFacts: boolean },
): Entry {
  const standing = standingOf(library, match, path, isInDoubt);
  return { ...standing, ...readCard(match, path), ...(withFacts ? habitsOf(match) : UNREAD) };
}

const UNREAD = { facts: 'unread', isBrief: false, additions: [] } as const;
/** Of 55 proposals in six small series the shortest has 94 words, and half of them more than 600; what was begun, or made up to show something, has up to 50. */
const BRIEF_WORDS = 80;

function habitsOf(match: Match): Omit<Example, keyof Standing> {
  const findings = ownKindOf(match) === undefined ? practisedIn(match) : undefined;
  return {
    facts: findings ? [...factsIn(match, findings)] : 'owes nothing',
    isBrief: !hasWords(match.document.text, BRIEF_WORDS),
    additions: additionsIn(match, findings ?? []),
  };
}

/** Where a proposal stands among others. */
export function standingOf(library: TemplateLibrary, match: Match, path: string, isInDoubt = false): Standing {
  const { id } = match.template;
  const placed = { template: id, path };
  const [series, beside] = [seriesFolder(library, placed), besideArea(library, placed)?.from];
  return { path, template: id, series, beside, isInDoubt, number: numberOrYear(path), day: dayOf(match, path) };
}

function dayOf(match: Match, path: string): string | undefined {
  const inName = findDate(path.replace(/^.*\//, ''));
  if (inName) return dayWritten(inName);
  const dates = match.fieldPairs.filter(({ wanted }) => wanted.isDate);
  const pair = dates.find(({ wanted }) => wanted.role === 'created') ?? dates[0];
  const date = pair && dateInField(match, pair);
  return date?.isReal ? date.day : undefined;
}
