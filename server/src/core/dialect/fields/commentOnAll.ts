import { isInFrontMatter } from '../../document/field.ts';
import { spoken } from '../../language/spoken.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { FieldPlace } from './fieldPlace.ts';

const saysSo = spoken((lexicon) => lexicon.optionalMetadata, 'anywhere');

/** A comment at the start of the front matter that none of it is needed. */
export const commentOnAll: Recogniser<FieldPlace> = {
  id: 'comment-on-all-metadata',
  weight: 7.5,
  find: ({ document: { text, frontMatter }, field }) => {
    if (!frontMatter || !isInFrontMatter(field)) return undefined;
    const { start, end } = frontMatter.body;
    const comment = /^\s*#[^\n]*/.exec(text.slice(start, end))?.[0] ?? '';
    return saysSo(wordsOf(comment)) ? { start, end: start + comment.length } : undefined;
  },
  examples: [
    '---\n# These are optional metadata elements. Feel free to remove any of them.\nstatus: Draft\nsponsor: me\n---',
  ],
  counterExamples: ['---\n# Fill in all of it.\nstatus: Draft\nsponsor: me\n---'],
};
