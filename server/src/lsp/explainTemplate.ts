import { basename, dirname, extname, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { explainTemplate, explanationMarkdown, readTemplate, type Template } from '../core/index.ts';
import { oneLine } from '../files/oneLine.ts';
import { existsBelow, rootOf } from '../files/templateRoot.ts';
import { EXPLAIN_TEMPLATE_REQUEST, type ExplainedTemplate } from '../protocol.ts';
import { answer, type Params, uriOf } from './answer.ts';
import type { Session } from './session.ts';

/** Explains templates, open or known. */
export function handleExplainTemplate(connection: Connection, session: Session): void {
  answer(connection, session, EXPLAIN_TEMPLATE_REQUEST, async (params): Promise<ExplainedTemplate> => {
    const { template, root, uri } = await wanted(session, params);
    const explanation = explainTemplate(template, root === undefined ? {} : { exists: existsBelow(root) });
    const linkTo = typeof params['linkTo'] === 'string' ? params['linkTo'] : uri;
    return {
      explanation,
      markdown: explanationMarkdown(explanation, linkTo === undefined ? undefined : (line) => `${linkTo}#L${line}`),
    };
  });
}

interface Wanted {
  readonly template: Template;
  /** The folder that the template's path is below; none for what is in no file. */
  readonly root?: string;
  readonly uri?: string;
}

async function wanted(session: Session, params: Params): Promise<Wanted> {
  const uri = uriOf(params);
  const folder = pathOf(params['folderUri']);
  if (uri !== undefined) return openTemplate(session, uri, folder);
  const id = params['templateId'];
  const template = session.templates.find((candidate) => candidate.id === id);
  if (!template) throw failure(`There is no template \`${oneLine(String(id))}\`.`);
  if (template.path === undefined || folder === undefined) return { template };
  return { template, root: folder, uri: `${pathToFileURL(`${folder}${sep}${template.path}`)}` };
}

async function openTemplate(session: Session, uri: string, folder: string | undefined): Promise<Wanted> {
  const text = session.text(uri)?.getText();
  if (text === undefined) throw failure(`${oneLine(uri)} is not open.`);
  const file = pathOf(uri);
  if (file === undefined) return { template: readTemplate({ id: uri, name: lastOf(uri), text }), uri };
  const isInFolder = folder !== undefined && file.startsWith(folder + sep);
  const root = isInFolder ? folder : await rootOf(dirname(file));
  const path = relative(root, file).split(sep).join('/');
  return { template: readTemplate({ id: path, name: basename(file, extname(file)), text, path }), root, uri };
}

function lastOf(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1).replace(/\.\w+$/, '');
}

function pathOf(uri: unknown): string | undefined {
  try {
    return typeof uri === 'string' ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

function failure(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
