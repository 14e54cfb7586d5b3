import type { Section } from '../../document/proposalDocument.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import type { TextEdit } from '../../text/edit.ts';
import { wordsOf } from '../../text/words.ts';
import { ownWords } from '../fixes/headingText.ts';
import type { TemplateChange } from './templateChange.ts';

/** A heading that is to be called otherwise. */
export interface Renaming {
  readonly found: Section;
  readonly wanted: TemplateSection;
}

/** The headings that are the older template's to the word, and have another name in the newer one; not where that name is taken. */
export function renamingsIn(match: Match, { sections }: TemplateChange, to: Template): readonly Renaming[] {
  const { document, alignment, title } = match;
  const wanted = alignment.pairs.flatMap((pair): Renaming[] => {
    const fresh = sections.get(pair.wanted);
    const isPlain = fresh && fresh.repeats === undefined && !fresh.isChoice && pair.wanted.repeats === undefined;
    const isOther = isPlain && fresh.name !== '' && fresh.name !== pair.wanted.name;
    return isOther && pair.found !== title && isTemplates(match, pair, fresh)
      ? [{ found: pair.found, wanted: fresh }]
      : [];
  });
  const moving = new Set(wanted.map(({ found }) => found));
  const taken = new Set(document.sections.filter((section) => !moving.has(section)).map(({ key }) => key));
  return wanted.filter(({ found, wanted: fresh }, i) => {
    const isFirst = wanted.findIndex((one) => one.found === found || one.wanted === fresh) === i;
    // The same words in other letters are no other name.
    return (
      isFirst &&
      wordsIn(match, found, fresh) !== fresh.name &&
      (fresh.key === found.key || !taken.has(fresh.key)) &&
      to.sections.includes(fresh)
    );
  });
}

/** What a heading reads with the words of a template's section in place of its own. */
export function titleWith({ document }: Match, found: Section, wanted: TemplateSection): string {
  const { start, end } = ownWords(document, found, wanted);
  const { title } = found.heading;
  return document.text.slice(title.start, start) + wanted.name + document.text.slice(end, title.end);
}

function wordsIn({ document }: Match, found: Section, wanted: TemplateSection): string {
  const { start, end } = ownWords(document, found, wanted);
  return document.text.slice(start, end);
}

/** Whether a heading says what the template's says, number and anchor aside, and nothing else. */
export function isTemplates(match: Match, { found, wanted }: SectionPair, fresh: TemplateSection): boolean {
  const said = wordsOf(wordsIn(match, found, fresh));
  return said !== '' && [wanted.name, wanted.section.title].some((title) => wordsOf(title) === said);
}

/** The keys that are the older template's, and others in the newer one; not where the document has the new one already. */
export function fieldRenamings(
  { fieldPairs, fields }: Match,
  change: TemplateChange,
): readonly { readonly edit: TextEdit; readonly name: string }[] {
  const taken = new Set(fields.map(({ key }) => key.toLowerCase()));
  return fieldPairs.flatMap(({ wanted, found }) => {
    const fresh = change.fields.get(wanted);
    const isOther = fresh !== undefined && fresh.name !== wanted.name && !taken.has(fresh.field.key.toLowerCase());
    if (!isOther || found.key.toLowerCase() !== wanted.field.key.toLowerCase()) return [];
    if ([found.spelling, fresh.field.spelling].includes('section')) return [];
    return [{ edit: { range: found.keyRange, newText: fresh.field.key }, name: found.key }];
  });
}
