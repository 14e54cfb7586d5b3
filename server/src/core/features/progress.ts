import { absenceOf } from '../index/facts.ts';
import { shownStatus, statusOf } from '../lifecycle/status.ts';
import type { Match } from '../matching/match.ts';
import { fieldOfSection } from '../matching/sectionFields.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { contains } from '../text/range.ts';
import { stopsOf } from '../writing/stops.ts';
import { sectionState } from './sectionState.ts';

/** How far a proposal is. */
export interface Progress {
  /** As the author wrote it; undefined where there is none yet. */
  readonly status: string | undefined;
  /** How many of the sections that the template wants are written. */
  readonly written: number;
  readonly wanted: number;
  /** Those that are not, in the template's order. */
  readonly open: readonly OpenSection[];
}

export interface OpenSection {
  /** As the template calls it. */
  readonly name: string;
  /** Not there, only a heading, only the template's advice, or own words with placeholders or advice among them. */
  readonly state: 'missing' | 'empty' | 'unwritten' | 'leftovers';
}

/**
 * Counts the sections in which an author is to write: not those for the metadata, of checklists, or that only hold others.
 * @param isAsked tells of a fact whether it is asked of the proposal to be without it; see `askedFor`
 */
export function progressOf(match: Match, isAsked: (fact: string) => boolean = () => true): Progress {
  const wanted = match.template.sections.filter((section) => isWanted(match, section, isAsked));
  const open = wanted.flatMap((section): OpenSection[] => {
    const states = match.alignment.pairs
      .filter((pair) => pair.wanted === section)
      .map((pair) => sectionState(match, pair.found, pair));
    const [state] = states.length === 0 ? (['missing'] as const) : states.filter(isOpen);
    return state ? [{ name: section.name || section.section.title, state }] : [];
  });
  return {
    status: statusOf(match) && shownStatus(match),
    written: wanted.length - open.length,
    wanted: wanted.length,
    open,
  };
}

function isOpen<State extends string>(state: State): state is State & OpenSection['state'] {
  return state === 'empty' || state === 'unwritten' || state === 'leftovers';
}

function isWanted(
  { template, alignment }: Match,
  section: TemplateSection,
  isAsked: (fact: string) => boolean,
): boolean {
  const { isRequired, holdsFields } = section;
  if (!isRequired || holdsFields || fieldOfSection(template, section) || isComplete(template, section)) return false;
  const isThere = ({ index }: TemplateSection) => alignment.pairs.some(({ wanted }) => wanted.index === index);
  const mayLack = (one: TemplateSection) => !one.isRequired || !isAsked(absenceOf('section', one.name));
  // What a section asks for that may be left out is wanted once that is there.
  for (let at: TemplateSection | undefined = section; at; at = template.sections[at.parent])
    if (mayLack(at) && !isThere(at)) return false;
  return true;
}

/** Whether nothing is to be written in a section itself: it only holds others, or what is meant to stay, as a checklist is. */
function isComplete(template: Template, { section: { blocks, body }, index }: TemplateSection): boolean {
  const hasText = blocks.some(({ kind }) => kind !== 'html' && kind !== 'rule');
  return hasText
    ? !stopsOf(template).some(({ range }) => contains(body, range))
    : template.sections.some(({ parent }) => parent === index);
}
