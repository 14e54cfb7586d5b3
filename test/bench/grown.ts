import { readFileSync } from 'node:fs';
import { inRepository } from './measure.ts';

/** A proposal of about `size` characters: the filled one, with more parts of the kinds that it has, each with its own words. */
export function grownProposal(size: number): string {
  return grow(readFileSync(inRepository('test/fixtures/filled/rfc-detailed.md'), 'utf8'), size);
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

const WORDS = 'old new slow quick first second inner outer upper lower shared local remote cold warm public'.split(' ');

/**
 * The same text in other words, so that no two copies are alike, and with labels where it has headings: a long proposal
 * has more text, hardly more headings.
 */
function varied(body: string, round: number): string {
  let words = round;
  const word = () => {
    words += round;
    return WORDS[words % WORDS.length];
  };
  return body
    .replace(/^#{3,6} (.*)$/gm, '**$1**')
    .replace(/\b\d{1,3}\b/g, (digits) => String(Number(digits) + round))
    .replace(/\b(?:the|an?|and|of|to)\b/g, (article) => `${article} ${word()} ${round}`);
}
