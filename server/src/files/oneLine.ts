/** A text as one line of at most 200 characters, without control and text-direction characters. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  return [...line].slice(0, 200).join('').trim();
}
