import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { FieldPlace } from './fieldPlace.ts';

const saysSo = spoken((lexicon) => lexicon.optionalField, 'anywhere');

/** In its value, a comment or a note: "if applicable", "otherwise delete this line", "take it out when creating a record". */
export const saidBeside: Recogniser<FieldPlace> = {
  id: 'said-beside',
  weight: 7.5,
  find: ({ field, said }) => (said.some(saysSo) ? field.range : undefined),
  examples: [
    '- Sponsor: [name, optional]',
    '- Sponsor: *if applicable* [name]',
    '- Sponsor: [name] <!-- otherwise remove this line -->',
    '- Sponsor: [Name, falls zutreffend]',
    '---\nstatus: Draft\n# Take it out when creating a new record\nsponsor: me\n---',
    '---\nstatus: Draft\n# Optional\nsponsor: me\n---',
    '---\nstatus: Draft\nsponsor: me # remove if unused\n---',
  ],
  counterExamples: ['- Sponsor: [name]', '---\nstatus: Draft\n# Keep this\nsponsor: me\n---'],
};
