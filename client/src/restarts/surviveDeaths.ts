import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import {
  CloseAction,
  DidOpenTextDocumentNotification,
  ErrorAction,
  type ErrorHandler,
  type LanguageClient,
  type Middleware,
} from 'vscode-languageclient/node';
import { Suspects } from './suspects.ts';

/** In milliseconds: by then the server has begun with all others. */
const BEHIND_OTHERS = 300;

/** What a client is made with so that its server is started again, and not by the same document for ever. */
export interface Survival {
  readonly errorHandler: ErrorHandler;
  readonly middleware: Pick<Middleware, 'didOpen' | 'didChange' | 'didClose'>;
}

/**
 * Starts the server again when it dies; a document that it dies of twice is set aside, which the user is told, until it is closed or the
 * user tries again.
 * @param clientOf the client, which is made later
 */
export function surviveDeaths(clientOf: () => LanguageClient): Survival {
  const suspects = new Suspects();
  /** Those that wait until all others were sent. */
  const waiting = new Set<string>();
  let usual: ErrorHandler | undefined;
  const handler = () => (usual ??= clientOf().createDefaultErrorHandler());
  const send = (document: TextDocument) => {
    const params = clientOf().code2ProtocolConverter.asOpenTextDocumentParams(document);
    suspects.sent(`${document.uri}`);
    return clientOf().sendNotification(DidOpenTextDocumentNotification.type, params);
  };
  const tellAside = async (uri: string) => {
    const again = l10n.t('Try Again');
    const name = workspace.asRelativePath(Uri.parse(uri));
    const message = l10n.t(
      '"{0}" is set aside: the language server has ended twice because of it. Close and open it, or try again, when it has changed.',
      name,
    );
    if ((await window.showWarningMessage(message, again)) !== again || !suspects.isAside(uri)) return;
    suspects.forgive(uri);
    const document = workspace.textDocuments.find((open) => `${open.uri}` === uri);
    if (document) await send(document);
  };
  return {
    errorHandler: {
      // Whoever writes to a server that is gone, some requests in a row: `closed` is called as well, and starts it again.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: async () => {
        waiting.clear();
        const aside = suspects.died();
        const result = await handler().closed();
        if (aside === undefined) return result;
        // What has an end by that does not count among deaths of which nobody knows the reason.
        usual = undefined;
        void tellAside(aside);
        return { action: CloseAction.Restart, handled: true };
      },
    },
    middleware: {
      didOpen: async (document, next) => {
        const uri = `${document.uri}`;
        if (suspects.isAside(uri)) return;
        if (suspects.isSuspected(uri)) {
          waiting.add(uri);
          await new Promise((resolve) => setTimeout(resolve, BEHIND_OTHERS));
          if (!waiting.delete(uri)) return;
        }
        suspects.sent(uri);
        await next(document);
      },
      didChange: async (event, next) => {
        const uri = `${event.document.uri}`;
        // Its text as it is by then is sent when it is opened.
        if (suspects.isAside(uri) || waiting.has(uri)) return;
        suspects.sent(uri);
        await next(event);
      },
      didClose: async (document, next) => {
        const uri = `${document.uri}`;
        const isUnknown = suspects.isAside(uri) || waiting.delete(uri);
        suspects.forgive(uri);
        if (!isUnknown) await next(document);
      },
    },
  };
}
