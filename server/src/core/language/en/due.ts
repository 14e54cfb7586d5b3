import type { DueWords } from '../dueWords.ts';

export const en: DueWords = {
  from: [
    '(not|isnt|arent) [(yet|always)] (required|needed|necessary|mandatory|expected) [(until|before)]',
    '(required|needed|mandatory|necessary) [only] (before|once|after|from|by|when|upon|prior to)',
    '(filled|completed|written|added|complete|fill|write|add) [(this|it)] [section] [(in|out)] [only] (before|once|after|upon|when|prior to)',
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
