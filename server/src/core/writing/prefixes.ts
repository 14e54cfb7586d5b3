import type { Template, TemplateSection } from '../template/template.ts';
import { slugOf } from './fileName.ts';

/** The word that stands for a template: `rfc` for a built-in one, which is its id; for a team's its name, `team-rfc`. */
export function prefixOf({ id, name, path }: Pick<Template, 'id' | 'name' | 'path'>): string {
  return path === undefined ? id : slugOf(name);
}

/** The word that stands for a section: `rfc:motivation`, or with those round it where the name is there twice. */
export function sectionPrefix(template: Template, section: TemplateSection): string {
  return `${prefixOf(template)}:${(sectionPaths(template).get(section) ?? [section]).map(nameOf).join('-')}`;
}

const paths = new WeakMap<Template, ReadonlyMap<TemplateSection, readonly TemplateSection[]>>();

/** Each section with as many of those round it, outermost first, as tell it from all before it. */
export function sectionPaths(template: Template): ReadonlyMap<TemplateSection, readonly TemplateSection[]> {
  const known = paths.get(template);
  if (known) return known;
  const found = new Map<TemplateSection, readonly TemplateSection[]>();
  const taken = new Set<string>();
  const written = (path: readonly TemplateSection[]) => path.map(nameOf).join('-');
  for (const section of template.sections) {
    const path = [section];
    let outer = template.sections[section.parent];
    for (; outer && taken.has(written(path)); outer = template.sections[outer.parent]) path.unshift(outer);
    taken.add(written(path));
    found.set(section, path);
  }
  paths.set(template, found);
  return found;
}

function nameOf({ name }: TemplateSection): string {
  return slugOf(name);
}
