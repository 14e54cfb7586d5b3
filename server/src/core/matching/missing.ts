import { fieldName } from '../document/field.ts';
import type { Section } from '../document/proposalDocument.ts';
import { headingName, isFieldHeading } from '../document/usualKeys.ts';
import type { TemplateSection } from '../template/template.ts';
import { onceFor } from '../text/onceFor.ts';
import { contains } from '../text/range.ts';
import type { Absence, SectionPair } from './alignment.ts';
import { isDue } from './due.ts';
import { labelsIn } from './labelLines.ts';
import type { Match } from './match.ts';
import { copyWithin, ownerOf, pairsOf, placeKey } from './pairsOf.ts';
import { hasOwnInPlace } from './places.ts';
import { fieldOfSection } from './sectionFields.ts';

/** The required sections that nothing answers, the outermost only: what stands in a missing section is missing with it. */
export const missingSections = onceFor((match: Match): readonly Absence[] =>
  match.alignment.absent.filter((absence) => {
    const { wanted } = absence;
    if (!wanted.isRequired || !isDue(match, wanted) || isAnsweredAsField(match, wanted)) return false;
    if (areFieldsElsewhere(match, wanted)) return false;
    if (wanted.parent < 0) return !match.document.sections.some((section) => hasLabel(match, section, absence));
    const owner = ownerOf(match, absence)?.found;
    return owner !== undefined && !isBare(match, owner) && !hasLabel(match, owner, absence);
  }),
);

/** From so many missing sections on it is told once that the structure is another one; fewer are told one by one. */
export const MIN_OTHER = 6;
/** The same where none of the template's main sections is there, and where one is. */
const MIN_OF_FEW = [3, 4];

/** Whether a proposal lacks more of its template's structure than it has: it was written to another plan, and that is the one cause. */
export function isOfOtherStructure({ alignment }: Match, missing: readonly Absence[]): boolean {
  const lacking = missing.filter(({ wanted }) => wanted.parent < 0).length;
  const answered = new Set(alignment.pairs.filter(({ wanted }) => wanted.parent < 0).map(({ wanted }) => wanted.index));
  return missing.length >= (MIN_OF_FEW[answered.size] ?? MIN_OTHER) && lacking > answered.size;
}

/** Whether a line stands in the place of a missing heading: right in the section that it belongs in, or, in bold, anywhere. */
function hasLabel({ document }: Match, section: Section, { wanted }: Absence): boolean {
  const { headings, all } = labelsIn(document, section);
  return wanted.key !== '' && (wanted.parent < 0 ? headings : all).has(wanted.key);
}

/** Whether it is in doubt that the author means to have what is missing; of what may be left out, a part may as well. */
export function isDoubtful(match: Match, absence: Absence): boolean {
  const owner = ownerOf(match, absence);
  return (
    absence.isDoubtful === true ||
    absence.wanted.requirement.certainty === 'uncertain' ||
    owner?.nearness === 'loose' ||
    (owner !== undefined && isArrangedOtherwise(match, owner, absence)) ||
    hasOwnInPlace(match, absence) ||
    (owner !== undefined && !owner.wanted.isRequired && owner.wanted.repeats === undefined)
  );
}

/** Whether a section is written, with none of the several parts that the template has in it: the author arranged it in another way. */
function isArrangedOtherwise(match: Match, owner: SectionPair, { wanted }: Absence): boolean {
  const parts = match.template.sections.filter(({ parent, isRequired }) => parent === wanted.parent && isRequired);
  const { ofWanted } = pairsOf(match);
  const within = copyWithin(owner);
  return (
    parts.length > 1 &&
    match.contents.get(owner.found)?.isWritten === true &&
    parts.every(({ index }) => !ofWanted.has(placeKey(index, within)))
  );
}

/** Whether the field that a section is stands elsewhere in the proposal, as in its front matter. */
function isAnsweredAsField({ template, fields, fieldPairs }: Match, wanted: TemplateSection): boolean {
  const field = fieldOfSection(template, wanted);
  if (field !== undefined) return fieldPairs.some((pair) => pair.wanted === field);
  // A field of that name that answers none of the template's fields is meant for the section.
  const name = headingName(wanted.section.title);
  return (
    isFieldHeading(wanted.section.title) &&
    fields.some((found) => fieldName(found.key) === name && !fieldPairs.some((pair) => pair.found === found))
  );
}

/** Whether all that a section has is metadata, of which most stands elsewhere in the proposal, as above its first heading. */
export function areFieldsElsewhere(
  { template, fieldPairs }: Match,
  { holdsFields, section }: TemplateSection,
): boolean {
  if (!holdsFields) return false;
  const answered = new Set(fieldPairs.map(({ wanted }) => wanted));
  const own = template.fields.filter(({ field }) => contains(section.body, field.range));
  return own.filter((field) => answered.has(field)).length * 2 > own.length;
}

/** The sections that a section lacks inside. */
export function missingBelow(match: Match, pair: Pick<SectionPair, 'wanted' | 'found' | 'copy'>): readonly Absence[] {
  const within = copyWithin(pair);
  return match.alignment.absent.filter(
    ({ wanted: { parent, isRequired }, copy }) => isRequired && parent === pair.wanted.index && copy === within,
  );
}

export function hasSubsections(match: Match, section: Section): boolean {
  return match.document.sections[section.index + 1]?.parent === section.index || hasAdopted(match, section);
}

/** Whether a section has nothing in it at all: then that is the problem, not each of its missing subsections. */
function isBare(match: Match, section: Section): boolean {
  return (match.contents.get(section)?.isEmpty ?? true) && !hasSubsections(match, section);
}

/** Whether a section of the template's that belongs in this one stands right behind it at another level. */
function hasAdopted(match: Match, section: Section): boolean {
  const { ofFound, adopters } = pairsOf(match);
  const pair = ofFound.get(section);
  return pair !== undefined && adopters.has(placeKey(pair.wanted.index, copyWithin(pair)));
}

/** Whether the author has written anything in the subsections of a section. */
export function writtenBelow(match: Match, section: Section): boolean {
  const { sections } = match.document;
  for (let i = section.index + 1; (sections[i]?.range.start ?? section.range.end) < section.range.end; i++)
    if (match.contents.get(sections[i] as Section)?.isWritten) return true;
  return false;
}
