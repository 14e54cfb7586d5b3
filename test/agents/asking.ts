import { realpathSync } from 'node:fs';
import type { Reach } from '../../server/src/agents/reach.ts';
import { runTool } from '../../server/src/agents/runTool.ts';
import { TOOLS } from '../../server/src/agents/tools.ts';

/** Has a tool run as an agent does; its answer is held to its output schema. */
export async function ask(folder: string, name: string, input: object = {}, more: Partial<Reach> = {}) {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  const answer = await runTool(tool, { folders: [realpathSync(folder)], ...more }, input);
  if ('refused' in answer) return { refused: answer.refused, text: '', data: {} as never };
  // biome-ignore lint/suspicious/noExplicitAny: of as many shapes as there are tools.
  return { refused: undefined, text: answer.text, data: tool.output.strict().parse(answer.data) as any };
}
