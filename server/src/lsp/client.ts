import type { ClientCapabilities } from 'vscode-languageserver/node';

/** What the client understands, as far as answers depend on it. */
export interface Client {
  readonly snippets: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly nestedSymbols: boolean;
  readonly versionedEdits: boolean;
  /** Whether a code action may carry its edit; else it is a command. */
  readonly codeActionLiterals: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
}

/** Reads the client's capabilities; whatever is missing or malformed counts as not understood. */
export function clientOf(capabilities: ClientCapabilities | null | undefined): Client {
  const { textDocument, workspace } = capabilities ?? {};
  const item = textDocument?.completion?.completionItem;
  const hover = textDocument?.hover?.contentFormat;
  return {
    snippets: item?.snippetSupport === true,
    markdownHover: !Array.isArray(hover) || hover.includes('markdown'),
    markdownCompletion: !Array.isArray(item?.documentationFormat) || item.documentationFormat.includes('markdown'),
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}
