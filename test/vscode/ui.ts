import type { actions } from './actions.ts';
import type { BridgeRequest } from './bridge.ts';
import { type Outcome, suiteOptions } from './options.ts';

type Actions = typeof actions;
type WithoutPage<Args> = Args extends [unknown, ...infer Rest] ? Rest : never;

/** Every action of `actions.ts`, without the page. */
export type Ui = {
  readonly [Name in keyof Actions]: (...args: WithoutPage<Parameters<Actions[Name]>>) => ReturnType<Actions[Name]>;
};

/** The hands and eyes of a person in front of VS Code, for tests: `await ui.press('ControlOrMeta+Shift+P')`. */
export const ui = new Proxy({} as Ui, {
  get:
    (_, action: keyof Actions) =>
    (...args: readonly unknown[]) =>
      send({ action, args }),
});

/** Prints a line where the run was started. */
export async function print(line: string): Promise<void> {
  await send({ print: line });
}

/** Tells what the tests came to. */
export async function tell(outcome: Outcome): Promise<void> {
  await send({ outcome });
}

async function send(request: BridgeRequest): Promise<unknown> {
  const { bridge, secret } = suiteOptions();
  const headers = { authorization: secret };
  const response = await fetch(bridge, { method: 'POST', headers, body: JSON.stringify(request) });
  const { value, error } = (await response.json()) as { value?: unknown; error?: string };
  if (error) throw new Error(error);
  return value;
}
