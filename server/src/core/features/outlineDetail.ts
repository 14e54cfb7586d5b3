import * as l10n from '@vscode/l10n';
import type { Section } from '../document/proposalDocument.ts';
import type { SectionPair } from '../matching/alignment.ts';
import type { Match } from '../matching/match.ts';
import { missingBelow, missingSections } from '../matching/missing.ts';
import { pairsOf } from '../matching/pairsOf.ts';
import { sectionState } from './sectionState.ts';

/** In words: how many sections a proposal lacks. */
export function titleDetail(match: Match): string {
  return missingSaid(missingSections(match).filter(({ wanted }) => wanted.parent < 0).length);
}

/** In words: what is left to write in a section, and how many it lacks inside. */
export function sectionDetail(match: Match, section: Section): string {
  const pair = pairsOf(match).ofFound.get(section);
  if (pair?.wanted.holdsFields) return '';
  const missing = pair ? missingBelow(match, pair).length : 0;
  return [ownState(match, section, pair), missingSaid(missing)].filter(Boolean).join(', ');
}

/** The state of what stands in a section itself; a section that only holds others, or that is the author's own, has none. */
function ownState(match: Match, section: Section, pair: SectionPair | undefined): string {
  const { placeholders = [], guidance = [] } = match.contents.get(section) ?? {};
  switch (sectionState(match, section, pair)) {
    case 'filled':
      return pair ? l10n.t('filled') : '';
    case 'empty':
      return l10n.t('empty');
    case 'unwritten':
      return placeholdersSaid(placeholders.length) || l10n.t('only advice');
    case 'leftovers': {
      const advice = guidance.length > 0 ? l10n.t('advice left') : '';
      return [placeholdersSaid(placeholders.length), advice].filter(Boolean).join(', ');
    }
    default:
      return '';
  }
}

function placeholdersSaid(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 placeholder') : l10n.t('{0} placeholders', count);
}

function missingSaid(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 missing') : l10n.t('{0} missing', count);
}
