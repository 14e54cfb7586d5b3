import { LEXICONS } from './lexicons.ts';

/** The words of the lexicons are letters alone. Of what may follow them only Latin letters would make them other words. */
const alternatives = (words: readonly string[]) => `(?:${[...new Set(words)].join('|')})(?![\\wÀ-ɏ])`;

const BY_WORDS = LEXICONS.flatMap(({ by }) => by);
const SINCE_WORDS = LEXICONS.flatMap(({ since }) => since);
const NOTE_WORDS = LEXICONS.flatMap(({ notes }) => notes);
const BY = `\\s${alternatives(BY_WORDS)}`;

/** The word, with the space before it, between a status and the proposal that takes the place of this one, and all behind it. */
export const BY_AND_REST = new RegExp(`(${BY})([\\s\\S]*)$`, 'i');

/** The example in a template's status: from "superseded by ADR-0123" and "superseded by [link]" on behind the first word. */
export const EXAMPLE = new RegExp(`(?:${BY})?(?:\\s+[\\w-]*\\d|\\s*[([{<])[\\s\\S]*$`, 'i');

/** The word at a text's start with which a note behind a status begins: "by Ada", "since May", "with changes". */
export const NOTE_START = new RegExp(`^${alternatives([...BY_WORDS, ...SINCE_WORDS, ...NOTE_WORDS])}`, 'i');

/** The same for a note that belongs to the status, and goes with it. */
export const OWN_NOTE_START = new RegExp(`^\\s*${alternatives([...BY_WORDS, ...SINCE_WORDS])}`, 'i');

/** The white space behind a status, before such a word. */
export const SPACE_BEFORE_NOTE = new RegExp(`\\s(?=${NOTE_START.source.slice(1)}\\s)`, 'i');
