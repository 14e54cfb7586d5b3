import { TemplateError } from '../cli/findTemplate.ts';
import { ProposalError } from '../cli/openProposal.ts';
import { PathError } from '../files/checkPath.ts';
import { Call } from './call.ts';
import { type Reach, RefusedError } from './reach.ts';
import type { Answer, Tool } from './tool.ts';

/** Words for what a tool could not do. */
export interface Refusal {
  readonly refused: string;
}

/**
 * Runs a tool for an agent. Never fails: what goes wrong is told in words.
 * @param input as it came, checked here
 */
export async function runTool(one: Tool, reach: Reach, input: unknown): Promise<Answer<object> | Refusal> {
  const given = one.input.safeParse(input ?? {});
  if (!given.success) {
    const wrong = given.error.issues.map(({ path, message }) => `${path.join('.') || 'the input'}: ${message}`);
    return { refused: `The input of ${one.name} is not as expected: ${wrong.join('; ')}.` };
  }
  const call = new Call(reach);
  try {
    const { text, data } = await one.run(call, given.data);
    const { notes } = call;
    return {
      text: [text.trimEnd(), ...notes.map((note) => `Note: ${note}`)].join('\n'),
      data: notes.length === 0 ? data : { ...data, notes },
    };
  } catch (error) {
    return { refused: [wordsFor(error), ...call.notes.map((note) => `Note: ${note}`)].join('\n') };
  }
}

function wordsFor(error: unknown): string {
  const isExpected =
    error instanceof RefusedError ||
    error instanceof PathError ||
    error instanceof ProposalError ||
    error instanceof TemplateError;
  if (isExpected) return error.message;
  return `Unexpected error: ${error instanceof Error ? error.message : String(error)}`;
}
