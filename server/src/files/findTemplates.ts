import { isCalledProposal, isCandidate, placeOf, type TemplateFile } from '../core/index.ts';
import type { Host } from './host.ts';
import { textIfReadable } from './readText.ts';
import { type Complain, leftOut } from './unreadable.ts';
import { type Walk, walk } from './walk.ts';

const MAX_TEMPLATES = 200;
/** How many folders round a proposal a template may be kept in. */
const MAX_ABOVE = 3;
/** With what engines and authors put behind it: `adr.md.template`. */
const ANY_MARKDOWN = /\.(?:md|markdown)(?:\.\w+)?$/i;

/**
 * The templates of a folder: files that are templates by their name, and those that patterns name. A link to one is one.
 * There are limits to number and size. Never fails. With them what was walked: all Markdown, also such with a second extension.
 * @param patterns paths and patterns of more templates
 * @param excluded paths and patterns of what is never looked at
 */
export async function findTemplates(
  host: Host,
  patterns: readonly string[],
  excluded: readonly string[],
  complain: Complain,
): Promise<{ readonly templates: readonly TemplateFile[]; readonly walked: Walk }> {
  const isWanted = (name: string) => ANY_MARKDOWN.test(name);
  const walked = await walk(host, { isWanted, named: patterns, excluded });
  const paths = [...walked.files, ...walked.links];
  const found = paths.filter((path) => isCandidate(path, patterns, excluded));
  const kept = nearestFirst(found, paths, patterns).slice(0, MAX_TEMPLATES);
  if (found.length > MAX_TEMPLATES) {
    complain(
      `${host.folder}: found ${found.length} templates, using ${MAX_TEMPLATES} of them, those beside proposals first`,
    );
  }
  const texts = await Promise.all(
    kept.map(async (path) => {
      const text = await textIfReadable(host, path, (error) => complain(leftOut(host, path, error)));
      return text === undefined ? [] : [{ path, text }];
    }),
  );
  return { templates: texts.flat(), walked };
}

/** Those that are named first, then those with proposals round them, those at the top before others. */
function nearestFirst(
  found: readonly string[],
  paths: readonly string[],
  patterns: readonly string[],
): readonly string[] {
  const proposals = new Set(paths.filter(isCalledProposal).flatMap((path) => foldersAbove(path).slice(-MAX_ABOVE)));
  const rank = new Map(
    found.map((path) => {
      const isNamed = patterns.length > 0 && !isCandidate(path, []);
      const order = isNamed ? 0 : proposals.has(placeOf(path)?.home ?? '') ? 1 : 2;
      return [path, found.length > MAX_TEMPLATES ? order : 0] as const;
    }),
  );
  const depth = (path: string) => path.split('/').length;
  const by = (path: string) => rank.get(path) ?? 0;
  return [...found].sort((a, b) => by(a) - by(b) || depth(a) - depth(b) || (a < b ? -1 : 1));
}

function foldersAbove(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, i) => folders.slice(0, i + 1).join('/'));
}
