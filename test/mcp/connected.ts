import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { onTestFinished } from 'vitest';

export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Connecting {
  /** Where the server is started. */
  readonly cwd: string;
  readonly args?: readonly string[];
  /** The folders that are open in the client; it has none to tell of unless given. */
  readonly roots?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** A client of a server that runs as a process of its own, until the test is over. */
export async function connected({ cwd, args = [], roots, env }: Connecting) {
  if (!existsSync(cli)) throw new Error('There is no dist/cli.js. Run `npm run build` first.');
  const open = [...(roots ?? [])];
  const client = new Client(
    { name: 'test', version: '1' },
    roots ? { capabilities: { roots: { listChanged: true } } } : {},
  );
  if (roots)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: open.map((path) => ({ uri: pathToFileURL(path).href })),
    }));
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli, 'mcp', '--no-cache', ...args],
    cwd,
    ...(env && { env: env as Record<string, string> }),
    stderr: 'pipe',
  });
  const messages: string[] = [];
  transport.stderr?.on('data', (data) => messages.push(String(data)));
  await client.connect(transport);
  onTestFinished(() => client.close());
  /** Calls a tool; gives its text, or that of its error. */
  const call = async (name: string, input: Record<string, unknown> = {}) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
    const [first] = content as { text: string }[];
    // biome-ignore lint/suspicious/noExplicitAny: of as many shapes as there are tools.
    return { text: first?.text ?? '', data: structuredContent as any, isError: isError === true };
  };
  return { client, call, messages, open };
}
