import { spoken } from './spoken.ts';

// What a template says for good, in any language; each takes words as `wordsOf` gives them.

/** A notice that the law asks for. */
export const isLegal = spoken(({ kept }) => kept.legal, 'anywhere');
/** A heading over such a notice. */
export const isLegalHeading = spoken(({ kept }) => kept.legalHeadings, 'start');
/** A heading over a table of contents. */
export const isContentsHeading = spoken(({ kept }) => kept.contents, 'whole');
/** The end of the first entry of a history. */
export const isFirstEntry = spoken(({ kept }) => kept.firstEntry, 'end');
/** What may stand around a link and nothing else: "see the". */
export const isPointer = spoken(({ kept }) => kept.pointers, 'whole');
/** An answer that a template gives beforehand. */
export const isGivenAnswer = spoken(({ kept, nothing }) => [...kept.answers, ...nothing], 'whole');
/** That what stands in a section may stay. */
export const saysMayStay = spoken(({ kept }) => kept.mayStay, 'anywhere');
/** A sentence to whoever reads the proposal. */
export const speaksToReaders = spoken(({ kept }) => kept.toReaders, 'start');
/** A sentence on the proposal that holds for all: "this document follows our rules". */
export const speaksOfProposal = spoken(({ kept }) => kept.ofItself, 'start');
/** A sentence about a table below it. */
export const isAboutTable = spoken(({ kept }) => kept.aboutTable, 'start');
