import { dueOf } from '../dialect/due/index.ts';
import { goesOn } from '../dialect/frozen/goesOn.ts';
import { sectionPlace } from '../dialect/sections/sectionPlace.ts';
import type { Section } from '../document/proposalDocument.ts';
import { headingName, isFieldHeading } from '../document/usualKeys.ts';
import { isRelation } from '../language/fields.ts';
import { spoken } from '../language/spoken.ts';
import type { Match } from '../matching/match.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { isApprovalSection } from './approvals.ts';

const isOverNews = spoken(({ lifecycle }) => lifecycle.livingHeadings, 'whole');

/**
 * The sections of a proposal that are written on when it is settled, with all that is in them: metadata, a history, references,
 * signatures, and what the template asks for later, or to keep up to date.
 */
export function livingSections({ document, template, alignment }: Match): ReadonlySet<Section> {
  const wantedLiving = livingInTemplate(template);
  const byTemplate = new Set(alignment.pairs.flatMap(({ wanted, found }) => (wantedLiving.has(wanted) ? [found] : [])));
  const living = new Set<Section>();
  for (const section of document.sections) {
    const outer = document.sections[section.parent];
    if ((outer && living.has(outer)) || byTemplate.has(section) || isLivingHeading(section)) living.add(section);
  }
  return living;
}

function isLivingHeading({ title, key }: Section): boolean {
  const name = headingName(title);
  return isFieldHeading(title) || isRelation(name) || isOverNews(key) || isApprovalSection({ key });
}

const known = new WeakMap<Template, ReadonlySet<TemplateSection>>();

function livingInTemplate(template: Template): ReadonlySet<TemplateSection> {
  const living = known.get(template) ?? new Set(template.sections.filter((section) => isLiving(template, section)));
  known.set(template, living);
  return living;
}

function isLiving({ document }: Template, { section }: TemplateSection): boolean {
  const place = sectionPlace(document, section, document.sections[section.parent]);
  const due = dueOf(place);
  return due === 'implemented' || due === 'never' || goesOn.find(place) !== undefined;
}
