import { inTurn, type Runner } from '../inTurn.ts';
import { type Context, type Figure, median } from '../measure.ts';
import { wallTime } from '../process.ts';
import { OUR_SERVER, peerServers, type Server } from '../servers/servers.ts';
import { startServer } from '../servers/start.ts';

/** From starting a server to its answer to `initialize`, beside a Node that does nothing. */
export async function start({ peers }: Context): Promise<readonly Figure[]> {
  const servers = [OUR_SERVER, ...peerServers(peers)];
  const runners: readonly Runner[] = [
    ...servers.map((server) => ({ program: server.program, run: () => untilInitialized(server) })),
    { program: 'node', run: () => wallTime({ line: [process.execPath, '-e', '0'] }) },
  ];
  const took = await inTurn(runners);
  return [...took].map(([program, values]) => ({ row: 'start', program, value: median(values) }));
}

async function untilInitialized(server: Server): Promise<number> {
  const { client, took } = await startServer(server);
  await client.stop();
  return took;
}
