import type { Phrase } from '../../document/phrases.ts';

/** A phrase of a template, with what recognisers look at. */
export interface PhrasePlace {
  readonly kind: Phrase['kind'];
  /** As it stands there, without the marks of a comment. */
  readonly source: string;
  /** As `wordsOf` gives them. */
  readonly words: string;
}
