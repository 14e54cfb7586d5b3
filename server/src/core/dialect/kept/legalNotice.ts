import { isLegal } from '../../language/kept.ts';
import type { Recogniser } from '../clue.ts';
import type { PhrasePlace } from './phrasePlace.ts';

/** What the law, or a standard on words, asks for: a copyright, a licence, "the key words MUST …" (RFC 2119). */
export const legalNotice: Recogniser<PhrasePlace> = {
  id: 'legal-notice',
  weight: 7,
  find: ({ kind, source, words }) =>
    (kind === 'sentence' || kind === 'comment') &&
    (isLegal(words) || /©|\b(?:rfc ?2119|rfc ?8174|bcp ?14)\b/i.test(source))
      ? { start: 0, end: source.length }
      : undefined,
  examples: [
    'Copyright and related rights are waived.',
    '© The authors.',
    'The key words MUST and SHOULD are to be read as in RFC 2119.',
    'Alle Rechte vorbehalten.',
    'Tous droits réservés.',
    '版权归作者所有。',
  ],
  counterExamples: ['Say who has the right to decide.', '- Copyright: who has it?'],
};
