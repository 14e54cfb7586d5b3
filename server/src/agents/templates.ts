import { findTemplate } from '../cli/findTemplate.ts';
import type { Root } from '../cli/roots.ts';
import type { Template } from '../core/index.ts';
import { type Call, pathIn } from './call.ts';

/** A template with the root that it is asked for in. */
export interface FoundTemplate {
  readonly root: Root;
  readonly template: Template;
}

/**
 * The template that an agent names: by id or name, by the path of a file, or by the folder of records that agree on one.
 * @param roots where it is looked for by its name, the first one first
 * @throws RefusedError or TemplateError
 */
export async function templateFor(call: Call, wanted: string, roots: readonly Root[]): Promise<FoundTemplate> {
  const key = wanted.trim().toLowerCase();
  for (const root of roots) {
    const { templates, ofHouses } = root.library;
    const template = [...templates, ...ofHouses].find(
      ({ id, name }) => id.toLowerCase() === key || name.toLowerCase() === key,
    );
    if (template) return { root, template };
  }
  const place = await call.place(wanted);
  const root = await call.rootOf(place);
  return { root, template: await findTemplate(pathIn(root, place.path), root, root.host.folder) };
}
