import { shownStatus, statusOf } from '../lifecycle/status.ts';
import type { Match } from '../matching/match.ts';
import { fieldOfSection } from '../template/sectionFields.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { contains } from '../text/range.ts';
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

/** Counts the sections in which an author is to write: not those for the metadata, of checklists, or that only hold others. */
export function progressOf(match: Match): Progress {
  const wanted = match.template.sections.filter((section) => isWanted(match, section));
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

function isWanted({ template, alignment }: Match, section: TemplateSection): boolean {
  const { isRequired, holdsFields } = section;
  if (!isRequired || holdsFields || fieldOfSection(template, section) || isComplete(template, section)) return false;
  // What an optional section asks for is wanted once that is there.
  for (let at = template.sections[section.parent]; at; at = template.sections[at.parent]) {
    const { index } = at;
    if (!at.isRequired && !alignment.pairs.some(({ wanted }) => wanted.index === index)) return false;
  }
  return true;
}

/** Whether nothing is to be written in a section itself: it only holds others, or what is meant to stay, as a checklist is. */
function isComplete({ stops, sections }: Template, { section: { blocks, body }, index }: TemplateSection): boolean {
  const hasText = blocks.some(({ kind }) => kind !== 'html' && kind !== 'rule');
  return hasText ? !stops.some(({ range }) => contains(body, range)) : sections.some(({ parent }) => parent === index);
}
