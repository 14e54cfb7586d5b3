import { type Context, type Figure, ofEach, quantiles } from '../measure.ts';
import { OpenDocument } from '../servers/document.ts';
import { ECHO, OUR_SERVER, peerServers, type Server } from '../servers/servers.ts';
import { grownProposal } from '../sets/grown.ts';

const SIZES = [
  { row: 'key-8k', size: 8_000, headings: 16 },
  { row: 'key-60k', size: 60_000 },
  { row: 'key-1m', size: 1_000_000, headings: 1_861 },
];
const WARM_UP = 100;
const KEYS = 500;
/** Who is that slow is not asked for all keys: so many tell enough. */
const ENOUGH_MS = 20_000;
const FEWEST = 20;

/** From a key to the problems of that version, at three sizes: the same edits to all servers, one after the other. */
export async function typing({ peers, wants }: Context): Promise<readonly Figure[]> {
  const servers = [OUR_SERVER, ECHO, ...peerServers(peers)];
  const figures: Figure[] = [];
  for (const { row, size, headings } of SIZES) {
    if (!wants(`${row}-p50`) && !wants(`${row}-p95`)) continue;
    const text = grownProposal(size, headings);
    figures.push(
      ...(await ofEach(servers, async (server) => quantiles(row, server.program, await keysInto(server, text)))),
    );
  }
  return figures;
}

async function keysInto(server: Server, text: string): Promise<readonly number[]> {
  const times: number[] = [];
  await OpenDocument.with(server, text, async (document) => {
    const start = performance.now();
    const isEnough = () => times.length >= FEWEST && performance.now() - start > ENOUGH_MS;
    for (let i = 0; i < WARM_UP + KEYS && !isEnough(); i++) times.push(await document.type(i));
  });
  // What is slow has been run in by its opening alone.
  return times.slice(Math.min(WARM_UP, Math.floor(times.length / 6)));
}
