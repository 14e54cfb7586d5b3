import type { Recogniser } from '../clue.ts';
import { findNumberStubs } from './numberStubs.ts';
import type { TitlePlace } from './titlePlace.ts';

/** What stands for a number anywhere: `NNNN`, `{number}`. */
export const numberStub: Recogniser<TitlePlace> = {
  id: 'number-stub',
  weight: 7,
  find: ({ source }) => findNumberStubs(source)[0],
  examples: [
    'RFC NNNN: [Title]',
    'ADR-{number} {title}',
    '[Title] (RFC-0000)',
    'ADR-[Nummer]: [Titel]',
    'ADR [编号]：[标题]',
  ],
  counterExamples: ['RFC 12: [Title]', 'Call https://example.org/#0000', 'NN'],
};
