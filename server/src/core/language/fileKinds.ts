import { Memo } from '../text/memo.ts';
import { wordsOf } from '../text/words.ts';
import type { FileWords } from './fileWords.ts';
import { isProposalWord } from './kinds.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { type Place, spoken } from './spoken.ts';

// What the name of a file, without its extension, or of a folder says, in any language.

function named(pick: (files: FileWords, lexicon: Lexicon) => Phrases, place: Place): (name: string) => boolean {
  const says = spoken((lexicon) => pick(lexicon.files, lexicon), place);
  const known = new Memo<{ readonly is: boolean }>(5_000);
  return (name) => known.get(name, (own) => ({ is: says(wordsOf(own)) })).is;
}

/** Names that tools look for. */
const OF_TOOLS = ['(readme|index|toc|todo)'];

/** The file that a folder is shown by. */
export function isMainName(name: string): boolean {
  return /^_?(?:readme|index)$/i.test(name);
}

/** A file that any repository has. */
export const isOfAnyRepository = named(({ common }) => [...OF_TOOLS, ...common], 'start');
/** A file that lists those beside it. */
export const isListName = named(({ lists }) => [...OF_TOOLS, ...lists], 'whole');
/** A file beside proposals that is none. */
export const isCompanionName = named(
  ({ common, lists, companions }) => [...OF_TOOLS, ...common, ...lists, ...companions],
  'whole',
);
/** Minutes of a day: `2026-01-02-meeting`, without the day. */
export const isOfMeeting = named(({ meetings }) => meetings, 'end');
const endsAsAside = named(({ companionEnds }) => [...companionEnds, 'index'], 'end');
const startsAsAside = named(({ meetings }) => [...meetings.slice(0, 1), 'readme'], 'start');

/** A file that is none unless it has a number, or says so itself: `design-notes`. */
export function isAsideName(name: string): boolean {
  return isCompanionName(name) || endsAsAside(name) || startsAsAside(name);
}

/** A folder with what goes with proposals. */
export const isDataFolder = named(({ data }) => data, 'whole');
/** A folder with what a repository needs. */
export const isSupplyFolder = named(({ supplies }) => supplies, 'whole');
/** A folder, among templates, with what is none. */
export const isPartsFolder = named(({ parts }) => parts, 'whole');
/** What is no proposal, of what there are templates as well; as words before "template". */
export const isOtherTemplate = named(({ otherTemplates }) => otherTemplates, 'end');
/** A folder of proposals. */
export const isProposalsFolder = named(({ proposals }) => proposals, 'whole');
/** A folder of decisions. */
export const isDecisionsFolder = named(({ decisions }) => decisions, 'whole');
const ofStage = named(
  ({ firstStages, stages }, { statuses, paused }) => [
    ...firstStages,
    ...stages,
    ...Object.values(statuses).flat(),
    ...paused,
  ],
  'whole',
);

/** A folder whose proposals have come as far as its name says. */
export function isStageFolder(name: string): boolean {
  return ofStage(name) && !isProposalsFolder(name) && !isProposalWord(name.toLowerCase());
}

/** The same for new ones. */
export const isFirstStageFolder = named(
  ({ firstStages }, { statuses }) => [...firstStages, ...statuses.draft, ...statuses.review],
  'whole',
);
