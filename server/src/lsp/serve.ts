import {
  type ClientCapabilities,
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type InitializeResult,
  Message,
  ResponseError,
} from 'vscode-languageserver/node';
import { VERSION } from '../version.ts';
import { commandsFor, hasLenses, mayRename, pullsDiagnostics, wantsDocumentSymbols } from './client.ts';
import { CODE_ACTION_KINDS } from './features/codeActionKinds.ts';
import { TOKEN_TYPES } from './features/tokenLegend.ts';
import { TRIGGER_CHARACTERS } from './features/triggerCharacters.ts';
import { useLanguage } from './language.ts';
import { positionEncodingOf } from './positions.ts';

const INCREMENTAL = 2;
/** Files are watched one by one; of a folder nobody would tell. */
const FOLDERS = { filters: [{ pattern: { glob: '**/*', matches: 'folder' as const } }] };

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: INCREMENTAL, save: true, willSaveWaitUntil: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didCreate: FOLDERS, didRename: FOLDERS, didDelete: FOLDERS },
  },
  completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  workspaceSymbolProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentHighlightProvider: true,
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: true },
};

/**
 * A client gets the commands that it needs, and lenses where it can run what stands in them; one that can give files other names renames
 * proposals; one that asks for problems is sent none; one that has symbols of its own for headings none of ours.
 */
function capabilitiesFor(client: ClientCapabilities | undefined, options: unknown): InitializeResult['capabilities'] {
  const commands = [...commandsFor(client, options)];
  return {
    ...CAPABILITIES,
    positionEncoding: positionEncodingOf(client),
    ...(commands.length > 0 && { executeCommandProvider: { commands } }),
    ...(mayRename(client) && {
      renameProvider: client?.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    }),
    ...(pullsDiagnostics(client, options) && {
      diagnosticProvider: { identifier: 'proposals', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    ...(hasLenses(client, options) && { codeLensProvider: {} }),
    ...(wantsDocumentSymbols(options) && { documentSymbolProvider: { label: 'Proposals' } }),
  };
}

/**
 * Answers a client until it goes away. Says what the server can do before loading what does it, so that the editor need
 * not wait; messages that arrive in the meantime are handled right after, in their order.
 * @param onBroken called with the reason where that cannot be loaded: the client waits for ever unless this process ends
 */
export function serve(
  connect: (options: ConnectionOptions) => Connection,
  onBroken: (reason: string) => void = (reason) => {
    throw new Error(reason);
  },
): Connection {
  let initialized = false;
  let loading: Promise<void> | undefined;
  const connection = connect({
    messageStrategy: {
      handleMessage: (message, next) =>
        // Answers to the server's own requests need no handlers.
        loading && !Message.isResponse(message) ? loading.then(() => next(message)) : next(message),
    },
  });

  connection.onInitialize((params) => {
    if (initialized) return new ResponseError(ErrorCodes.InvalidRequest, 'Initialized already.') as never;
    initialized = true;
    loading = Promise.all([import('./handlers.ts'), useLanguage(params.locale, params.initializationOptions)]).then(
      ([{ addHandlers }]) => {
        loading = undefined;
        addHandlers(connection, params);
      },
      (error: unknown) => {
        // A damaged installation: without an exit the client would wait for ever.
        onBroken(`The language server cannot be loaded: ${error}`);
      },
    );
    return {
      capabilities: capabilitiesFor(params.capabilities, params.initializationOptions),
      serverInfo: { name: 'Proposals', version: VERSION },
    };
  });
  connection.onRequest((method) =>
    initialized
      ? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}.`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'Not initialized yet.'),
  );
  connection.listen();
  return connection;
}
