import type { ClientCapabilities } from 'vscode-languageserver/node';
import { isObject } from './answer.ts';
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
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    renames: mayRename(capabilities),
    creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    editAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    codeActionResolve: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
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

/** Whether a client wants document symbols: it says so in its `initializationOptions` where not. */
export function wantsDocumentSymbols(options: unknown): boolean {
  return !isObject(options) || options['documentSymbols'] !== false;
}

/** Whether a client says in its `initializationOptions` that it has the command that asks for a new status. */
export function hasStatusCommand(options: unknown): boolean {
  return isObject(options) && options['statusCommand'] === true;
}

function inlayHintLength(options: unknown): number | undefined {
  const length = isObject(options) ? options['inlayHintLength'] : undefined;
  return typeof length === 'number' && length > 0 ? length : undefined;
}
