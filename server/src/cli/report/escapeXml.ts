import { printable } from '../console.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What no XML 1.0 document can hold, not even as a reference, and is left by `printable`: halves of characters, and what is none. */
const NO_CHARACTERS = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** A text on one line, as it can stand in an element or attribute of XML 1.0: see "Characters" in its specification. */
export function escapeXml(text: string): string {
  return printable(text)
    .replace(NO_CHARACTERS, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
