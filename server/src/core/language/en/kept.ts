import type { KeptWords } from '../keptWords.ts';

export const en: KeptWords = {
  legal: [
    '(copyright|cc0|license|licence|licensed|licenced|spdx)',
    'all rights reserved',
    'public domain',
    'internal use only',
    'key words must',
  ],
  legalHeadings: ['(copyright|license|licence|licensing|legal|notice|disclaimer)'],
  contents: ['[table of] contents', 'toc'],
  firstEntry: ['(initial|first) (draft|version|proposal|revision)'],
  pointers: ['[please] (see|refer to) [the]'],
  answers: ['(no|yes)'],
  mayStay: ['placeholder [below] is (acceptable|fine|allowed)'],
  toReaders: ['if you have [any] (feedback|questions|comments)'],
  ofItself: [
    '(this|the present) [*] (proposal|document|record|specification|spec|rfc|adr) (follows|uses|complies|conforms|adheres)',
    '(this|the present) [*] (proposal|document|record|specification|spec|rfc|adr) is (based|governed|written|subject|part)',
  ],
  aboutTable: ['the following (list|lists|table|tables|show|shows)'],
};
