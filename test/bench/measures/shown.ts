import { type Figure, OURS, quantile, quantiles } from '../measure.ts';
import { OpenDocument } from '../servers/document.ts';
import { ECHO, OUR_SERVER, type Server } from '../servers/servers.ts';
import { grownProposal } from '../sets/grown.ts';

const SIZE = 60_000;
const WARM_UP = 60;
const KEYS = 300;

/** What an editor asks for after each change, with the outline open. */
const ASKED = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'inlayHint', 'completion'];

/** What a person sees while typing into a proposal of 60 KB: from the change to problems, colours and the rest being there. */
export async function shown(): Promise<readonly Figure[]> {
  const text = grownProposal(SIZE);
  const ours = await keysInto(OUR_SERVER, text);
  const echo = await keysInto(ECHO, text);
  return [
    ...quantiles('shown', OURS, ours),
    ...quantiles('shown', ECHO.program, echo),
    { row: 'shown-own', program: OURS, value: quantile(ours, 0.95) - quantile(echo, 0.95) },
  ];
}

async function keysInto(server: Server, text: string): Promise<readonly number[]> {
  const times: number[] = [];
  await OpenDocument.with(server, text, async (document) => {
    for (let i = 0; i < WARM_UP + KEYS; i++) times.push(await document.type(i, ASKED));
  });
  return times.slice(WARM_UP);
}
