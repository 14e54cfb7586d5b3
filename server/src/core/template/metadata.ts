import type { Block } from '../document/block.ts';
import type { Field } from '../document/field.ts';
import { readLineFields } from '../document/lineFields.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { fieldRole } from './fieldRole.ts';

/** The fields that a block spells out, where it consists mostly of them: prose that happens to hold a colon has none. */
function entriesOf(text: string, block: Block): readonly Field[] {
  const fields = readLineFields(text, block);
  const lines = text
    .slice(block.start, block.end)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*\|[\s|:-]*$/.test(line));
  const linesWithFields = new Set(fields.map(({ range }) => text.lastIndexOf('\n', range.start))).size;
  return linesWithFields * 2 > lines.length ? fields : [];
}

/** The metadata in some blocks: entries of which at least one has a usual key, as "Status" is. */
function metadataIn(text: string, blocks: readonly Block[]): readonly Field[] {
  const fields = blocks.flatMap((block) => entriesOf(text, block));
  return fields.some(({ key }) => fieldRole(key)) ? fields : [];
}

const heads = new WeakMap<ProposalDocument, Map<Section | undefined, readonly Field[]>>();

/** The metadata of a document's head: its front matter and the blocks before the first section. Read once for all templates. */
export function headMetadata(document: ProposalDocument, title: Section | undefined): readonly Field[] {
  const known = heads.get(document) ?? new Map<Section | undefined, readonly Field[]>();
  heads.set(document, known);
  const fields = known.get(title) ?? [
    ...(document.frontMatter?.fields ?? []),
    ...metadataIn(document.text, [...document.preamble, ...(title?.blocks ?? [])]),
  ];
  known.set(title, fields);
  return fields;
}

/** The metadata in a section that is there for nothing else, as "Enhancement Information" is; none for any other section. */
export function sectionMetadata(document: ProposalDocument, section: Section): readonly Field[] {
  return metadataIn(document.text, section.blocks);
}
