import { commands, type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type ProposalsApi, startClient } from '../startClient.ts';

let client: ProposalsApi['client'] | undefined;
let worker: Worker | undefined;

/** The same as `../extension.ts` where VS Code runs in a browser: the server is a worker, which reaches files through this client alone. */
export function activate(context: ExtensionContext): ProposalsApi {
  // What conditions of contributions ask that nothing here keeps.
  void commands.executeCommand('setContext', 'proposals.isInBrowser', true);
  const program = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
  // It cannot read the translations, which VS Code has read already.
  const own = l10n.bundle ? { translations: l10n.bundle } : {};
  const started = startClient(
    context,
    // What both clients have is all that anybody asks of them.
    (options) =>
      new LanguageClient(
        'proposals',
        'Proposals',
        () => serverAt(program),
        options,
      ) as unknown as ProposalsApi['client'],
    own,
  );
  client = started.client;
  return started;
}

/** Called by VS Code when the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}

/** A server of its own, in the place of any earlier one. Its program may be where a worker reads nothing, but VS Code does. */
async function serverAt(program: Uri): Promise<MessageTransports> {
  worker?.terminate();
  const text = new TextDecoder().decode(await workspace.fs.readFile(program));
  worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  // Not the worker itself: VS Code's are no instances of what `Worker` is there, by which the client would know it.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
