import * as l10n from '@vscode/l10n';
import type { HeadingBlock } from '../../document/block.ts';
import type { Section } from '../../document/proposalDocument.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import type { TextEdit } from '../../text/edit.ts';
import { startOfLine } from '../../text/lines.ts';
import type { Draft } from './fix.ts';

/** Gives a heading the template's level, and takes its subheadings along. */
export function fixLevel(match: Match, { found, level }: SectionPair): Draft[] {
  const edits = [found, ...subsections(match, found)].map((section) => {
    const wantedLevel = newLevels(match, found, level).get(section.index) ?? section.heading.level;
    return headingLevelEdits(match.document.text, section.heading, wantedLevel);
  });
  if (edits.some((edit) => edit === undefined)) return [];
  return [
    {
      title: l10n.t('Change to level {0}', level),
      edits: edits.flatMap((edit) => edit ?? []),
      isPreferred: true,
      isSafe: true,
      mayBring: ['section-renamed'],
    },
  ];
}

/** The levels of a section and its subsections: those of the template where it knows them, else as far as their section moves. */
function newLevels(match: Match, moved: Section, level: number): ReadonlyMap<number, number> {
  const below = subsections(match, moved);
  const known = new Map(match.alignment.pairs.map(({ found, level: expected }) => [found, expected]));
  const isRightBelow = below.some((section) => known.get(section) === section.heading.level);
  const levels = new Map([[moved.index, level]]);
  for (const section of below) {
    const parent = match.document.sections[section.parent] as Section;
    const parentLevel = levels.get(parent.index) ?? parent.heading.level;
    const by = parentLevel - parent.heading.level;
    const follows = by > 0 ? section.heading.level <= parentLevel : !isRightBelow;
    levels.set(section.index, known.get(section) ?? section.heading.level + (follows ? by : 0));
  }
  return levels;
}

function subsections({ document }: Match, section: Section): readonly Section[] {
  return document.sections.filter(
    ({ index, range }) => index > section.index && range.start < section.range.end && range.end <= section.range.end,
  );
}

/** What gives a heading another level, an underlined one too; undefined where Markdown cannot write it. */
export function headingLevelEdits(text: string, heading: HeadingBlock, level: number): TextEdit[] | undefined {
  const { start, end, title } = heading;
  const by = level - heading.level;
  if (by === 0) return [];
  if (level < 1 || level > 6) return undefined;
  if (text.charAt(start) === '#' && title.start > start) {
    return [
      by > 0
        ? { range: { start, end: start }, newText: '#'.repeat(by) }
        : { range: { start, end: start - by }, newText: '' },
    ];
  }
  if (level <= 2) {
    const line = startOfLine(text, end - 1);
    const underline = text.slice(line, end).trim();
    const from = line + text.slice(line, end).indexOf(underline);
    return [
      {
        range: { start: from, end: from + underline.length },
        newText: (level === 1 ? '=' : '-').repeat(underline.length),
      },
    ];
  }
  if (text.slice(title.start, title.end).includes('\n')) return undefined;
  return [
    { range: { start: title.start, end: title.start }, newText: `${'#'.repeat(level)} ` },
    { range: { start: title.end, end }, newText: '' },
  ];
}
