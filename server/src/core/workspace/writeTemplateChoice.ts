import * as l10n from '@vscode/l10n';
import { isMap, isScalar, parseDocument as parseYaml, type YAMLMap } from 'yaml';

/** Which template a file or a folder follows, as `.proposals.yaml` says it under `documents`. */
export interface TemplateChoice {
  /** A file, or a folder for all that is in it; relative to the workspace folder, with forward slashes, '' for itself. */
  readonly path: string;
  readonly isFolder: boolean;
  /** A template's path or id; undefined for "no proposal". */
  readonly template: string | undefined;
}

/** What is wrong with a `.proposals.yaml` that was to be changed; the message is for the user. */
export class ConfigurationError extends Error {}

/**
 * Writes a choice into the text of a `.proposals.yaml`, whose comments and order stay. A choice for one file stands before
 * those for folders, since the first that fits counts.
 * @param text '' for a file that does not exist yet
 * @throws ConfigurationError where the text is not what it would have to be
 */
export function writeTemplateChoice(text: string, { path, isFolder, template }: TemplateChoice): string {
  const document = parseYaml(text.replace(/^\uFEFF/, ''));
  if (document.errors.length > 0)
    throw new ConfigurationError(l10n.t('Invalid YAML in `.proposals.yaml`. Fix it first.'));
  if (document.contents !== null && !isMap(document.contents)) {
    throw new ConfigurationError(
      l10n.t('No keys such as `documents:` in `.proposals.yaml`. Write its content that way first.'),
    );
  }
  const existing = document.get('documents', true);
  const isEmpty = existing === undefined || (isScalar(existing) && existing.value === null);
  if (!isEmpty && !isMap(existing)) {
    throw new ConfigurationError(
      l10n.t('No list of paths and templates under `documents:` in `.proposals.yaml`. Correct it first.'),
    );
  }
  if (isEmpty) document.set('documents', document.createNode({}));
  const documents = document.get('documents', true) as YAMLMap;
  const pattern = `${patternOf(path)}${isFolder ? (path === '' ? '**' : '/**') : ''}`;
  const value = template ?? 'none';
  documents.flow = false;
  if (documents.has(pattern)) {
    documents.set(pattern, value);
  } else {
    const pair = document.createPair(pattern, value);
    const firstFolder = documents.items.findIndex(({ key }) => /[*]/.test(String(isScalar(key) ? key.value : key)));
    // Deeper folders stand before those they are in.
    const position = isFolder ? placeOfFolder(documents, pattern) : firstFolder;
    keepCommentWithFirst(documents);
    documents.items.splice(position < 0 ? documents.items.length : position, 0, pair);
  }
  return document.toString({ lineWidth: 0 });
}

/** A comment above the first entry counts as the list's own: as the entry's, it moves with it. */
function keepCommentWithFirst(documents: YAMLMap): void {
  const first = documents.items[0]?.key;
  if (!documents.commentBefore || !isScalar(first)) return;
  first.commentBefore = documents.commentBefore;
  documents.commentBefore = null;
}

function placeOfFolder(documents: YAMLMap, pattern: string): number {
  const folder = pattern.replace(/\*\*$/, '');
  return documents.items.findIndex(({ key }) => {
    const other = String(isScalar(key) ? key.value : key);
    return other.includes('*') && folder.startsWith(other.slice(0, other.indexOf('*')));
  });
}

/** A path as a pattern: what would stand for several characters stands for one. */
function patternOf(path: string): string {
  return path.replace(/[*?{]/g, '?');
}
