import { saysNobody } from '../language/values.ts';
import { wordsOf } from '../text/words.ts';

/** Signs that say yes without a word. */
const YES = /[✓✔✅☑👍]/u;
const NO_TEXT = /<!--[^\n]{0,300}?-->|<br[ /]{0,3}>|~~[^~\n]{1,300}~~/gi;

/** Whether a text where somebody is to be named names nobody: blank, `TBD`, `- pending`, or struck out. */
export function namesNobody(text: string): boolean {
  if (YES.test(text)) return false;
  return text
    .replace(NO_TEXT, ' ')
    .split(/[\n,;，、；]/)
    .map(wordsOf)
    .every((words) => words === '' || saysNobody(words));
}
