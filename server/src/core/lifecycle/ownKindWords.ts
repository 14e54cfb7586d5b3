import { spoken } from '../language/spoken.ts';

/** Whether words are a status of a document that stands elsewhere by now. */
export const saysMoved = spoken(({ lifecycle }) => lifecycle.moved, 'anywhere');
/** Whether words are a status of a document that is never finished. */
export const saysLiving = spoken(({ lifecycle }) => lifecycle.living, 'anywhere');
/** Whether a field's name is one for the type of a proposal. */
export const isTypeField = spoken(({ lifecycle }) => lifecycle.typeFields, 'whole');
/** Whether words are a type of proposals that are about proposals. */
export const isAboutProposals = spoken(({ lifecycle }) => lifecycle.aboutProposals, 'anywhere');
/** Whether the words of a title are those of the document that explains the process. */
export const namesProcess = spoken(({ lifecycle }) => lifecycle.processTitles, 'anywhere');
