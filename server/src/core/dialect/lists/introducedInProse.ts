import { AND_OR, findIntroductions, isSuchAs } from '../../language/listWords.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { AllowedValues } from './allowedValues.ts';
import { standsForRest } from './readList.ts';
import { asStatuses } from './statuses.ts';

const MAX_LIST = 300;
const GAP = /^[.,:：，]?\s{0,3}[:：]?\s{0,3}/;
const LIST = /^[^.?!;)。？！；）]*(?:\.{3})?/;
const BETWEEN = new RegExp(`[,|/、，]|${AND_OR}`, 'i');

/** Values behind "one of", "such as", a colon or a bracket: "What is the status, such as proposed, accepted, or rejected?" */
export const introducedInProse: Recogniser<string, AllowedValues> = {
  id: 'introduced-in-a-sentence',
  weight: 2,
  find: (text) => {
    const marks = [...text.matchAll(/:(?=\s)|[：(（]/g)].map(({ index }) => ({ start: index, end: index + 1 }));
    for (const { start, end } of [...findIntroductions(text), ...marks].sort((a, b) => a.start - b.start)) {
      const rest = text.slice(end, end + MAX_LIST);
      const list = LIST.exec(rest.slice(GAP.exec(rest)?.[0].length ?? 0))?.[0] ?? '';
      const parts = list
        .split(BETWEEN)
        .map((part) => part.replace(/["'`*_]/g, '').trim())
        .filter((part) => part !== '');
      const named = parts.filter((part) => !standsForRest(part));
      const isOpen = isSuchAs(wordsOf(text.slice(start, end))) || named.length < parts.length;
      const values = asStatuses(named, isOpen);
      if (values) return values;
    }
    return undefined;
  },
  examples: [
    'What is the status, such as proposed, accepted, or rejected?',
    'One of the following: draft, accepted.',
    'Where it stands (Draft, Accepted, Rejected)',
    'Einer von Entwurf, Angenommen oder Abgelehnt.',
    '以下之一：草案、已接受。',
  ],
  counterExamples: ['What has to be done, such as writing, printing, or sending?', 'Say whether it was accepted.'],
};
