import type { Command } from 'commander';
import type { Console } from './console.ts';
import { type KeepingOptions, keeping } from './keeping.ts';

/** The command that agents are served by. */
export function addMcpCommand(program: Command, version: string, console: Console): void {
  keeping(program.command('mcp'))
    .description('serve the Model Context Protocol over stdin and stdout, for agents')
    .argument(
      '[folder...]',
      'where to read and write; what is open in the client, or else the current folder, unless told',
    )
    .option('--read-only', 'without the tools that write')
    .helpOption('-h, --help', 'print this help')
    .action(async (folders: string[], { readOnly = false, ...options }: KeepingOptions & { readOnly?: boolean }) => {
      const [{ serve }, { placeToKeep }] = await Promise.all([import('../mcp/serve.ts'), import('./placeToKeep.ts')]);
      await serve({
        version,
        folders,
        cwd: process.cwd(),
        isReadOnly: readOnly,
        cacheFolder: placeToKeep(options),
        input: process.stdin,
        output: process.stdout,
        log: (message) => console.err(`proposals: ${message}\n`),
      });
    });
}
