import type { ClientCapabilities } from 'vscode-languageserver/node';
import { isObject } from './answer.ts';
import { APPLY_FIX_COMMAND, SET_STATUS_COMMAND, SHOW_GAP_COMMAND } from './features/commands.ts';
import { Positions, positionEncodingOf } from './positions.ts';

/** What the client understands, as far as answers depend on it. */
export interface Client {
  /** Between its positions and our offsets. */
  readonly positions: Positions;
  readonly snippets: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly labelDetails: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  /** How much of an inlay hint it shows; undefined where it is not known to cut any. */
  readonly inlayHintLength: number | undefined;
  readonly versionedEdits: boolean;
  /** Whether an edit of texts may give files other names as well. */
  readonly renames: boolean;
  /** Whether an edit may make a file. */
  readonly creates: boolean;
  /** Whether the parts of an edit may ask to be confirmed. */
  readonly editAnnotations: boolean;
  /** Whether a code action may carry its edit; else it is a command. */
  readonly codeActionLiterals: boolean;
  /** Whether it asks for an action's edit when that is chosen. */
  readonly codeActionResolve: boolean;
  /** Whether it can be told to ask for inlay hints again. */
  readonly inlayHintRefresh: boolean;
  /** Whether it asks what is wrong with what it has open, and is sent nothing of that. */
  readonly pullsDiagnostics: boolean;
  /** Whether it can be told to ask that again. */
  readonly diagnosticRefresh: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchRegistration: boolean;
  /** Whether it wants the notification `proposals/status`. */
  readonly status: boolean;
  /** Whether it has the command that asks for a new status. */
  readonly statusCommand: boolean;
  /** Whether it has the command that brings a proposal to its template as it is now. */
  readonly migrateCommand: boolean;
  /** Whether it has the command that selects the next gap. */
  readonly gapCommand: boolean;
  /** The commands of the server that it may run. */
  readonly commands: readonly string[];
}

/** Reads the client's capabilities; whatever is missing or malformed counts as not understood. */
export function clientOf(capabilities: ClientCapabilities | null | undefined, options?: unknown): Client {
  const { textDocument, workspace, experimental } = capabilities ?? {};
  const item = textDocument?.completion?.completionItem;
  const hover = textDocument?.hover?.contentFormat;
  return {
    positions: new Positions(positionEncodingOf(capabilities)),
    snippets: item?.snippetSupport === true,
    markdownHover: !Array.isArray(hover) || hover.includes('markdown'),
    markdownCompletion: !Array.isArray(item?.documentationFormat) || item.documentationFormat.includes('markdown'),
    labelDetails: item?.labelDetailsSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    inlayHintLength: inlayHintLength(options),
    statusCommand: hasStatusCommand(options),
    migrateCommand: isObject(options) && options['migrateCommand'] === true,
    gapCommand: isObject(options) && options['gapCommand'] === true,
    commands: commandsFor(capabilities, options),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    renames: mayRename(capabilities),
    creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    editAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    codeActionResolve:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties?.includes('edit') === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    pullsDiagnostics: pullsDiagnostics(capabilities, options),
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    status: (experimental as { proposalsStatus?: unknown } | undefined)?.proposalsStatus === true,
  };
}

/** Whether a client takes an edit of texts that gives files other names as well. */
export function mayRename(capabilities: ClientCapabilities | null | undefined): boolean {
  const edit = capabilities?.workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.resourceOperations?.includes('rename') === true;
}

/**
 * Whether a client asks what is wrong with its documents. One that cannot be told to ask again would not hear of what another document
 * changes: as long as it takes what it is sent, it is sent it. One that wants to be sent it says so in its `initializationOptions`.
 */
export function pullsDiagnostics(capabilities: ClientCapabilities | null | undefined, options: unknown): boolean {
  const { textDocument, workspace } = capabilities ?? {};
  const mayRefresh = workspace?.diagnostics?.refreshSupport === true;
  const isWanted = !isObject(options) || options['pullDiagnostics'] !== false;
  return isWanted && isObject(textDocument?.diagnostic) && (mayRefresh || !textDocument.publishDiagnostics);
}

/**
 * The commands that a client is to have run by the server: the edits of code actions where it knows no actions with an edit in them, and
 * what the lenses do for which other clients have commands of their own.
 */
export function commandsFor(capabilities: ClientCapabilities | null | undefined, options: unknown): readonly string[] {
  const { textDocument, workspace, window } = capabilities ?? {};
  const hasLenses = isObject(textDocument?.codeLens) && !hasStatusCommand(options);
  return [
    ...(textDocument?.codeAction?.codeActionLiteralSupport ? [] : [APPLY_FIX_COMMAND]),
    ...(hasLenses && workspace?.applyEdit === true ? [SET_STATUS_COMMAND] : []),
    ...(hasLenses && window?.showDocument?.support === true ? [SHOW_GAP_COMMAND] : []),
  ];
}

/** Whether there are lenses for a client, each of which has something to run. */
export function hasLenses(capabilities: ClientCapabilities | null | undefined, options: unknown): boolean {
  const own = commandsFor(capabilities, options).filter((command) => command !== APPLY_FIX_COMMAND);
  return hasStatusCommand(options) || own.length > 0;
}

/** Whether a client wants document symbols: it says so in its `initializationOptions` where not. */
export function wantsDocumentSymbols(options: unknown): boolean {
  return !isObject(options) || options['documentSymbols'] !== false;
}

/** Whether a client says in its `initializationOptions` that it has the command that asks for a new status. */
export function hasStatusCommand(options: unknown): boolean {
  return isObject(options) && options['statusCommand'] === true;
}

/** Whether a client says in its `initializationOptions` that it reaches files for the server. */
export function hasFiles(options: unknown): boolean {
  return isObject(options) && options['files'] === true;
}

function inlayHintLength(options: unknown): number | undefined {
  const length = isObject(options) ? options['inlayHintLength'] : undefined;
  return typeof length === 'number' && length > 0 ? length : undefined;
}
