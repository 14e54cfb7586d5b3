import { isFieldFor } from '../../language/fields.ts';
import { standsForName } from '../../language/form.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { Stop } from '../titles/stop.ts';
import { isNoValue, type StopPlace } from './stopPlace.ts';

/** The author's name; not an account. */
export const author: Recogniser<StopPlace, readonly Stop[]> = {
  id: 'field-of-author',
  weight: 7,
  find: ({ field: { value }, role, name, isPlaceholder, range }) => {
    if (role !== 'author' || /^(?:- )?["'[(<{]{0,3}@/.test(value)) return undefined;
    const standsForIt = !/^[[{(<]/.test(value) && standsForName(wordsOf(value));
    const isOpen = isPlaceholder || (isFieldFor('author', name) && (isNoValue(value) || standsForIt));
    return isOpen ? [{ range, fills: 'author' }] : undefined;
  },
  examples: [
    '- Author: [name]',
    '- Authors: Your Name',
    '- Autor: [Name]',
    '- Autor: Vollständiger Name',
    '- 作者: [姓名]',
  ],
  counterExamples: ['- Author: @nickname', '- Author: Ada', '- Sponsor: [name]'],
};
