import type * as z from 'zod';
import type { Call } from './call.ts';

/** What a tool does to files: it reads them, adds one, or changes some. */
export type Effect = 'reads' | 'adds' | 'changes';

/** What a tool answers: for a model to read, and the same as data by its output schema. */
export interface Answer<Data> {
  readonly text: string;
  readonly data: Data;
}

/** Something an agent can do, whatever protocol it asks by. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For the model: what it does, and when to use it. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly effect: Effect;
  /** Whether a second call with the same input changes nothing more. */
  readonly isIdempotent: boolean;
  /**
   * Does it.
   * @throws RefusedError with words for the agent
   */
  run(call: Call, input: z.output<Input>): Promise<Answer<z.output<Output>>>;
}

/** A tool with the types of what goes in and out. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(one: Tool<Input, Output>): Tool {
  return one as unknown as Tool;
}
