import * as z from 'zod';
import type { Tool } from '../src/agents/tool.ts';

/** What an extension's tools are called has its name in front. */
const PREFIX = 'proposals_';
const KEY = 'tool.';
/** Tools are there where the user has not chosen another way for agents, and not in a browser, where nothing runs them. */
const WHEN = 'config.proposals.agents == editor && !proposals.isInBrowser';

/** The text of `package.json` with every tool of agents, so that an editor tells its models of them. */
export function withAgentTools(text: string, tools: readonly Tool[]): string {
  const manifest = JSON.parse(text);
  if (!manifest.contributes) throw new Error('Expected `contributes` in package.json, found none.');
  manifest.contributes.languageModelTools = tools.map(({ name, description, effect, input }) => ({
    name: `${PREFIX}${name}`,
    displayName: `%${KEY}${name}.title%`,
    toolReferenceName: `${PREFIX}${name}`,
    canBeReferencedInPrompt: true,
    userDescription: `%${KEY}${name}.description%`,
    modelDescription: description,
    tags: ['proposals', ...(effect === 'reads' ? [] : ['writes'])],
    when: WHEN,
    inputSchema: schemaOf(input),
  }));
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** The keys of texts for people that each tool has in `package.nls.json`. */
export function textKeysOf({ name }: Tool): readonly string[] {
  return [`${KEY}${name}.title`, `${KEY}${name}.description`];
}

function schemaOf(input: z.ZodObject): object {
  const { $schema, additionalProperties, ...schema } = z.toJSONSchema(input, { io: 'input' });
  return schema;
}
