import type { Block } from '../document/block.ts';
import type { Field } from '../document/field.ts';
import { readLineFields } from '../document/lineFields.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { fieldRole } from './fieldRole.ts';

/**
 * The fields that a block holds, where it is a block of metadata: several entries, or one whose key is a usual one.
 * Prose that happens to hold a colon is none.
 */
export function metadataOf(text: string, block: Block): readonly Field[] {
  const fields = readLineFields(text, block);
  if (fields.length === 0 || !fields.some(({ key }) => fieldRole(key))) return [];
  const lines = text
    .slice(block.start, block.end)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*\|[\s|:-]*$/.test(line));
  const isMostlyFields =
    new Set(fields.map(({ range }) => text.lastIndexOf('\n', range.start))).size * 2 > lines.length;
  return isMostlyFields ? fields : [];
}

/** The metadata of a document's head: its front matter and the blocks before the first section. */
export function headMetadata(document: ProposalDocument, title: Section | undefined): readonly Field[] {
  const blocks = [...document.preamble, ...(title?.blocks ?? [])];
  return [...(document.frontMatter?.fields ?? []), ...blocks.flatMap((block) => metadataOf(document.text, block))];
}

/** The metadata in a section that is there for nothing else, as "Enhancement Information" is; none for any other section. */
export function sectionMetadata(document: ProposalDocument, section: Section): readonly Field[] {
  return section.blocks.flatMap((block) => metadataOf(document.text, block));
}
