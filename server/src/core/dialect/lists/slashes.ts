import type { Recogniser } from '../clue.ts';
import type { ListPlace } from './listPlace.ts';

/** A date, an address, a path, a file. */
const NO_LIST = /[Yy]{4}|https?:|\.\w|^\/|^\d/;

/** A letter, or a sign and a letter: "✅ Done". */
const START = /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?\p{L}/u;

/** Values with slashes between them; two of them may be one thing, but for a status. */
export const slashes: Recogniser<ListPlace, readonly string[]> = {
  id: 'slashes',
  weight: 5,
  find: ({ text, isStatus }) => {
    const parts = NO_LIST.test(text) ? [] : text.split('/');
    const isList = parts.length > (isStatus ? 1 : 2) && parts.every((part) => START.test(part));
    return isList ? parts : undefined;
  },
  examples: ['Draft / Accepted', 'Low/Medium/High', '✅ Done / 🚧 Begun / ❌ No', '草案／已接受'],
  counterExamples: ['https://example.org/a/b', 'docs/plan.md', '2026/01/02', 'YYYY/MM/DD'],
};
