const IMAGE = /!\[([^[\]\n]{0,200})\]\(([^()\n]{0,500})\)/g;
/** The part of a badge's address that says what it shows. */
const BADGE = /\/badge\/([^/?\s]{1,200})/;
/** `:white_check_mark:` */
const EMOJI_CODE = /(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]{1,40}:(?![\p{L}\p{N}])/gu;

/**
 * A field's value as readers see it: a link by its text, a badge by what it says, and without names of emoji and what is struck out.
 * Empty where all of it is.
 */
export function seenValue(value: string): string {
  if (!/[[~:]/.test(value)) return value.trim();
  return value
    .replace(IMAGE, (_, alternative: string, address: string) => badgeText(address) ?? alternative)
    .replace(/\[([^[\]\n]{1,200})\]\([^()\n]{0,500}\)/g, '$1')
    .replace(/~~[^~\n]{1,300}~~/g, ' ')
    .replace(EMOJI_CODE, ' ')
    .trim();
}

/** What a badge says, from an address such as `…/badge/Status-In_Review-green.svg`; a dash of its own is doubled. Undefined for any other picture. */
function badgeText(address: string): string | undefined {
  const parts = BADGE.exec(address)?.[1]?.replaceAll('--', '\0').split('-');
  const message = parts && (parts.length > 2 ? parts[1] : parts[0]);
  return message?.replaceAll('\0', '-').replace(/_|%20/g, ' ');
}
