import { type Context, type Figure, ofEach } from '../measure.ts';
import { takenOf } from '../process.ts';
import { OpenDocument } from '../servers/document.ts';
import { OUR_SERVER, peerServers } from '../servers/servers.ts';
import { grownProposal } from '../sets/grown.ts';

const SIZE = 60_000;
const EDITS = 2_000;

/** What the servers' memory has come to when somebody has written for some hours. */
export async function edited({ peers }: Context): Promise<readonly Figure[]> {
  const text = grownProposal(SIZE);
  return ofEach([OUR_SERVER, ...peerServers(peers)], async (server) => {
    const { memory } = await OpenDocument.with(server, text, async (document) => {
      for (let i = 0; i < EDITS; i++) await document.type(i);
      return takenOf(document.pid);
    });
    return memory === undefined ? [] : [{ row: 'edited-memory', program: server.program, value: memory }];
  });
}
