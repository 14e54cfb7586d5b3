import { type ExtensionContext, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { LanguageClient, StaticFeature } from 'vscode-languageclient/node';
import { type DocumentStatus, STATUS_NOTIFICATION } from '../../server/src/protocol.ts';

/** What is known of the open documents, by URI. */
const statuses = new Map<string, DocumentStatus>();

/** The status of the document in the active editor; undefined where it is no Markdown, or not checked yet. */
export function activeStatus(): DocumentStatus | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri && statuses.get(`${uri}`);
}

/** Tells the server that its notifications are wanted: other clients would only warn about them. */
const STATUS_WANTED: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), proposalsStatus: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** Shows in the status bar which template the document in the active editor follows, and why. A click offers what to do. */
export function registerStatus(context: ExtensionContext, client: LanguageClient): void {
  const item = window.createStatusBarItem('proposals.template', StatusBarAlignment.Right, 100);
  item.name = 'Proposals: Template';
  item.command = 'proposals.showTemplateActions';
  const show = () => {
    const status = activeStatus();
    if (!status || status.kind === 'other') return item.hide();
    const { text, tooltip } = describe(status);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip.value, role: 'button' };
    item.show();
  };
  client.registerFeature(STATUS_WANTED);
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(show),
    client.onNotification(STATUS_NOTIFICATION, (status: DocumentStatus) => {
      statuses.set(status.uri, status);
      show();
    }),
  );
}

function describe({ kind, template, evidence }: DocumentStatus): { text: string; tooltip: MarkdownString } {
  if (kind === 'template') {
    return {
      text: '$(book) Template',
      tooltip: plain('A template: not checked as a proposal. Click to see what it means.'),
    };
  }
  const name = template?.name ?? '';
  const source = template?.path ?? 'built in';
  return {
    text: `$(checklist) ${name.replace(/\$\(/g, '$ (')}`,
    tooltip: plain(`${name} template: ${[source, ...evidence].join(', ')}`),
  };
}

/** Names come from files: nothing in them is markup. */
function plain(text: string): MarkdownString {
  return new MarkdownString().appendText(text);
}
