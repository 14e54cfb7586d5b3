import { holdsField } from '../../document/field.ts';
import type { Section } from '../../document/proposalDocument.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { contains, type Range } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';
import { type RenderOptions, renderRange } from '../../writing/render.ts';
import { contentEnd, contentStart, cutLines } from '../fixes/blankLines.ts';
import { extentOf } from '../fixes/extent.ts';
import { ownWords } from '../fixes/headingText.ts';
import { isUnwritten } from '../fixes/templateText.ts';
import { linksToRenamed } from './renamedAnchors.ts';
import { fieldRenamings, isTemplates, renamingsIn, titleWith } from './renamings.ts';
import type { Kept, Step } from './step.ts';
import { type TemplateChange, templateChange } from './templateChange.ts';

/** What the way from an older template to a newer one changes in a document, before anything is added or moved. */
export interface Change {
  /** Against the document, never overlapping. */
  readonly edits: readonly TextEdit[];
  readonly steps: readonly Step[];
  readonly kept: readonly Kept[];
  /** What renamed sections are called then. */
  readonly titles: ReadonlyMap<Section, string>;
}

/**
 * What was the older template's in a document, and is otherwise in the newer one: headings and keys with new names, advice in sections
 * where nothing else stands yet, and such sections that are gone. What the author wrote is not touched.
 * @param match the document beside the older template
 */
export function fromOlder(match: Match, to: Template, options: RenderOptions): Change {
  const { text } = match.document;
  const change = templateChange(match.template, to);
  const removed = goneSections(match, change);
  const cut = joined(removed.map(({ found, wanted }) => extentOf(match, found, wanted)));
  const isRemoved = ({ range }: Section) => cut.some((extent) => contains(extent, range));
  const renamings = renamingsIn(match, change, to).filter(({ found }) => !isRemoved(found));
  const replaced = firstPairs(match).flatMap((pair) => {
    const wanted = pair.nearness === undefined ? change.sections.get(pair.wanted) : undefined;
    const edit = wanted && !isRemoved(pair.found) && newAdvice(match, pair.found, to, wanted, options);
    return edit ? [{ edit, name: wanted.name }] : [];
  });
  const keys = fieldRenamings(match, change);
  const gone = [...cut, ...replaced.map(({ edit }) => edit.range)];
  return {
    edits: [
      ...cut.map((extent) => cutLines(text, extent)),
      ...renamings.map(({ found, wanted }) => ({
        range: ownWords(match.document, found, wanted),
        newText: wanted.name,
      })),
      ...linksToRenamed(match.document, renamings).filter(({ range }) => !gone.some((one) => contains(one, range))),
      ...replaced.map(({ edit }) => edit),
      ...keys.map(({ edit }) => edit),
    ],
    steps: [
      ...keys.map(({ edit, name }): Step => ({ kind: 'field-renamed', name, newName: edit.newText })),
      ...renamings.map(
        ({ found, wanted }): Step => ({ kind: 'section-renamed', name: found.title, newName: wanted.name }),
      ),
      ...removed.map(({ found }): Step => ({ kind: 'section-removed', name: found.title })),
      ...replaced.map(({ name }): Step => ({ kind: 'guidance-replaced', name })),
    ],
    kept: keptIn(match, change, to, isRemoved),
    titles: new Map(renamings.map(({ found, wanted }) => [found, titleWith(match, found, wanted)])),
  };
}

/** Of sections that answer several of the template's the first pair. */
function firstPairs({ alignment }: Match): readonly SectionPair[] {
  const seen = new Set<Section>();
  return alignment.pairs.filter(({ found }) => !seen.has(found) && seen.add(found));
}

/** Stretches in order, those that meet as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else all.push(range);
  }
  return all;
}

/** The outermost sections that the newer template does not have, in which and below which only the older one's text stands. */
function goneSections(match: Match, { sections }: TemplateChange): readonly SectionPair[] {
  const { document, title } = match;
  const pairs = firstPairs(match);
  const wantedOf = new Map(pairs.map((pair) => [pair.found, pair] as const));
  const isGone = (section: Section): boolean => {
    const pair = wantedOf.get(section);
    return pair !== undefined && pair.nearness === undefined && !sections.has(pair.wanted) && section !== title;
  };
  const gone = pairs.filter((pair) => {
    const { found, wanted } = pair;
    const extent = extentOf(match, found, wanted);
    const inside = document.sections.filter(({ range }) => range.start >= extent.start && range.start < extent.end);
    return (
      isTemplates(match, pair, wanted) &&
      inside.every((one) => isGone(one) && isUnfilled(match, one) && one.above.length === 0)
    );
  });
  return gone.filter(
    (pair, i) =>
      !gone.some((other, j) => j < i && contains(extentOf(match, other.found, other.wanted), pair.found.range)),
  );
}

/** Whether all that stands in a section itself is the template's text, and to be replaced. */
function isUnfilled(match: Match, section: Section): boolean {
  const content = match.contents.get(section);
  const isOwn = match.fields.some(({ range }) => contains(section.range, range));
  return !isOwn && content !== undefined && !content.isWritten && isUnwritten(match, section);
}

/** What puts the newer template's advice in place of the older one's, where nothing else stands in a section itself. */
function newAdvice(
  match: Match,
  found: Section,
  to: Template,
  { section, holdsFields }: TemplateSection,
  options: RenderOptions,
): TextEdit | undefined {
  const { text } = match.document;
  const hasFields = holdsFields || to.fields.some(({ field }) => contains(section.body, field.range));
  if (found.blocks.length === 0 || hasFields || holdsField(match.fields, found.body) || !isUnfilled(match, found))
    return undefined;
  const newline = lineEndingOf(text);
  const source = to.document.text;
  const body = { start: contentStart(source, section.body), end: contentEnd(source, section.body) };
  const advice = renderRange(to, body, {}, 'text', options).trim().replace(/\r?\n/g, newline);
  const range = { start: contentStart(text, found.body), end: contentEnd(text, found.body) };
  const before = text.slice(range.start, range.end);
  // Without any advice the section would seem to be done; other line breaks are nothing new.
  if (advice === '' || wordsOf(advice) === wordsOf(before) || takesDefinitions(text, range, advice)) return undefined;
  return { range, newText: advice };
}

/** Whether link definitions would go with a piece of text that something else in the text needs. */
function takesDefinitions(text: string, { start, end }: Range, newText: string): boolean {
  const rest = (text.slice(0, start) + text.slice(end)).toLowerCase();
  return [...text.slice(start, end).matchAll(/^[ >*+-]{0,8}\[([^\]\r\n]{1,200})\]:/gm)].some(
    ([definition, label = '']) => {
      const isUsed = rest.includes(`[${label.toLowerCase()}]`);
      return isUsed && !newText.includes(definition) && !rest.includes(definition.trim().toLowerCase());
    },
  );
}

/** What the newer template does not ask for any more, and stays. */
function keptIn(
  match: Match,
  change: TemplateChange,
  to: Template,
  isRemoved: (section: Section) => boolean,
): readonly Kept[] {
  const { alignment, fieldPairs } = match;
  const isAnswered = ({ key }: Section) => to.sections.some((fresh) => fresh.key === key);
  const sections = alignment.pairs.filter(
    ({ found, wanted }) => !change.sections.has(wanted) && !isRemoved(found) && !isAnswered(found),
  );
  const fields = fieldPairs.filter(
    ({ wanted }) =>
      match.template.fields.includes(wanted) && !change.fields.has(wanted) && wanted.field.spelling !== 'section',
  );
  return [
    ...fields.map(({ found }): Kept => ({ kind: 'field', name: found.key })),
    ...[...new Set(sections.map(({ found }) => found))].map(({ title }): Kept => ({ kind: 'section', name: title })),
  ];
}
