import type { Section } from '../../document/proposalDocument.ts';
import type { Absence } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import { missingSections } from '../../matching/missing.ts';
import type { TemplateSection } from '../../template/template.ts';
import { maxOf } from '../../text/longLists.ts';

/** A section that may follow. */
export interface Candidate {
  readonly wanted: TemplateSection;
  readonly kind: 'missing' | 'another' | 'optional';
  /** For a further copy of a repeated section. */
  readonly number?: string;
}

/**
 * What the template still wants or allows: missing sections, one more of the repeated ones, optional ones.
 * @param above the section in front of the place
 * @param own the section whose heading stands at the place
 */
export function sectionCandidates(
  match: Match,
  above: Section | undefined,
  own: Section | undefined,
): readonly Candidate[] {
  const { alignment, template, document } = match;
  const isAnswered = (index: number) => index < 0 || alignment.pairs.some(({ wanted }) => wanted.index === index);
  // A heading that is still being typed already counts as the one that it is most like.
  const meant = alignment.pairs
    .filter(({ found, nearness }) => found === own && nearness !== undefined)
    .map(({ wanted }) => wanted);
  const around = new Set<Section>();
  for (let at = above; at; at = document.sections[at.parent]) around.add(at);
  const here = (absences: readonly Absence[]) =>
    absences.flatMap(({ wanted, copy }) => (copy === undefined || around.has(copy) ? [wanted] : []));
  const missing = [...meant.filter(({ isRequired }) => isRequired), ...here(missingSections(match))];
  const optional = [...meant, ...here(alignment.absent)].filter(
    (wanted) => !wanted.isRequired && isAnswered(wanted.parent),
  );
  const isHere = ({ parent }: TemplateSection) =>
    parent < 0 || alignment.pairs.some(({ wanted, found }) => wanted.index === parent && around.has(found));
  const another = template.sections.filter(
    (wanted) =>
      wanted.repeats && isHere(wanted) && alignment.pairs.some((pair) => pair.wanted === wanted && pair.found !== own),
  );
  const candidate =
    (kind: Candidate['kind']) =>
    (wanted: TemplateSection): Candidate => {
      const number = wanted.repeats ? nextNumber(match, wanted, around, own) : undefined;
      return { wanted, kind, ...(number !== undefined && { number }) };
    };
  return [
    ...missing.map(candidate('missing')),
    ...another.map(candidate('another')),
    ...optional.map(candidate('optional')),
  ];
}

/** The number or letter of one more copy: behind the last one in the same section, or the template's first. */
function nextNumber(
  { alignment, document }: Match,
  wanted: TemplateSection,
  around: ReadonlySet<Section>,
  own: Section | undefined,
): string | undefined {
  const numberIn = (title: string) => /^\P{N}*?(?:(\d{1,6})|(?<=\s)([A-Z])(?=\s*(?:$|[:.–—-])))/u.exec(title);
  const [, first, letter] = numberIn(wanted.section.title) ?? [];
  if (first === undefined && letter === undefined) return undefined;
  const used = alignment.pairs
    .filter((pair) => pair.wanted === wanted && pair.found !== own)
    .filter(({ found }) => {
      const parent = document.sections[found.parent];
      return parent === undefined || around.has(parent);
    })
    .flatMap(({ found }) => {
      const [, digits, capital] = numberIn(found.title) ?? [];
      return digits ? [Number(digits)] : capital ? [capital.charCodeAt(0) - 64] : [];
    });
  if (used.length === 0) return first ?? letter;
  const next = maxOf(used) + 1;
  return letter !== undefined && next <= 26 ? String.fromCharCode(64 + next) : String(next);
}
