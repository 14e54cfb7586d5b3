/**
 * The same text with storage of its own. A piece that is cut from a text keeps the whole text alive, so that a thousand
 * kept pieces could be a thousand versions of a document.
 */
export function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}
