import { type Field, fieldName, holdsNothing } from '../document/field.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Heading } from '../document/stretch.ts';
import { isFieldFor } from '../language/fields.ts';
import { isProposalWord } from '../language/kinds.ts';
import { headMetadata, sectionMetadata, shownMetadata, tailMetadata } from '../template/metadata.ts';
import type { Template, TemplateField } from '../template/template.ts';
import { once } from '../text/once.ts';
import type { Alignment } from './alignment.ts';
import { alignSections } from './alignSections.ts';
import { templateTextInField } from './fieldState.ts';
import type { FieldPair, Match } from './match.ts';
import { readContent } from './readContent.ts';
import { readContents } from './readContents.ts';
import { fieldOfSection, fieldsBelowHeadings } from './sectionFields.ts';
import { type Stage, stageOfStatus } from './stage.ts';
import { isTooLong, unreadContent } from './structureOnly.ts';

/** Lays a document beside a template that it is known to follow. What stands in its sections is read when first asked for. */
export function followTemplate(
  document: ProposalDocument,
  template: Template,
  evidence: readonly string[] = [],
): Match {
  const title = findTitle(document, template);
  const alignment = alignedWith(template, document, title);
  const wantedOf = new Map(alignment.pairs.toReversed().map(({ found, wanted }) => [found, wanted] as const));
  const fields = findFields(document, template, title, alignment);
  const fieldPairs = pairFields(fields, template);
  const isStructureOnly = isTooLong(document);
  const head = once(() => {
    const blocks = [...document.preamble, ...(title?.blocks ?? [])];
    if (isStructureOnly) return unreadContent({ blocks });
    return readContent(template, document, blocks, -1, fields);
  });
  const contents = once(() => {
    const sections = document.sections.filter((section) => section !== title);
    if (isStructureOnly) return new Map(sections.map((section) => [section, unreadContent(section)]));
    return readContents(template, document, sections, (section) => wantedFor(section, document, wantedOf), fields);
  });
  return {
    document,
    template,
    evidence,
    title,
    fields,
    fieldPairs,
    alignment,
    get head() {
      return head();
    },
    get contents() {
      return contents();
    },
    isStructureOnly,
    stage: stageOfPairs(fieldPairs),
  };
}

/** The template's section that a section answers, or that the nearest section round it does. */
function wantedFor(
  section: Section,
  document: ProposalDocument,
  wantedOf: ReadonlyMap<Section, { index: number }>,
): number | undefined {
  for (let at: Section | undefined = section; at; at = document.sections[at.parent]) {
    const wanted = wantedOf.get(at);
    if (wanted) return wanted.index;
  }
  return undefined;
}

/**
 * The document's title: its first heading of level 1, unless that is one of the template's sections. Where the template has
 * its title further down, the first heading of that level will do.
 */
export function findTitle(document: ProposalDocument, template: Template): Section | undefined {
  const level = template.title?.section.heading.level ?? 1;
  const first =
    document.sections.find(({ heading }) => heading.level === 1) ??
    document.sections.slice(0, 1).find(({ heading }) => heading.level === level);
  return first && keysOf(template).has(first.key) ? undefined : first;
}

const keys = new WeakMap<Template, ReadonlySet<string>>();

/** The keys of a template's sections, made once: every document is compared with all templates. */
function keysOf(template: Template): ReadonlySet<string> {
  const known = keys.get(template) ?? new Set(template.sections.map(({ key }) => key));
  keys.set(template, known);
  return known;
}

const alignments = new WeakMap<readonly Heading[], { template: Template; settled: string; alignment: Alignment }>();

/** The alignment hangs on the headings alone: while only text below them changes, it is carried over. */
function alignedWith(template: Template, document: ProposalDocument, title: Section | undefined): Alignment {
  const sections = document.sections.filter((section) => section !== title);
  const inHead = new Set(headMetadata(document, title).map((field) => fieldName(field.key)));
  const settled = template.sections.filter((wanted) => {
    const field = fieldOfSection(template, wanted);
    return field !== undefined && inHead.has(field.name);
  });
  const key = settled.map(({ index }) => index).join(' ');
  const known = alignments.get(document.headings);
  if (known?.template === template && known.settled === key) return atPlaces(known.alignment, document.sections);
  const alignment = alignSections(template.sections, sections, new Set(settled));
  alignments.set(document.headings, { template, settled: key, alignment });
  return alignment;
}

/** The same alignment, of the same sections of another text. */
function atPlaces(alignment: Alignment, sections: readonly Section[]): Alignment {
  const twin = ({ index }: Section) => sections[index] as Section;
  const { pairs, absent, duplicates, unknown, ...rest } = alignment;
  return {
    ...rest,
    pairs: pairs.map((pair) => ({ ...pair, found: twin(pair.found), copy: pair.copy && twin(pair.copy) })),
    absent: absent.map(({ wanted, copy, ...more }) => ({ wanted, copy: copy && twin(copy), ...more })),
    duplicates: duplicates.map(twin),
    unknown: unknown.map(twin),
  };
}

function findFields(
  document: ProposalDocument,
  template: Template,
  title: Section | undefined,
  alignment: Alignment,
): readonly Field[] {
  const isAskedFor = ({ key }: Field) => template.fields.some(({ name }) => name === fieldName(key));
  const inSections = alignment.pairs
    .filter(({ wanted }) => wanted.holdsFields)
    .flatMap(({ found }) => sectionMetadata(document, found, (entries) => entries.some(isAskedFor)));
  const atEnd = tailMetadata(document).filter(isAskedFor);
  const inHead = shownMetadata(document, title, (entries) => entries.some(isAskedFor));
  const spelledOut = [...inHead, ...inSections, ...atEnd];
  const others = new Set<Section | undefined>([title]);
  for (const { found, wanted } of alignment.pairs) if (!fieldOfSection(template, wanted)) others.add(found);
  const sections = document.sections.filter((section) => !others.has(section));
  return [...spelledOut, ...fieldsBelowHeadings(document, template, sections, spelledOut)];
}

function pairFields(fields: readonly Field[], template: Template): readonly FieldPair[] {
  const left = [...fields];
  const names = new Set([...template.fields.map(({ name }) => name), ...(template.alsoKnown ?? [])]);
  return template.fields.flatMap((wanted): FieldPair[] => {
    const exact = left.findIndex(({ key }) => fieldName(key) === wanted.name);
    const at = exact < 0 ? left.findIndex(({ key }) => isSameField(fieldName(key), wanted, names)) : exact;
    const found = left[at];
    if (!found) return [];
    left.splice(at, 1);
    const parts = (found.parts ?? []).flatMap((part): FieldPair[] => {
      const known = wanted.parts?.find(({ name }) => name === fieldName(part.key));
      return known ? [{ wanted: known, found: part }] : [];
    });
    return [{ wanted, found }, ...parts];
  });
}

/**
 * Whether a field is the template's under another name: with one word more, that of people with the word for what is proposed, or as it was
 * called in another version of a usual template.
 */
function isSameField(name: string, { name: wanted, role }: TemplateField, known: ReadonlySet<string>): boolean {
  if (known.has(name)) return false;
  return (
    isOneWordMore(name, wanted) ||
    (role === 'author' && isOfProposal(name, wanted)) ||
    (isFieldFor('deciders', name) && isFieldFor('deciders', wanted))
  );
}

/** "Decision owners" for "Owners". */
function isOfProposal(name: string, wanted: string): boolean {
  const [kind = '', ...others] = name.split(' ');
  return others.join(' ') === wanted && isProposalWord(kind);
}

/** "Tracker Parts Issue" for "Tracker Issue". */
function isOneWordMore(name: string, wanted: string): boolean {
  const [words, few] = [name.split(' '), wanted.split(' ')];
  if (few.length < 2 || words.length !== few.length + 1) return false;
  return words.some((_, at) => words.toSpliced(at, 1).join(' ') === wanted);
}

function stageOfPairs(pairs: readonly FieldPair[]): Stage | undefined {
  const status = pairs.find(({ wanted }) => wanted.role === 'status');
  const isWritten = status !== undefined && !holdsNothing(status.found) && templateTextInField(status) === undefined;
  return stageOfStatus(isWritten ? status.found.value : undefined, status?.wanted.allowed);
}
