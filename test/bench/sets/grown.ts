import { readFileSync } from 'node:fs';
import { inRepository } from '../measure.ts';
import { prose } from './pieces.ts';
import { varied } from './words.ts';

/** The filled detailed proposal is longer than what is smaller than this. */
const DETAILED = 10_000;

/**
 * A proposal of about `size` characters: the filled one, with more parts of the kinds that it has, each with its own words. Asked for
 * a number of headings, above the forty that it has, it has exactly these, and parts of such a length that the size is right.
 */
export function grownProposal(size: number, headings?: number): string {
  const form = size < DETAILED ? 'rfc' : 'rfc-detailed';
  const text = readFileSync(inRepository(`test/fixtures/filled/${form}.md`), 'utf8');
  return headings === undefined ? grow(text, size) : withHeadings(text, size, headings);
}

/** A template of about that size: the built-in one, with more sections and placeholders of its own kinds. */
export function grownTemplate(size: number): string {
  return grow(readFileSync(inRepository('server/templates/rfc-detailed.md'), 'utf8'), size);
}

/** Puts numbered copies of the subsections, lists, tables and code in the text behind those that it has. */
function grow(text: string, size: number): string {
  const sections = text.split(/^(?=## )/m);
  const grown = sections.map((section) => [section]);
  for (let round = 1, length = text.length; length < size; round++) {
    for (const [i, section] of sections.entries()) {
      const body = i === 0 ? '' : section.slice(section.indexOf('\n') + 1).trim();
      if (body === '' || length >= size) continue;
      const more = `### Part ${round} of ${/^## (.*)/.exec(section)?.[1]}\n\n${varied(body, round)}\n\n`;
      grown[i]?.push(more);
      length += more.length;
    }
  }
  return grown.flat().join('');
}

/** Puts parts with a heading behind the sections in turn, each as long as is left for it of the whole. */
function withHeadings(text: string, size: number, headings: number): string {
  const sections = text.split(/^(?=## )/m);
  const grown = sections.map((section) => [section]);
  let left = headings - (text.replace(/^```.*?^```$/gms, '').match(/^#{1,6} /gm)?.length ?? 0);
  for (let i = 0, length = text.length; left > 0; i++, left--) {
    const more = `### Part ${i}\n\n${prose(Math.max(1, (size - length) / left - 150), i)}\n\n`;
    grown[1 + (i % (sections.length - 1))]?.push(more);
    length += more.length;
  }
  return grown.flat().join('');
}
