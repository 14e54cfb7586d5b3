import type { Block } from '../../document/block.ts';
import { readPhrases } from '../../document/phrases.ts';
import type { Section } from '../../document/proposalDocument.ts';
import type { Match } from '../../matching/match.ts';

/** Whether a block says nothing but what the template says, and is not meant to stay: nothing of the author's is lost with it. */
export function isTemplateText({ document, template, fields }: Match, block: Block): boolean {
  if (block.kind === 'rule') return true;
  if (fields.some(({ range }) => block.start <= range.start && range.start < block.end)) return false;
  const phrases = readPhrases(document.text, block);
  return phrases.length > 0 && phrases.every(({ key }) => template.phrases.get(key)?.isFixed === false);
}

/** Whether nothing of the author's stands in a section itself. */
export function isUnwritten(match: Match, section: Section): boolean {
  return section.blocks.every((block) => isTemplateText(match, block));
}
