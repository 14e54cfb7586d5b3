import * as l10n from '@vscode/l10n';
import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { ProposalDocument } from '../../document/proposalDocument.ts';
import { anchorKey, anchorOf, anchorsByHand } from '../../index/anchors.ts';
import { standsForFile } from '../../language/titles.ts';
import type { Template } from '../../template/template.ts';
import { subjectOf } from '../../text/shortened.ts';
import type { DoctorOptions, TemplateProblem } from '../templateProblem.ts';
import { linksOf } from './links.ts';

/** What stands for a part of a name. */
const STUB = /…|\.\.\.|\bpath\/to\b|xxx|nnn|0{3,}|yyyy|[{}<>[\]]/i;

/** Links to files that are not there, to headings that are not there, and references that nothing defines. */
export function* brokenLinks({ document, path }: Template, { exists }: DoctorOptions): Iterable<TemplateProblem> {
  const anchors = anchorsOf(document);
  const wrongTarget = (url: string) =>
    url.startsWith('#') ? unknownAnchor(url, anchors) : missingFile(url, path, exists);
  for (const link of linksOf(document)) {
    const message = link.url === undefined ? undefinedReference(link.label) : wrongTarget(link.url);
    if (message) yield { rule: 'template-link-broken', severity: 'warning', message, range: link.range };
  }
}

function undefinedReference(label: string): string {
  return l10n.t(
    '`[{0}]`: nothing defines this link. Add a line `[{1}]: …`, or write where it leads in parentheses.',
    subjectOf(label),
    label,
  );
}

function unknownAnchor(url: string, anchors: ReadonlySet<string>): string | undefined {
  const anchor = anchorKey(decoded(url.slice(1)));
  if (anchor === '' || standsIn(url) || anchors.has(anchor) || anchors.has(anchor.replace(/(?<!\d)\d+$/, '')))
    return undefined;
  return l10n.t('`{0}`: no such heading. Correct the link, or remove it.', subjectOf(url));
}

function missingFile(
  url: string,
  path: string | undefined,
  exists: ((path: string) => boolean) | undefined,
): string | undefined {
  const [target = ''] = url.split(/[?#]/);
  const isFile = /^[^/\\:]/.test(target) && !/^[a-z][\w+.-]*:/i.test(target) && /[./]/.test(target);
  if (!exists || path === undefined || !isFile) return undefined;
  if (standsIn(target) || findPlaceholdersInText(target).length > 0) return undefined;
  const resolved = resolve(path, decoded(target));
  if (resolved === undefined || exists(resolved)) return undefined;
  return l10n.t('`{1}`: no file at `{0}`. Correct the link, or remove it.', resolved, subjectOf(url));
}

/** Whether a path stands for others. */
function standsIn(path: string): boolean {
  return STUB.test(path) || standsForFile(path.replace(/\.\w+$/, ''));
}

/** A path relative to a file, from the root; undefined where it leads out of that. */
function resolve(from: string, target: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What links may lead to: headings as sites make anchors of them, and names set by hand. */
function anchorsOf({ text, sections }: ProposalDocument): ReadonlySet<string> {
  // A mark such as `(optional)` may go in a copy.
  const headings = sections.flatMap(({ title, key }) => [anchorOf(title), anchorKey(key)]);
  return new Set([...anchorsByHand(text), ...headings]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
