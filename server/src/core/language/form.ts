import { spoken } from './spoken.ts';

// What a form says of what goes where, in any language; each takes words as `wordsOf` gives them.

/** The header of a table's column over the keys of fields. */
export const isKeyColumn = spoken(({ form }) => form.keyColumn, 'whole');
/** Over their values. */
export const isValueColumn = spoken(({ form }) => form.valueColumn, 'whole');
/** Over what is said about them. */
export const isNoteColumn = spoken(({ form }) => form.noteColumn, 'whole');
/** Of a table that records changes. */
export const isChangeColumn = spoken(({ form }) => form.changeColumn, 'whole');
/** What a colon often follows in prose, and that is no key: "note". */
export const isAside = spoken(({ form }) => form.asides, 'whole');
/** That an account or an address goes there, no name. */
export const asksForAddress = spoken(({ form }) => form.addresses, 'anywhere');
/** An author's name in its place: "your name". */
export const standsForName = spoken(({ form }) => form.names, 'start');
/** That a name for programs goes there. */
export const asksForIdentifier = spoken(({ form }) => form.identifiers, 'anywhere');
/** That a day goes there: "date". */
export const asksForDay = spoken(({ form }) => form.date, 'anywhere');
/** That more than one does. */
export const asksForDays = spoken(({ form }) => form.severalDates, 'anywhere');
/** A field's name: of a day that comes when the proposal is written. */
export const isLaterDay = spoken(({ form }) => form.laterDates, 'anywhere');
/** A field's name: of something else than the proposal that has a number. */
export const isOtherNumber = spoken(({ form }) => form.otherNumbers, 'anywhere');
/** A field's value: that others give the number. */
export const isGivenByOthers = spoken(({ form }) => form.givenByOthers, 'anywhere');
/** A sentence: that others give the number, or that it is another one's. */
export const leavesNumberToOthers = spoken(({ form }) => form.numberGiven, 'anywhere');
/** A day, and nothing else. */
export const isDayWord = spoken(({ form }) => form.date, 'whole');
/** A day, perhaps behind a word. */
export const endsInDay = spoken(({ form }) => form.date, 'behind a word');
/** A number, perhaps behind a word. */
export const isNumberWord = spoken(({ form }) => [...form.number, 'n'], 'behind a word');
