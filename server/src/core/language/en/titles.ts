import type { TitleWords } from '../titleWords.ts';

export const en: TitleWords = {
  title: ['title', 'name'],
  behind: ['of', 'for', 'goes', 'here', 'in'],
  standIns: [
    ...['my', 'example', 'sample', 'placeholder', 'filename', 'neat', 'awesome', 'short', 'descriptive'],
    ...['some', 'here', 'idea'],
  ],
  general: [
    ...['brief', 'concise', 'clear', 'good', 'insert', 'the', 'a', 'an', 'of', 'for', 'this', 'and', 'or', 'in', 'to'],
    ...['with', 'what', 'is', 'solution', 'problem', 'solved', 'topic', 'subject', 'untitled', 'something', 'word'],
    ...['words', 'phrase', 'number', 'summary', 'initiative', 'project', 'system', 'component'],
  ],
  others: ['other', 'another', 'related'],
};
