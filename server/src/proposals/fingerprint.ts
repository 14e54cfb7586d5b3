import type { TemplateLibrary } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import { THIS_PROGRAM } from '../kept/thisProgram.ts';
import { hashOf } from './hashOf.ts';

/** What the reading of a root's proposals hangs on beside their texts: where it is, its templates, what is said of them, and the program. */
export function fingerprintOf({ folder }: Host, library: TemplateLibrary): string {
  const { own, candidates, learned, configuration, excluded } = library;
  const templates = own.map(({ template: { id, name }, home, kind, isSure }) => [id, name, home, kind, isSure]);
  const texts = candidates.map(({ path, verdict, template }) => [path, verdict, template.document.text]);
  const shapes = learned.map(({ id, document }) => [id, document.text]);
  const all = JSON.stringify([THIS_PROGRAM, folder, templates, texts, shapes, configuration, excluded]);
  return hashOf(all);
}
