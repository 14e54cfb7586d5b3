import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TemplateLibrary } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import { VERSION } from '../version.ts';

/** What makes this very program: a build that was made anew may read a text otherwise under the same version. */
const PROGRAM = [VERSION, ...buildOf(fileURLToPath(import.meta.url))];

/** What the reading of a root's proposals hangs on beside their texts: where it is, its templates, what is said of them, and the program. */
export function fingerprintOf({ folder }: Host, library: TemplateLibrary): string {
  const { own, candidates, learned, configuration, excluded } = library;
  const templates = own.map(({ template: { id, name }, home, kind, isSure }) => [id, name, home, kind, isSure]);
  const texts = candidates.map(({ path, verdict, template }) => [path, verdict, template.document.text]);
  const shapes = learned.map(({ id, document }) => [id, document.text]);
  const all = JSON.stringify([PROGRAM, folder, templates, texts, shapes, configuration, excluded]);
  return createHash('sha1').update(all).digest('hex');
}

function buildOf(file: string): readonly number[] {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
}
