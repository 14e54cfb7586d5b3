import * as l10n from '@vscode/l10n';
import type { Diagnostic } from 'vscode-languageserver/node';
import { CONFIGURATION_FILES, LineIndex } from '../core/index.ts';
import type { Positions } from './positions.ts';
import { SEVERITY, SOURCE } from './problemDiagnostics.ts';
import type { Folder } from './workspace/folder.ts';

export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

/** What is wrong with a folder's `.proposals.yaml`, and with files called like it that are not read. */
export function configurationDiagnostics(positions: Positions, folder: Folder): FileDiagnostics[] {
  const { configuration } = folder;
  const unread = [
    ...folder.unreadConfigurations.map((path) => ({ path, message: whyUnread(path, configuration?.path) })),
    ...folder.refusedConfigurations.map(({ path, reason }) => ({
      path,
      message: l10n.t('This file is not read: {0}.', reason),
    })),
  ].map(({ path, message }) => ({ uri: folder.uriOf(path), diagnostics: [notRead(message)] }));
  if (!configuration) return unread;
  const { text } = configuration;
  const lines = LineIndex.of(text);
  const diagnostics = configuration.problems.map(({ message, range, severity }) => ({
    range: positions.of({ text, lines }, range),
    severity: SEVERITY[severity],
    source: SOURCE,
    message,
  }));
  return [{ uri: folder.uriOf(configuration.path), diagnostics }, ...unread];
}

function whyUnread(path: string, counts: string | undefined): string {
  return counts !== undefined && !path.includes('/')
    ? l10n.t('This file is not read, since `{0}` beside it is. Move what you need there, and delete this one.', counts)
    : l10n.t(
        'This file is not read in the editor: only `{0}` of the workspace folder is. Move what you need there, or add this folder to the workspace.',
        CONFIGURATION_FILES[0] ?? '',
      );
}

function notRead(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: SEVERITY.warning,
    source: SOURCE,
    message,
  };
}
