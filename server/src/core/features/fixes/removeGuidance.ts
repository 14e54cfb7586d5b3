import * as l10n from '@vscode/l10n';
import { choiceCells } from '../../dialect/choices/index.ts';
import { readAllowedValues } from '../../dialect/lists/readList.ts';
import type { Block } from '../../document/block.ts';
import { readPhrases } from '../../document/phrases.ts';
import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { Section } from '../../document/proposalDocument.ts';
import type { Match } from '../../matching/match.ts';
import type { Problem } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains, type Range } from '../../text/range.ts';
import type { Draft } from './fix.ts';
import { blockAt, blocksButTitle, isGuidance } from './found.ts';
import { removeText } from './removeText.ts';
import { isTemplateText } from './templateText.ts';

/** What can be done about the template's words in a text: remove advice, choose one of several values, remove an unused item or row. */
export function fixLeftover(match: Match, { range }: Problem): Draft[] {
  const { text } = match.document;
  const block = blockAt(match, range);
  if (!block) return [];
  if (isGuidance(match, range)) {
    const edit = removeGuidance(match, block, range);
    return edit
      ? [
          {
            title: l10n.t("Remove the template's guidance"),
            edits: [edit],
            isPreferred: true,
            isGuidance: true,
            mayBring: ['section-empty'],
          },
        ]
      : [];
  }
  return [...chooseValue(text, block, range), ...removePiece(match, block, range)];
}

/**
 * Clears a section in which nothing is written yet, with its subsections; comments and other text of the author's stay. Not
 * where placeholders are left: what holds them is to be filled in.
 */
export function fixUnfilled(match: Match, section: Section): Draft[] {
  const { text, sections } = match.document;
  const inside = sections.filter(({ range }) => contains(section.range, range));
  if (inside.some((one) => match.contents.get(one)?.placeholders.length !== 0)) return [];
  const edits = inside.flatMap(({ blocks: all }) => {
    const blocks = all.filter((block) => block.kind !== 'rule' && isTemplateText(match, block));
    const isWhole = blocks.every((block) => isBalanced(text, blocks, block));
    return isWhole ? together(all, blocks).flatMap((block) => removeText(text, block, block) ?? []) : [];
  });
  if (edits.length === 0) return [];
  return [
    {
      title: l10n.t("Remove the template's guidance"),
      edits,
      isPreferred: false,
      mayBring: ['section-empty', 'section-missing'],
    },
  ];
}

/** Neighbouring blocks as one, so that the blank lines between them go too. */
function together(all: readonly Block[], blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of all) {
    const last = joined.at(-1);
    const isNext = last && all[all.indexOf(block) - 1]?.end === last.end;
    if (!blocks.includes(block)) continue;
    if (last && isNext) joined[joined.length - 1] = { ...last, end: block.end };
    else joined.push(block);
  }
  return joined;
}

function removeGuidance(match: Match, block: Block, range: Range): TextEdit | undefined {
  const { text } = match.document;
  if (block.kind !== 'html' || tagBalance(text, block) === 0) return removeText(text, block, range);
  // A folded block is opened and closed by blocks of its own.
  const blocks = blocksButTitle(match);
  const from = blocks.indexOf(block);
  for (let to = from, open = 0; to < blocks.length; to++) {
    const last = blocks[to] as Block;
    if (last.kind === 'heading') return undefined;
    open += last.kind === 'html' ? tagBalance(text, last) : 0;
    const isTags = last.kind === 'html' && readPhrases(text, last).length === 0;
    if (!isTags && !isTemplateText(match, last)) return undefined;
    if (open <= 0) {
      const whole = { ...block, end: last.end };
      return open === 0 ? removeText(text, whole, whole) : undefined;
    }
  }
  return undefined;
}

function isBalanced(text: string, blocks: readonly Block[], block: Block): boolean {
  if (block.kind !== 'html') return true;
  return blocks.reduce((open, other) => open + (other.kind === 'html' ? tagBalance(text, other) : 0), 0) === 0;
}

const VOID_TAG = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** How many more tags are opened than closed. */
function tagBalance(text: string, { start, end }: Range): number {
  let open = 0;
  const source = text.slice(start, end).replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, ' ');
  for (const [, slash, name = '', , selfClosing] of source.matchAll(/<(\/?)([a-z][\w-]*)(?![\w-])([^<>]*?)(\/?)>/gi)) {
    if (slash) open--;
    else if (!selfClosing && !VOID_TAG.test(name)) open++;
  }
  return open;
}

function chooseValue(text: string, block: Block, range: Range): Draft[] {
  const source = text.slice(range.start, range.end);
  const isCell = choiceCells(text, block).some(({ start, end }) => start === range.start && end === range.end);
  const values = isCell
    ? source.split('/').map((value) => value.trim())
    : (readAllowedValues(source, false)?.values ?? []);
  return values.map((value) => ({
    title: l10n.t('Change to "{0}"', value),
    edits: [{ range, newText: value }],
    isPreferred: false,
  }));
}

/** An item or row with nothing of the author's in it can go as a whole. */
function removePiece(match: Match, block: Block, range: Range): Draft[] {
  const { text } = match.document;
  const phrase = readPhrases(text, block).find((other) => contains(other.range, range));
  if (!phrase || !['item', 'task', 'row'].includes(phrase.kind)) return [];
  const source = text.slice(phrase.range.start, phrase.range.end);
  const own = findPlaceholdersInText(source).reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    source,
  );
  if (!match.template.phrases.has(phrase.key) && /[\p{L}\p{N}]/u.test(own)) return [];
  const edit = removeText(text, block, phrase.range);
  const title =
    phrase.kind === 'row'
      ? l10n.t('Remove this row')
      : phrase.kind === 'task'
        ? l10n.t('Remove this task')
        : l10n.t('Remove this item');
  return edit
    ? [
        {
          title,
          edits: [edit],
          isPreferred: false,
          mayBring: ['section-empty', 'section-unfilled'],
        },
      ]
    : [];
}
