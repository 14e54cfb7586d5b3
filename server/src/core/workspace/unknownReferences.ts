import * as l10n from '@vscode/l10n';
import { fieldName } from '../document/field.ts';
import { headingKey } from '../document/headingKey.ts';
import { closest } from '../matching/nearMiss.ts';
import { subjectOf } from '../text/shortened.ts';
import type { ConfigurationProblem, Reference } from './configuration.ts';
import { fitsPattern, isPattern } from './pathPattern.ts';
import { unknownStatus } from './statusTransitions.ts';
import { type TemplateLibrary, templateById } from './templateLibrary.ts';

/** Templates, sections and fields that `.proposals.yaml` names and that are nowhere. */
export function unknownReferences(
  library: TemplateLibrary,
  references: readonly Reference[],
): readonly ConfigurationProblem[] {
  return references.flatMap((reference): ConfigurationProblem[] => {
    const { kind, template: wanted, name = '', range } = reference;
    const template = templateById(library, wanted);
    const warn = (message: string): ConfigurationProblem[] => [{ message, range, severity: 'warning' }];
    if (kind === 'template') {
      const isThere = template ?? library.own.some(({ template: { id } }) => fitsPattern(wanted, id));
      if (isThere) return [];
      const ids = library.templates.map(({ id }) => id);
      if (isPattern(wanted))
        return warn(l10n.t('`{0}`: no Markdown file fits this pattern. Correct it.', subjectOf(wanted)));
      const suggestion = closest(wanted, ids);
      return warn(
        suggestion
          ? l10n.t('There is no template `{0}`: did you mean `{1}`?', wanted, suggestion)
          : l10n.t(
              'There is no template `{0}`: expected the path of a Markdown file below this one, or the id of a built-in template.',
              wanted,
            ),
      );
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
    return warn(unknownPart(kind, wanted, name, suggestion));
  });
}

function unknownPart(
  kind: 'section' | 'field',
  template: string,
  name: string,
  suggestion: string | undefined,
): string {
  if (kind === 'section')
    return suggestion
      ? l10n.t('The template `{0}` has no section `{1}`: did you mean `{2}`?', template, name, suggestion)
      : l10n.t('The template `{0}` has no section `{1}`.', template, name);
  return suggestion
    ? l10n.t('The template `{0}` has no field `{1}`: did you mean `{2}`?', template, name, suggestion)
    : l10n.t('The template `{0}` has no field `{1}`.', template, name);
}
