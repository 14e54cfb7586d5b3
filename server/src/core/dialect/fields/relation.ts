import { fieldName } from '../../document/field.ts';
import { isRelation } from '../../language/fields.ts';
import type { Recogniser } from '../clue.ts';
import type { FieldPlace } from './fieldPlace.ts';

/** Fields for other proposals: most have none, and leave them out or empty. */
export const relation: Recogniser<FieldPlace> = {
  id: 'relation',
  weight: 7.5,
  find: ({ field }) => (isRelation(fieldName(field.key)) ? field.keyRange : undefined),
  examples: [
    '- Sponsor: me\n- Superseded by: [ADR-NNNN]',
    '---\nstatus: Draft\nsee-also:\n---',
    '- Status: Draft\n- Ersetzt durch: [Nr.]',
  ],
  counterExamples: ['- Status: Draft\n- Sponsor: [name]', '- Status: Draft\n- Reviewers: [names]'],
};
