import { spoken } from './spoken.ts';

// What a value says of itself, in any language; each takes words as `wordsOf` gives them.

/** That there is none: "none", "not applicable". That is an answer. */
export const saysNothing = spoken(({ nothing }) => nothing, 'whole');
/** That it is still to come: "tbd". */
export const isToCome = spoken(({ toCome }) => toCome, 'whole');
/** That somebody is to be named, and nobody is yet: "pending", "tbd". */
export const saysNobody = spoken(({ nobody, toCome }) => [...nobody, ...toCome], 'whole');
