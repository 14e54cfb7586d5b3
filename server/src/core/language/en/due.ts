import type { DueWords } from '../dueWords.ts';

export const en: DueWords = {
  from: [
    '[(note|please|nb)] [(this|the)] [(section|part|subsection|chapter)] [(is|must|should|can|may|will|to)] [be] (not|isnt|arent) [(yet|always)] (required|needed|necessary|mandatory|expected) [(until|before)]',
    '[(note|please|nb)] [(this|the)] [(section|part|subsection|chapter)] [(is|must|should|can|may|will|to)] [be] [only] (required|needed|mandatory|necessary) [only] (before|once|after|from|by|when|upon|prior to)',
    '[(note|please|nb)] [(this|the)] [(section|part|subsection|chapter)] [(is|must|should|can|may|will|to)] [be] (filled|completed|written|added|complete|fill|write|add) [(this|it)] [section] [(in|out)] [only] (before|once|after|upon|when|prior to)',
  ],
  inStatus: [
    '[(note|please|nb)] [(this|the)] [(section|part|subsection|chapter)] [is] [only] (required|needed|mandatory|necessary) [only] (for|in|at|from) [(the|status|state|stage)] % [(status|state|stage|rfc|adr|proposal|document|decision|record)[s]] [(only|and (later|beyond|above|up)|onward[s])]',
  ],
  reached: {
    review: ['(review|submission|submitting|discussion)'],
    accepted: ['(acceptance|approval|ratification|adoption|merge|merging)', '(accept|approve|ratify|adopt)'],
    implemented: [
      '(implementation|implementing|release|graduation|graduating|launch|shipping|deployment|completion)',
      '(stabilization|stabilisation|alpha|beta|ga|general availability)',
    ],
  },
  byOthers: [
    '(filled|completed|provided) [(in|out)] [later] by [(the|a|an|our)] [*] (reviewer|editor|maintainer|committee|council|team|shepherd|board|approver|moderator|chair|manager)[s]',
  ],
};
