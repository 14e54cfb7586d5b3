import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js';
import type { Reach } from '../agents/reach.ts';
import { runTool } from '../agents/runTool.ts';
import type { Tool } from '../agents/tool.ts';
import { TOOLS } from '../agents/tools.ts';
import { Folders } from './folders.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';

const INSTRUCTIONS = [
  'Proposals (RFCs, decision records, design documents) of this repository, and the templates that they follow.',
  'Before you change code or propose something, ask find_in_force what was decided already.',
  'To write one: list_templates, explain_template, start_proposal, fill it in, then check_proposal until nothing is told that matters.',
  'Never invent sections or values that the template does not have, and change no status unless the user asks for it.',
].join(' ');

/** For what a client is asked to have filled in, which nobody asks for. */
const NO_VALIDATOR: jsonSchemaValidator = {
  getValidator: () => {
    throw new Error('Nothing is asked of the client.');
  },
};

/** In bytes: a message may hold the text of a file, which may have 16 MiB. */
const MAX_MESSAGE = 64 * 1024 * 1024;

export interface ServeOptions {
  readonly version: string;
  /** The folders to work in; those that are open in the client unless any are named. */
  readonly folders: readonly string[];
  readonly cwd: string;
  /** Whether tools that write are left out. */
  readonly isReadOnly: boolean;
  /** Where what was read is kept for the next call. */
  readonly cacheFolder: string | undefined;
  readonly input: Readable;
  readonly output: Writable;
  /** Takes what goes wrong, for people. */
  readonly log: (message: string) => void;
}

/** Serves the Model Context Protocol over a pair of streams, until the client is gone. */
export async function serve(options: ServeOptions): Promise<void> {
  const { version, cwd, isReadOnly, cacheFolder, input, output, log } = options;
  const server = new McpServer(
    { name: 'proposals', title: 'Proposals', version },
    {
      instructions: INSTRUCTIONS,
      capabilities: { resources: { listChanged: true } },
      jsonSchemaValidator: NO_VALIDATOR,
    },
  );
  const protocol = server.server;
  const folders = new Folders(options.folders, cwd, () =>
    protocol.getClientCapabilities()?.roots
      ? async () => (await protocol.listRoots()).roots.map(({ uri }) => uri)
      : undefined,
  );
  const reach = async (): Promise<Reach> => ({ folders: await folders.get(), cacheFolder });
  const resourcesChanged = () => server.sendResourceListChanged();
  for (const tool of TOOLS) if (!isReadOnly || tool.effect === 'reads') addTool(server, tool, reach, resourcesChanged);
  addResources(server, reach);
  addPrompts(server, reach);
  protocol.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    folders.forget();
    resourcesChanged();
  });
  protocol.onerror = ({ message }) => log(message);
  const closed = new Promise<void>((resolve) => {
    protocol.onclose = resolve;
  });
  input.once('end', () => void server.close());
  await server.connect(new StdioServerTransport(input, output, { maxBufferSize: MAX_MESSAGE }));
  await closed;
}

function addTool(server: McpServer, tool: Tool, reach: () => Promise<Reach>, resourcesChanged: () => void): void {
  const { name, title, description, input, output, effect, isIdempotent } = tool;
  const annotations = {
    title,
    readOnlyHint: effect === 'reads',
    destructiveHint: effect === 'changes',
    idempotentHint: isIdempotent,
    openWorldHint: false,
  };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    async (given: unknown) => {
      const answer = await runTool(tool, await reach(), given);
      if ('refused' in answer) return { content: [{ type: 'text', text: answer.refused }], isError: true };
      if (effect === 'adds') resourcesChanged();
      return {
        content: [{ type: 'text', text: answer.text }],
        structuredContent: answer.data as Record<string, unknown>,
      };
    },
  );
}
