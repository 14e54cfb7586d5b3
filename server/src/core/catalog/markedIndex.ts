import * as l10n from '@vscode/l10n';
import { type Block, isHeading } from '../document/block.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { Range } from '../text/range.ts';
import { LISTINGS, type Listing } from './indexText.ts';
import type { Selection } from './selection.ts';

/** What the comment at the start of an index says of it. */
export interface IndexOptions extends Selection {
  readonly by?: Listing;
}

/** An index in a document, between two comments. */
export interface MarkedIndex {
  /** The comment that it starts with. */
  readonly opening: Range;
  /** From behind the line of the first comment to the line of the second. */
  readonly content: Range;
  readonly options: IndexOptions;
  /** The level of headings in it: one below that of the section that it stands in. */
  readonly level: number;
}

/** A comment that cannot be understood; the message is for the user. */
export interface IndexMistake {
  readonly range: Range;
  readonly message: string;
}

export interface MarkedIndexes {
  readonly indexes: readonly MarkedIndex[];
  readonly mistakes: readonly IndexMistake[];
}

const WORD = 'proposals:index';
export const CLOSING = `<!-- /${WORD} -->`;
const OPENING_COMMENT = /^<!--\s{0,20}proposals:index(?=[\s-])((?:(?!-->)[\s\S]){0,1000})-->\s*$/;
const CLOSING_COMMENT = /^<!--\s{0,20}\/proposals:index\s{0,20}-->\s*$/;
/** `by=status`, `author="Ada Lovelace"`, `in-force`. */
const OPTION = /\s*([a-z-]+)(?:=(?:"([^"]*)"|([^\s"]+)))?(?=\s|$)|\S+/gy;
const MAX_LEVEL = 6;

/** Options with several values, and those with one, as they are called in a comment and on the command line. */
const LISTS = ['status', 'template', 'author'] as const;
const TEXTS = ['folder', 'since'] as const;
const IN_FORCE = 'in-force';
const NAMES: readonly string[] = ['by', ...LISTS, ...TEXTS, IN_FORCE];

/** Whether a text may hold an index between comments; cheap. */
export function mayHoldMarkedIndex(text: string): boolean {
  return text.includes(WORD);
}

/** The indexes of a document. What stands in code, in a list or in a quote is none. */
export function markedIndexesIn(document: ProposalDocument): MarkedIndexes {
  if (!mayHoldMarkedIndex(document.text)) return { indexes: [], mistakes: [] };
  const indexes: MarkedIndex[] = [];
  const mistakes: IndexMistake[] = [];
  let open: { readonly block: Block; readonly level: number; readonly said: string } | undefined;
  let level = 1;
  for (const block of blocksAndCommentsOf(document)) {
    const source = block.kind === 'html' ? document.text.slice(block.start, block.end) : '';
    const said = OPENING_COMMENT.exec(source)?.[1];
    if (said !== undefined) {
      if (open) mistakes.push(unclosed(open.block));
      open = { block, level, said };
    } else if (open && CLOSING_COMMENT.test(source)) {
      const content = { start: lineBehind(document, open.block.end), end: lineOf(document, block.start) };
      const read = readOptions(open.said);
      if (typeof read === 'string') mistakes.push({ range: open.block, message: read });
      else indexes.push({ opening: open.block, content, options: read, level: Math.min(open.level + 1, MAX_LEVEL) });
      open = undefined;
    } else if (isHeading(block) && !open) level = block.level;
  }
  if (open) mistakes.push(unclosed(open.block));
  return { indexes, mistakes };
}

/** Whether a document has such comments, be they right or wrong. */
export function holdsMarkedIndex(document: ProposalDocument): boolean {
  const { indexes, mistakes } = markedIndexesIn(document);
  return indexes.length + mistakes.length > 0;
}

/** The comment that an index with some options starts with. */
export function openingComment(options: IndexOptions): string {
  const { by, inForce } = options;
  const one = (name: string, value: string | undefined) => (value === undefined ? [] : [`${name}=${quoted(value)}`]);
  const said = [
    ...(inForce ? [IN_FORCE] : []),
    ...one('by', by),
    ...LISTS.flatMap((name) => (options[name] ?? []).flatMap((value) => one(name, value))),
    ...TEXTS.flatMap((name) => one(name, options[name])),
  ];
  return `<!-- ${[WORD, ...said].join(' ')} -->`;
}

/** Whether a value can stand in the comment. */
export function fitsInComment(value: string): boolean {
  return !/["\r\n]|--/.test(value);
}

function quoted(value: string): string {
  return /^[^\s"]+$/.test(value) ? value : `"${value}"`;
}

/** What a comment says; a message where it cannot be understood. */
function readOptions(said: string): IndexOptions | string {
  const lists: Partial<Record<(typeof LISTS)[number], string[]>> = {};
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  let by: Listing | undefined;
  let inForce = false;
  for (const [source, name, inQuotes, bare] of said.trim().matchAll(OPTION)) {
    const value = inQuotes ?? bare;
    const list = LISTS.find((one) => one === name);
    const text = TEXTS.find((one) => one === name);
    if (name === IN_FORCE && value === undefined) inForce = true;
    else if (list && value !== undefined) lists[list] = [...(lists[list] ?? []), value];
    else if (text && value !== undefined) texts[text] = value;
    else if (name === 'by' && value !== undefined) {
      by = LISTINGS.find((one) => one === value);
      if (!by) return l10n.t('`by={0}`: expected one of {1}.', value, LISTINGS.join(', '));
    } else {
      return l10n.t('`{0}`: not understood. An index may say {1}.', source.trim(), NAMES.join(', '));
    }
  }
  return { ...lists, ...texts, ...(by && { by }), ...(inForce && { inForce }) };
}

function unclosed(range: Range): IndexMistake {
  return { range, message: l10n.t('The index has no end. Write `{0}` below it.', CLOSING) };
}

/** With the comments right above headings: that which ends an index may be one. */
function blocksAndCommentsOf({ preamble, sections }: ProposalDocument): readonly Block[] {
  return [...preamble, ...sections.flatMap(({ heading, above, blocks }) => [...above, heading, ...blocks])];
}

function lineOf({ lines }: ProposalDocument, offset: number): number {
  return lines.lineStart(lines.lineAt(offset));
}

function lineBehind({ lines }: ProposalDocument, offset: number): number {
  return lines.lineStart(lines.lineAt(offset) + 1);
}
