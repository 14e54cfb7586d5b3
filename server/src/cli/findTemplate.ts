import { basename, extname, isAbsolute, resolve } from 'node:path';
import { readTemplate, type Template } from '../core/index.ts';
import { realPath } from '../files/nodeHost.ts';
import { pathFrom } from '../files/pathFrom.ts';
import { readText } from '../files/readText.ts';
import { explain } from '../files/unreadable.ts';
import { learnedIn } from '../learnedIn.ts';
import type { Root } from './roots.ts';

/** A template that cannot be had; the message is for the user. */
export class TemplateError extends Error {}

/**
 * The template that somebody names: by the path of a file, by the folder of records that agree on one, or by the name or id of one of
 * the repository's or a built-in one. What `.proposals.yaml` says about a file holds.
 * @throws TemplateError
 */
export async function findTemplate(wanted: string, { host, library, walked }: Root, cwd: string): Promise<Template> {
  const { configuration } = library;
  const templates = [...library.templates, ...library.ofHouses];
  const key = wanted.trim().toLowerCase();
  const named = templates.find(({ id, name }) => id.toLowerCase() === key || name.toLowerCase() === key);
  const file = resolve(cwd, wanted);
  try {
    const text = await readText(file);
    const path = pathFrom(host.folder, await realPath(file));
    const known = templates.find((template) => template.path === path);
    if (known) return known;
    const isInside = !isAbsolute(path) && path !== '..' && !path.startsWith('../');
    const overrides = Object.hasOwn(configuration.overrides, path) ? configuration.overrides[path] : undefined;
    const name = basename(file, extname(file));
    return readTemplate({ id: wanted, name, text, ...(isInside && { path }), ...(overrides && { overrides }) });
  } catch (error) {
    const learned = named ?? (await learnedIn(host, library, pathFrom(host.folder, file), { walked }));
    if (learned) return learned;
    const ids = library.templates.map(({ id }) => `\`${id}\``).join(', ');
    throw new TemplateError(`Expected the path of a template or one of ${ids}: ${explain(wanted, error)}`);
  }
}
