import type { Template } from './template.ts';

/** The same template with some parts changed; nothing of it is read again, or before somebody asks. */
export function changedTemplate(template: Template, parts: Partial<Template>): Template {
  const changes = Object.entries(parts).map(([key, value]) => [key, { value, enumerable: true }] as const);
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(template), ...Object.fromEntries(changes) },
  ) as Template;
}
