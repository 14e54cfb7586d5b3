import { requirementMark } from '../../document/requirementMark.ts';
import type { Recogniser } from '../clue.ts';
import type { FieldPlace } from './fieldPlace.ts';

export const requiredKey: Recogniser<FieldPlace> = {
  id: 'required-mark-in-key',
  weight: -20,
  find: ({ field }) => (requirementMark(field.key) === 'required' ? field.keyRange : undefined),
  examples: ['- Sponsor (required): [name]', '- Sponsor (mandatory): optional'],
  counterExamples: ['- Sponsor: [name]', '- Sponsor (optional): [name]'],
};
