import type { LibrarySources, TemplateLibrary } from '../core/index.ts';

/** What a library is made of beside the program, as data that can be sent to another thread. */
export type SentLibrary = Omit<LibrarySources, 'builtin' | 'ofHouses'>;

/** What a library was made of; undefined where it has what was learned from records, which is of no text. */
export function sentLibrary({ own, candidates, learned, ...library }: TemplateLibrary): SentLibrary | undefined {
  if (learned.length > 0) return undefined;
  const { configuration, excluded } = library;
  return {
    files: candidates.map(({ path, template }) => ({ path, text: template.document.text })),
    configuration,
    // Those that are sure to be templates are so by their names, or because somebody named them.
    patterns: own.flatMap(({ isSure, template: { path } }) => (isSure && path !== undefined ? [path] : [])),
    excluded: excluded.slice(configuration.exclude.length),
  };
}
