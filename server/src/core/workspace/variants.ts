import { isVariant } from '../language/kinds.ts';
import { shapeOfTemplate } from '../matching/shapes.ts';
import type { Template, TemplateOverrides } from '../template/template.ts';
import { agreement } from './agreement.ts';

/** What is to be known of a template to find other forms of it. */
export interface Form {
  readonly template: Template;
  readonly home: string;
  readonly kind: string;
}

/** Fewer common sections are no sign that two templates are forms of one. */
const MIN_COMMON = 2;

/**
 * Templates beside each other of which one is a longer or shorter form of the other, each asking only for what all forms ask
 * for: whoever takes the short form out of the folder for the long one does nothing wrong.
 */
export function withoutDemandsOfOne<Some extends Form>(
  forms: readonly Some[],
  overrides: Readonly<Record<string, TemplateOverrides>>,
): readonly Some[] {
  return forms.map((form) => {
    const others = forms.filter((other) => other !== form && areForms(form, other)).map(({ template }) => template);
    return others.length === 0
      ? form
      : { ...form, template: agreed(form.template, others, overrides[form.template.id]) };
  });
}

function areForms(a: Form, b: Form): boolean {
  return a.home === b.home && isOneKind(a.kind, b.kind) && isLongerOrShorter(a.template, b.template);
}

/** Whether all sections of one template are in the other, under titles of the same kind. */
export function isLongerOrShorter(a: Template, b: Template): boolean {
  if (shapeOfTemplate(a).prefix?.source !== shapeOfTemplate(b).prefix?.source) return false;
  const [ofA, ofB] = [keysOf(a), keysOf(b)];
  const [small, large] = ofA.size <= ofB.size ? [ofA, ofB] : [ofB, ofA];
  return small.size >= MIN_COMMON && [...small].every((key) => large.has(key));
}

/** `adr` and `adr minimal`, and where one does not say what it is for; not `adr` and `rfc`. */
function isOneKind(a: string, b: string): boolean {
  const [ofA, ofB] = [a, b].map((kind) =>
    kind
      .split(/[-_. ]+/)
      .filter((word) => !isVariant(word))
      .join(' '),
  );
  return ofA === '' || ofB === '' || ofA === ofB;
}

function keysOf(template: Template): ReadonlySet<string> {
  return new Set(shapeOfTemplate(template).main.map(({ key }) => key));
}

const known = new WeakMap<Template, { readonly others: readonly Template[]; readonly result: Template }[]>();

/** The same object each time: what was computed for a template is kept by the object. */
export function agreed(template: Template, others: readonly Template[], said?: TemplateOverrides): Template {
  const results = known.get(template) ?? [];
  known.set(template, results);
  const found = results.find(
    (one) => one.others.length === others.length && one.others.every((other, i) => other === others[i]),
  );
  if (found) return found.result;
  const result = agreement(template, others, said);
  results.push({ others, result });
  return result;
}
