import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import { authorPrompt } from '../agents/authorPrompt.ts';
import { Call } from '../agents/call.ts';
import type { Reach } from '../agents/reach.ts';
import { template } from '../agents/schemas.ts';
import { templateFor } from '../agents/templates.ts';
import { explanationIn } from '../cli/template.ts';

/** Adds what a person can start with: clients show it as a command. */
export function addPrompts(server: McpServer, reach: () => Promise<Reach>): void {
  server.registerPrompt(
    'write_proposal',
    {
      title: 'Write a proposal',
      description: 'Has a proposal written by a template, with what the team asks for',
      argsSchema: { template, subject: z.string().describe('What it is to propose') },
    },
    async ({ template: wanted, subject }) => {
      const call = new Call(await reach());
      const roots = (await call.roots()).map(({ root }) => root);
      const { root, template } = await templateFor(call, wanted, roots);
      const how = authorPrompt(await explanationIn(root, template));
      const what = `Write a proposal: ${subject}\n\nFirst look with find_in_force at what was decided on the subject already. Then start it with start_proposal (template "${template.id}").\n\n${how}`;
      return { messages: [{ role: 'user', content: { type: 'text', text: what } }] };
    },
  );
}
