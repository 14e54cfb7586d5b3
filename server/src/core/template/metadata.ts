import type { Block } from '../document/block.ts';
import type { Field } from '../document/field.ts';
import { readBlockFields } from '../document/labelFields.ts';
import { readLineFields } from '../document/lineFields.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { isFieldHeading, isMetadataHeading, isUsualKey } from '../document/usualKeys.ts';
import { freesFields } from '../language/advice.ts';
import { linesIn } from '../text/lines.ts';
import { addAll } from '../text/longLists.ts';
import { wordsOf } from '../text/words.ts';
import { fieldRole } from './fieldRole.ts';

/** The fields that a block spells out, where it consists mostly of them: prose that happens to hold a colon has none. */
function entriesOf(text: string, block: Block, next: Block | undefined): readonly Field[] {
  const fields = readBlockFields(text, block, next).filter((field) => !isNote(field));
  const [first] = fields;
  const isVerbatim = block.kind === 'code' || block.kind === 'html';
  if (!first || (!isVerbatim && (first.spelling === 'table' || first.spelling === 'record'))) return fields;
  let free = 0;
  let spelled = 0;
  for (const { start, end } of linesIn(text, block)) {
    const line = text.slice(start, end);
    if (line.replace(/^[ \t]*>/, '').trim() === '') continue;
    if (fields.some(({ range }) => range.start < end && start < range.end)) spelled++;
    else if (!isVerbatim || !/^[ \t]*(?:```|~~~|<\/?[a-z])/i.test(line)) free++;
  }
  // In code any `key: value` may be a sample: only what is hardly anything else, and has the keys of a proposal, counts.
  if (isVerbatim)
    return spelled >= free * MIN_SHARE_IN_CODE && fields.filter(({ key }) => fieldRole(key)).length >= 2 ? fields : [];
  return spelled > free ? fields : [];
}

const MIN_SHARE_IN_CODE = 5;
const MAX_TAIL = 10;
const MIN_KEY_WORDS = 3;
const MIN_VALUE_WORDS = 5;

/** "**A word on dates:** They are those of the first draft.": prose with a lead-in of several words, none of which names metadata. */
function isNote({ key, value, spelling }: Field): boolean {
  if (freesFields(wordsOf(key))) return true;
  if ((spelling !== 'bold' && spelling !== 'plain') || isUsualKey(key)) return false;
  const keyWords = key.split(/\s+/).length;
  const isProse = value.split(/\s+/).length >= MIN_VALUE_WORDS;
  return isProse && (keyWords > MIN_KEY_WORDS || (keyWords === MIN_KEY_WORDS && /[.!?]["'”)*_`]{0,3}$/.test(value)));
}

/** The metadata in some blocks: entries of which at least one has a usual key, as "Status" is. */
function metadataIn(text: string, blocks: readonly Block[], isUsual: (key: string) => boolean): readonly Field[] {
  const fields = entriesIn(text, blocks);
  return fields.some(({ key }) => isUsual(key)) ? fields : [];
}

/**
 * A quote without the lines right behind it that have no mark, and these: Markdown takes them into its last paragraph (CommonMark 0.31,
 * section 5.1), but fields there are meant for the proposal.
 */
function withoutLazyLines(text: string, block: Block): readonly Block[] {
  if (block.kind !== 'quote') return [block];
  const lines = linesIn(text, block);
  const last = lines.findLastIndex(({ start }) => /^[ \t]{0,3}>/.test(text.slice(start, start + 4)));
  const first = lines[last + 1];
  return first
    ? [
        { kind: 'quote', start: block.start, end: lines[last]?.end ?? block.start },
        { kind: 'quote', start: first.start, end: block.end },
      ]
    : [block];
}

function entriesIn(text: string, all: readonly Block[]): readonly Field[] {
  const fields: Field[] = [];
  let isInProse = false;
  const blocks = all.flatMap((block) => withoutLazyLines(text, block));
  blocks.forEach((block, i) => {
    const taken = fields.at(-1)?.range.end ?? 0;
    if (taken > block.start) return;
    const found = entriesOf(text, block, blocks[i + 1]);
    if (found.length === 0)
      isInProse ||= fields.length > 0 && block.kind === 'paragraph' && readLineFields(text, block).length === 0;
    // Below prose a line with a colon is prose too, unless it has the keys of metadata.
    else if (!isInProse || found.some(({ key }) => isUsualKey(key))) addAll(fields, found);
  });
  return fields;
}

interface Head {
  /** All that is spelled as a field. */
  readonly entries: readonly Field[];
  readonly metadata: readonly Field[];
}

const heads = new WeakMap<ProposalDocument, Map<Section | undefined, Head>>();

function readHead(document: ProposalDocument, title: Section | undefined): Head {
  const known = heads.get(document) ?? new Map<Section | undefined, Head>();
  heads.set(document, known);
  const read = () => {
    const front = document.frontMatter?.fields ?? [];
    const spelled = entriesIn(document.text, [...document.preamble, ...(title?.blocks ?? [])]);
    const entries = [...front, ...spelled];
    return { entries, metadata: spelled.some(({ key }) => isUsualKey(key)) ? entries : front };
  };
  const head = known.get(title) ?? read();
  known.set(title, head);
  return head;
}

/** The metadata of a document's head: its front matter and the blocks before the first section. Read once for all templates. */
export function headMetadata(document: ProposalDocument, title: Section | undefined): readonly Field[] {
  return readHead(document, title).metadata;
}

/**
 * The same where something else than usual keys may show what is metadata.
 * @param isShown whether entries are, as their values or a template show
 */
export function shownMetadata(
  document: ProposalDocument,
  title: Section | undefined,
  isShown: (entries: readonly Field[]) => boolean,
): readonly Field[] {
  const { entries, metadata } = readHead(document, title);
  return metadata.length < entries.length && isShown(entries.slice(metadata.length)) ? entries : metadata;
}

const tails = new WeakMap<ProposalDocument, readonly Field[]>();

/** The metadata at a document's end: nothing but entries behind the last rule across the page. Read once for all templates. */
export function tailMetadata(document: ProposalDocument): readonly Field[] {
  const known = tails.get(document);
  if (known) return known;
  const blocks = document.sections.at(-1)?.blocks ?? [];
  const rule = blocks.findLastIndex(({ kind }) => kind === 'rule');
  const tail = rule < 0 ? [] : blocks.slice(rule + 1).filter(({ kind }) => kind !== 'html');
  const isAll =
    tail.length <= MAX_TAIL && tail.every((block, i) => entriesOf(document.text, block, tail[i + 1]).length > 0);
  const fields = isAll ? metadataIn(document.text, tail, isUsualKey) : [];
  tails.set(document, fields);
  return fields;
}

const inSections = new WeakMap<Section, Head>();

/**
 * The metadata in a section that is there for nothing else, as "Enhancement Information" is; none for any other section. Read once for
 * all templates.
 * @param isShown whether the rows of a table are metadata whatever their keys are, as their values or a template show
 */
export function sectionMetadata(
  document: ProposalDocument,
  section: Section,
  isShown: (entries: readonly Field[]) => boolean = () => false,
): readonly Field[] {
  const { entries, metadata } = inSections.get(section) ?? readSection(document, section);
  const isTable = metadata.length === 0 && entries.length > 0 && entries.every(({ spelling }) => spelling === 'table');
  return isTable && isShown(entries) ? entries : metadata;
}

function readSection(document: ProposalDocument, section: Section): Head {
  const entries = entriesIn(document.text, section.blocks);
  const head = { entries, metadata: entries.some(({ key }) => fieldRole(key) !== undefined) ? entries : [] };
  inSections.set(section, head);
  return head;
}

/** Whether a heading says that what stands below it is metadata, wherever in the document it stands. */
export function isMetadataSection({ title }: Section): boolean {
  return isMetadataHeading(title) || isFieldHeading(title);
}
