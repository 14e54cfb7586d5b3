import { readTemplate, type Template, type TemplateProblem, templateProblems } from '../core/index.ts';
import { existsBelow } from '../files/nodeHost.ts';
import { diskPath } from './diskPath.ts';
import type { Session } from './session.ts';

/** An open document, read as a template. */
export interface OpenTemplate {
  readonly template: Template;
  /** The folder on disk that the template's path is below; none for what is in no file. */
  readonly root: string | undefined;
  /** Whether proposals may follow it: not every file that is called a template reads like one. */
  readonly isFollowed: boolean;
}

/** What tells of itself in files of all kinds. */
const FOR_ALL = 'template-unclosed';

/** Reads an open document as a template, whatever it is; undefined for one that is not open. */
export function openTemplate(session: Session, uri: string): OpenTemplate | undefined {
  const text = session.text(uri)?.getText();
  if (text === undefined) return undefined;
  const folder = session.workspace.folderOf(uri);
  const path = folder?.pathOf(uri);
  const root = folder && diskPath(folder.uri);
  const known = folder?.library.own.find(({ template }) => template.path === path)?.template;
  if (known) return { template: known, root, isFollowed: true };
  const template = readTemplate({ id: path ?? uri, name: nameOf(uri), text, ...(path !== undefined && { path }) });
  return { template, root, isFollowed: false };
}

/**
 * What is wrong with an open template itself. Of a file that is only called one, all that is told is what keeps it from
 * being read: it may be a template of something else.
 */
export function openTemplateProblems(
  session: Session,
  uri: string,
): (OpenTemplate & { readonly problems: readonly TemplateProblem[] }) | undefined {
  if (session.explain(uri)?.reason !== 'template') return undefined;
  const open = openTemplate(session, uri);
  if (!open) return undefined;
  const { template, root, isFollowed } = open;
  const problems = templateProblems(template, {
    ...(root !== undefined && { exists: existsBelow(root) }),
    practice: session.peers.practice(uri, template.id),
  });
  return { ...open, problems: isFollowed ? problems : problems.filter(({ rule }) => rule === FOR_ALL) };
}

function nameOf(uri: string): string {
  const last = uri.slice(Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1).replace(/\.\w+$/, '');
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
