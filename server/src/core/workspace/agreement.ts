import { fieldName } from '../document/field.ts';
import { headingKey } from '../document/headingKey.ts';
import { requirementMark } from '../document/requirementMark.ts';
import { changedTemplate } from '../template/changedTemplate.ts';
import { voluntary } from '../template/presence.ts';
import type { Template, TemplateField, TemplateOverrides, TemplateSection } from '../template/template.ts';

/**
 * A template that asks for no more than it and some others agree on: what one of them leaves out, or calls optional, is
 * optional, and what one of them has is not unknown. What was said on purpose stays as it was said.
 */
export function agreement(template: Template, others: readonly Template[], said: TemplateOverrides = {}): Template {
  const asked = others.map(demandsOf);
  const isAgreed = (name: string) => asked.every((names) => names.has(name));
  const saidOf = {
    sections: new Set(Object.keys(said.sections ?? {}).map(headingKey)),
    fields: new Set(Object.keys(said.fields ?? {}).map(fieldName)),
  };
  const agreed = <Part extends TemplateSection | TemplateField>(part: Part, name: string, isSaid: boolean): Part => {
    if (!part.isRequired || isSaid || isAgreed(name)) return part;
    const { isRequired, requirement } = voluntary('not-in-other-forms', part);
    return { ...part, isRequired, requirement: { ...requirement, certainty: 'likely' } };
  };
  return changedTemplate(template, {
    sections: template.sections.map((part) => agreed(part, part.key, saidOf.sections.has(part.key) || isMarked(part))),
    fields: template.fields.map((part) => agreed(part, part.name, saidOf.fields.has(part.name))),
    alsoKnown: new Set(
      others.flatMap(({ sections, fields }) => [...sections.map(({ key }) => key), ...fields.map(({ name }) => name)]),
    ),
  });
}

/** Whether the template itself calls a section required, in its heading or in a comment. */
function isMarked({ section: { heading, title }, requirement }: TemplateSection): boolean {
  return requirementMark(title) === 'required' || requirement.range.start !== heading.title.start;
}

const demands = new WeakMap<Template, ReadonlySet<string>>();

/** Headings and fields alike: what is a section in one form is a field in another. */
function demandsOf(template: Template): ReadonlySet<string> {
  const known = demands.get(template);
  if (known) return known;
  const names = new Set([
    ...template.sections.filter(({ isRequired }) => isRequired).map(({ key }) => key),
    ...template.fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  ]);
  demands.set(template, names);
  return names;
}
