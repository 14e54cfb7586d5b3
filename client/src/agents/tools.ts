import { l10n } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { AGENT_TOOL_REQUEST, type AgentToolAnswer, type AgentToolParams } from '../../../server/src/protocol.ts';
import type { EditorTool } from './editorApi.ts';

/** A tool as the manifest has it. */
export interface ManifestTool {
  /** With the extension's name in front, so that it is none of another extension. */
  readonly name: string;
  readonly displayName: string;
  readonly tags: readonly string[];
}

const PREFIX = 'proposals_';
/** The tag of a tool that writes. */
const WRITES = 'writes';

/** The tools that a manifest contributes. */
export function toolsIn(manifest: unknown): readonly ManifestTool[] {
  const { contributes } = manifest as { contributes?: { languageModelTools?: readonly ManifestTool[] } };
  return contributes?.languageModelTools ?? [];
}

/**
 * What a model runs as that tool: the language server does it, with the texts that are open. Before it writes, the user is asked.
 * @param asResult puts text into what the editor takes
 */
export function editorTool(
  { name, displayName, tags }: ManifestTool,
  client: Pick<LanguageClient, 'sendRequest'>,
  asResult: (text: string) => unknown,
): EditorTool {
  return {
    prepareInvocation: ({ input }) => ({
      invocationMessage: displayName,
      ...(tags.includes(WRITES) && {
        confirmationMessages: { title: displayName, message: l10n.t('This changes files: {0}', subjectOf(input)) },
      }),
    }),
    invoke: async ({ input }, token) => {
      const params: AgentToolParams = { name: name.slice(PREFIX.length), input };
      const { text, isRefused } = await client.sendRequest<AgentToolAnswer>(AGENT_TOOL_REQUEST, params, token);
      // The editor tells the model what is thrown.
      if (isRefused) throw new Error(text);
      return asResult(text);
    },
  };
}

/** What a call is about, for the person who is asked: plain text, whatever the model wrote. */
function subjectOf(input: unknown): string {
  const { path, title, status } = (input ?? {}) as Readonly<Record<string, unknown>>;
  const said = [path, title, status].filter((one) => typeof one === 'string');
  return said.join(', ').replace(/[\\`*_{}[\]()<>#!|~]/g, '\\$&');
}
