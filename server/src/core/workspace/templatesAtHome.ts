import type { Template } from '../template/template.ts';
import { nearnessOf } from './besideTemplate.ts';
import type { TemplateLibrary } from './templateLibrary.ts';

/**
 * The root's own templates for the folder of a document, be it called as a proposal or not; undefined where it is called
 * as what stands beside proposals and is none: a README, a list of changes, minutes.
 */
export function templatesAtHome({ own }: TemplateLibrary, path: string): readonly Template[] | undefined {
  if (nearnessOf(path, '')?.isCompanion ?? true) return undefined;
  return own.filter(({ home }) => nearnessOf(path, home)?.isNear).map(({ template }) => template);
}
