import { createRequire } from 'node:module';
import { SERVER_MEMORY } from '../../../client/src/serverMemory.ts';
import { inRepository, OURS } from '../measure.ts';
import type { Peers } from '../peers/installed.ts';
import type { Answers } from './client.ts';

/** A language server, and what it takes to speak with it. */
export interface Server {
  readonly program: string;
  readonly command: readonly string[];
  /** It is asked for problems after each change, as editors do with servers that offer that; the others publish them. */
  readonly isAsked?: boolean;
  /** What it is told after `initialized`. */
  readonly settings?: unknown;
  /** What it is answered, by what stands in the document. */
  readonly answers?: (text: () => string) => Answers;
}

/** As our extension starts it. */
export const OUR_SERVER: Server = {
  program: OURS,
  command: [process.execPath, ...SERVER_MEMORY, inRepository('dist/language-server.js'), '--stdio'],
};

/** Does nothing with what it is told: what is left is the way there and back. */
export const ECHO: Server = {
  program: 'echo server',
  command: [process.execPath, inRepository('test/bench/servers/echoServer.mjs')],
};

/** The servers of others that are installed. */
export function peerServers(peers: Peers): readonly Server[] {
  return [rumdlServer(peers), vscodeMarkdownServer(peers)].filter((server) => server !== undefined);
}

/** rumdl's server. What it publishes has no version; asked, it answers for the text that it has. */
function rumdlServer({ rumdl }: Peers): Server | undefined {
  return rumdl && { program: 'rumdl', command: [...rumdl, 'server', '--no-config'], isAsked: true };
}

/** The server of VS Code's own Markdown extension, with its checks on. It has its client parse, as VS Code does. */
function vscodeMarkdownServer({ vscodeMarkdown, markdownIt }: Peers): Server | undefined {
  if (vscodeMarkdown === undefined || markdownIt === undefined) return undefined;
  const on = { enabled: true };
  const level = { enabled: 'warning' };
  return {
    program: 'VS Code Markdown',
    command: vscodeMarkdown,
    isAsked: true,
    settings: {
      markdown: {
        server: { log: 'off' },
        preferredMdPathExtensionStyle: 'auto',
        occurrencesHighlight: on,
        suggest: { paths: { ...on, includeWorkspaceHeaderCompletions: 'never' } },
        validate: {
          enabled: true,
          referenceLinks: level,
          fragmentLinks: level,
          fileLinks: { ...level, markdownFragmentLinks: 'inherit' },
          unusedLinkDefinitions: level,
          duplicateLinkDefinitions: level,
          ignoredLinks: [],
        },
      },
    },
    answers: (text) => {
      const parser = createRequire(import.meta.url)(markdownIt)({ html: true });
      return (method) => (method === 'markdown/parse' ? parser.parse(text(), {}) : none(method));
    },
  };
}

/** There is no file but the one that is open. */
function none(method: string): unknown {
  const isList = ['markdown/fs/readFile', 'markdown/fs/readDirectory', 'markdown/findMarkdownFilesInWorkspace'];
  return isList.includes(method) ? [] : null;
}
