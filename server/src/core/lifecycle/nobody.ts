const NOBODY =
  /^(?:tb[da]|todo|open|missing|unassigned|no|none(?: yet)?|nobody(?: yet)?|no one(?: yet)?|not yet|(?:not (?:yet )?)(?:approved|signed)|(?:pending|awaiting|waiting for)(?: (?:approval|review|signature))?|waiting)$/i;
/** Signs that say yes without a word. */
const YES = /[✓✔✅☑👍]/u;
const NO_TEXT = /<!--[^\n]{0,300}?-->|<br[ /]{0,3}>|~~[^~\n]{1,300}~~/gi;

/** Whether a text where somebody is to be named names nobody: blank, `TBD`, `- pending`, or struck out. */
export function namesNobody(text: string): boolean {
  if (YES.test(text)) return false;
  return text
    .replace(NO_TEXT, ' ')
    .split(/[\n,;]/)
    .every((part) => {
      const bare = part
        .replace(/[*_`"'\s]+/g, ' ')
        .replace(/^[-+ ]+/, '')
        .trim();
      return !/[\p{L}\p{N}]/u.test(bare) || NOBODY.test(bare.replace(/[.…?]{1,10}$/, ''));
    });
}
