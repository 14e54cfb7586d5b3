import { type OpenProposal, proposalIn } from '../cli/openProposal.ts';
import { leadsOut } from '../files/disk/withinFolder.ts';
import { type Call, pathIn } from './call.ts';

/**
 * The proposal in a file that an agent names.
 * @throws RefusedError or ProposalError
 */
export async function openIn(call: Call, file: string): Promise<OpenProposal> {
  const root = await call.rootOf(await call.place(file));
  const open = {
    root,
    shown: (path: string) => call.shown(root, path),
    inRoot: async (path: string) => {
      const place = await call.place(path);
      return leadsOut(root.host.folder, place.path) ? undefined : pathIn(root, place.path);
    },
  };
  return { ...open, ...(await proposalIn(open, file)) };
}
