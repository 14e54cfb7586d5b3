import { holdsField } from '../document/field.ts';
import type { Section } from '../document/proposalDocument.ts';
import type { Match } from '../matching/match.ts';
import { groupBy } from '../text/groupBy.ts';
import type { Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { livingSections } from './livingSections.ts';
import { type VisibleWord, visibleWords } from './visibleWords.ts';

/** What became of a section: other words in it, another title, one that is new, one that is gone. */
export interface SectionChange {
  readonly kind: 'changed' | 'renamed' | 'added' | 'removed';
  /** As it is called now; what is gone as it was. */
  readonly title: string;
  /** Where it starts in the text as it is now: the first sentence that is another one, else a heading. */
  readonly range: Range;
  readonly now?: Section;
  readonly before?: Section;
}

/**
 * The sections whose words are others than in an earlier text, but for those that go on when a proposal is settled. Metadata, wrapping,
 * marks, the order of sections, comments and the targets of links do not count.
 */
export function changedSections(before: Match, now: Match): readonly SectionChange[] {
  const [was, is] = [bodyOf(before), bodyOf(now)];
  const changes: SectionChange[] = [];
  const head = compare(before, now, undefined, undefined);
  const titles = [before, now].map(({ title }) => title);
  const left = new Map(groupBy(was, ({ key }) => key));
  const added: Section[] = [];
  if (titles[0] && titles[1]) {
    const change = changeOfTitle(titles[0], titles[1]) ?? compare(before, now, titles[0], titles[1]);
    if (change) changes.push(change);
  }
  if (head) changes.push(head);
  for (const section of is) {
    const [twin, ...others] = left.get(section.key) ?? [];
    left.set(section.key, others);
    const change = twin && compare(before, now, twin, section);
    if (change) changes.push(change);
    if (!twin) added.push(section);
  }
  const gone = new Set([...left.values()].flat());
  for (const section of added) {
    // Under another heading what stands there is the same.
    const twin = [...gone].find((one) => isSame(wordsIn(before, one), wordsIn(now, section)) && one.blocks.length > 0);
    if (twin) gone.delete(twin);
    changes.push({
      kind: twin ? 'renamed' : 'added',
      title: section.title,
      range: section.heading.title,
      now: section,
      ...(twin && { before: twin }),
    });
  }
  for (const section of gone)
    changes.push({ kind: 'removed', title: section.title, range: placeOf(before, now, section), before: section });
  return changes.sort((a, b) => a.range.start - b.range.start);
}

/** The sections that are the proposal's own matter. */
function bodyOf(match: Match): readonly Section[] {
  const living = livingSections(match);
  return match.document.sections.filter((section) => section !== match.title && !living.has(section));
}

function compare(
  before: Match,
  now: Match,
  twin: Section | undefined,
  section: Section | undefined,
): SectionChange | undefined {
  const blocks = section?.blocks ?? (twin ? [] : now.document.preamble);
  if (twin && section && sourceOf(before, twin) === sourceOf(now, section)) return undefined;
  const [old, fresh] = [wordsIn(before, twin), wordsIn(now, section)];
  if (isSame(old, fresh)) return undefined;
  const at = fresh.findIndex(({ word }, i) => word !== old[i]?.word);
  const last = blocks.at(-1);
  const heading = section?.heading.title ?? now.title?.heading.title;
  const range = (at < 0 ? fresh.at(-1) : fresh[at])?.phrase ?? heading ?? last ?? { start: 0, end: 0 };
  const title = (section ?? now.title)?.title ?? now.template.name;
  return { kind: 'changed', title, range, ...(section && { now: section }), ...(twin && { before: twin }) };
}

/** Nearly all sections are as they were: that is quickly seen. */
function sourceOf({ document }: Match, { body }: Section): string {
  return document.text.slice(body.start, body.end);
}

function isSame(old: readonly VisibleWord[], fresh: readonly VisibleWord[]): boolean {
  return old.length === fresh.length && old.every(({ word }, i) => word === fresh[i]?.word);
}

/** The words of a section itself, or of what stands before the first one, without metadata. */
function wordsIn({ document, fields }: Match, section: Section | undefined): readonly VisibleWord[] {
  const blocks = section?.blocks ?? document.preamble;
  return blocks.filter((block) => !holdsField(fields, block)).flatMap((block) => visibleWords(document.text, block));
}

/** A number in front of a title may become another one: that is the file's. */
const NUMBER = /^[^\p{L}\p{N}]*(?:\p{L}{2,8}[-_ #]{0,2})?\d{1,6}[^\p{L}\p{N}]+/u;

function changeOfTitle(before: Section, now: Section): SectionChange | undefined {
  const words = ({ title }: Section) => wordsOf(title.replace(NUMBER, ''));
  return words(before) === words(now)
    ? undefined
    : { kind: 'renamed', title: now.title, range: now.heading.title, now, before };
}

/** Where something is gone: the heading before it that is still there. */
function placeOf(before: Match, now: Match, { index }: Section): Range {
  const keys = new Map(now.document.sections.map((section) => [section.key, section.heading.title]));
  const above = before.document.sections.slice(0, index).findLast(({ key }) => keys.has(key));
  return (above && keys.get(above.key)) ?? now.title?.heading.title ?? { start: 0, end: 0 };
}
