import type { Lexicon } from './lexicon.ts';
import { anyWordOf } from './pattern.ts';

const BY = `\\s${anyWordOf(({ by }) => by)}`;
const own = ({ by, since }: Lexicon) => [...by, ...since];

/** The word, with the space before it, between a status and the proposal that takes the place of this one, and all behind it. */
export const BY_AND_REST = new RegExp(`(${BY})([\\s\\S]*)$`, 'i');

/** The example in a template's status: from "superseded by ADR-0123" and "superseded by [link]" on behind the first word. */
export const EXAMPLE = new RegExp(`(?:${BY})?(?:(?<!\\s)\\s+[\\w-]*\\d|(?:(?<!\\s)\\s+)?[([{<])[\\s\\S]*$`, 'i');

/** The word at a text's start with which a note behind a status begins: "by Ada", "since May", "with changes". */
export const NOTE_START = new RegExp(`^${anyWordOf((lexicon) => [...own(lexicon), ...lexicon.notes])}`, 'i');

/** The same for a note that belongs to the status, and goes with it. */
export const OWN_NOTE_START = new RegExp(`^\\s*${anyWordOf(own)}`, 'i');

/** The white space behind a status, before such a word. */
export const SPACE_BEFORE_NOTE = new RegExp(`\\s(?=${NOTE_START.source.slice(1)}\\s)`, 'i');

/** A note that is a day and nothing else, the day out of its two groups: ` (2026-05-02)`, ` on 2026-05-02`. */
export const DATED_NOTE = new RegExp(
  `^(\\s*[([,;:–—-]?\\s{0,3}(?:${anyWordOf(({ since }) => since)}(?:\\s+of)?\\s+)?)\\d{4}-\\d{2}-\\d{2}([)\\]]?\\.?)$`,
  'i',
);
