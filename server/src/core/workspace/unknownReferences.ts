import { fieldName } from '../document/field.ts';
import { headingKey } from '../document/headingKey.ts';
import { closest } from '../matching/nearMiss.ts';
import type { ConfigurationProblem, Reference } from './configuration.ts';
import { fitsPattern, isPattern } from './pathPattern.ts';
import { unknownStatus } from './statusTransitions.ts';
import type { TemplateLibrary } from './templateLibrary.ts';

/** Templates, sections and fields that `.proposals.yaml` names and that are nowhere. */
export function unknownReferences(
  library: TemplateLibrary,
  references: readonly Reference[],
): readonly ConfigurationProblem[] {
  return references.flatMap((reference): ConfigurationProblem[] => {
    const { kind, template: wanted, name = '', range } = reference;
    const template = library.templates.find(({ id }) => id === wanted);
    const warn = (message: string): ConfigurationProblem[] => [{ message, range, severity: 'warning' }];
    if (kind === 'template') {
      const isThere = template ?? library.own.some(({ template: { id } }) => fitsPattern(wanted, id));
      if (isThere) return [];
      const ids = library.templates.map(({ id }) => id);
      if (isPattern(wanted))
        return warn(`Expected a pattern of templates, found \`${wanted}\`, which fits no Markdown file.`);
      const suggestion = closest(wanted, ids);
      const hint = suggestion
        ? `did you mean \`${suggestion}\`?`
        : 'expected the path of a Markdown file below this one, or the id of a built-in template.';
      return warn(`There is no template \`${wanted}\`: ${hint}`);
    }
    if (kind === 'status') {
      const own = library.own.map((each) => each.template);
      const about = wanted === '' ? (own.length > 0 ? own : library.templates) : template ? [template] : [];
      const message = unknownStatus(reference, about);
      return message === undefined ? [] : warn(message);
    }
    if (!template) return [];
    const [key, names] =
      kind === 'section'
        ? [headingKey(name), template.sections.map((section) => section.name)]
        : [fieldName(name), template.fields.map(({ field }) => field.key)];
    const keys =
      kind === 'section' ? template.sections.map((section) => section.key) : template.fields.map((field) => field.name);
    if (keys.includes(key)) return [];
    const suggestion = closest(name, names);
    return warn(
      `The template \`${wanted}\` has no ${kind} \`${name}\`${suggestion ? `: did you mean \`${suggestion}\`?` : '.'}`,
    );
  });
}
