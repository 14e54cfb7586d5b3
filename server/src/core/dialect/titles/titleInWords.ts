import { endsInTemplate } from '../../language/templateWord.ts';
import { standsForTitle as isTitle } from '../../language/titles.ts';
import type { Recogniser } from '../clue.ts';
import { standsForTitle } from './standsForTitle.ts';
import type { TitlePlace } from './titlePlace.ts';

const PREFIX = /^[\p{L}\p{N} _-]{1,40}[:：–—]\s{0,3}(?=\S)/u;
/** The whole title in marks of emphasis, in code or in a comment. */
const MARKED = /^(?:([*_`]{1,3})(?<words>[^*_`]+)\1|<!--[^<>]*-->)$/;

/** Words that stand for a title, perhaps behind what all titles start with. */
export const titleInWords: Recogniser<TitlePlace> = {
  id: 'title-in-words',
  weight: 5,
  find: ({ source, known }) => {
    if (known.length > 0) return undefined;
    const whole = { start: 0, end: source.length };
    const marked = MARKED.exec(source);
    if (marked && (marked[1] === undefined || standsForTitle(marked.groups?.['words'] ?? ''))) return whole;
    const start = PREFIX.exec(source)?.[0].length ?? 0;
    if (isTitle(source.slice(start))) return { start, end: source.length };
    return isTitle(source) || endsInTemplate(source) ? whole : undefined;
  },
  examples: [
    'Title of RFC',
    'Your short, descriptive title',
    'RFC: Feature name',
    '_Title_',
    'RFC Template',
    'ADR: Titel der Entscheidung',
    'Titre de la décision',
    'Título de la propuesta',
    '标题',
  ],
  counterExamples: ['Make it faster', 'Names of files', 'Subtitles', 'Change Request'],
};
