import { type ExtensionContext, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { messageOf, registerCommand } from '../command.ts';

/** In milliseconds: a server that hangs is not waited for any longer. */
const STOP_PATIENCE = 2_000;

/** Adds the commands about the language server, and what the status bar's braces say of it in Markdown files. */
export function registerServer(context: ExtensionContext, client: LanguageClient): void {
  registerCommand(context, 'proposals.showLog', async () => client.outputChannel.show());
  registerCommand(context, 'proposals.restartServer', () => restart(client));
  const item = languages.createLanguageStatusItem('proposals.server', { language: 'markdown' });
  item.name = 'Proposals';
  const show = (state: State) => {
    const isStopped = state === State.Stopped || state === State.StartFailed;
    item.text = 'Proposals';
    item.busy = state === State.Starting;
    item.severity = isStopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.detail = isStopped
      ? l10n.t('The language server has stopped: nothing is checked')
      : state === State.Starting
        ? l10n.t('The language server is starting')
        : l10n.t('The language server is running');
    item.command = isStopped
      ? { title: l10n.t('Restart'), command: 'proposals.restartServer' }
      : { title: l10n.t('Show Log'), command: 'proposals.showLog' };
  };
  show(client.state);
  context.subscriptions.push(
    item,
    client.onDidChangeState(({ newState }) => show(newState)),
  );
}

async function restart(client: LanguageClient): Promise<void> {
  // One that does not answer any more is ended all the same.
  await client.stop(STOP_PATIENCE).catch((error: unknown) => client.warn(messageOf(error)));
  await client.start();
}
