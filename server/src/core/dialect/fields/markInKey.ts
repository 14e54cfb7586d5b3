import { requirementMark } from '../../document/requirementMark.ts';
import type { Recogniser } from '../clue.ts';
import type { FieldPlace } from './fieldPlace.ts';

export const markInKey: Recogniser<FieldPlace> = {
  id: 'optional-mark-in-key',
  weight: 10,
  find: ({ field }) => (requirementMark(field.key) === 'optional' ? field.keyRange : undefined),
  examples: [
    '- Sponsor (optional): [name]',
    '| Field | Value |\n|---|---|\n| Status | Draft |\n| Sponsor (if applicable) | [name] |',
    '- Autor (optional): [Name]',
    '- 负责人（可选）: [姓名]',
  ],
  counterExamples: ['- Sponsor: [name]', '- Sponsor (required): [name]'],
};
