import { spoken } from './spoken.ts';

// What a sentence of a template's advice says, in any language; each takes words as `wordsOf` gives them.

/** It starts by telling the author what to write: "describe". */
export const instructs = spoken(({ author }) => author.instructs, 'start');
/** It is for the author, not the reader: "this section". */
export const addressesAuthor = spoken(({ author }) => author.toAuthor, 'anywhere');
/** It makes all of a group of fields optional. */
export const freesFields = spoken(({ optionalFields }) => optionalFields, 'anywhere');
/** It ends in a condition: "if applicable". */
export const endsInCondition = spoken(({ condition }) => condition, 'end');
/** It says not to remove what it is about. */
export const refusesRemoval = spoken(({ refusedRemoval }) => refusedRemoval, 'anywhere');
/** It asks to choose from a list: "delete those that do not apply". */
export const asksToChoose = spoken(({ author }) => author.chooseOf, 'anywhere');
/** It asks to take something out of a copy. */
export const asksToRemove = spoken(({ author }) => author.removeThis, 'anywhere');
/** It asks to take itself out. */
export const asksToRemoveItself = spoken(({ author }) => author.removeComment, 'anywhere');
/** It asks to take the template's questions out. */
export const asksToRemoveQuestions = spoken(({ author }) => author.removeQuestions, 'anywhere');
