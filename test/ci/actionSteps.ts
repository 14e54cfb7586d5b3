import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Ran, runScript } from './recipes.ts';

export interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const ACTION: Action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

/** Text with the values of `${{ … }}` in it. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`There is no ${name}.`);
    return value;
  });
}

/** Runs the steps of the action that have a script, with some inputs, where a repository is checked out. */
export function runAction(
  inputs: Readonly<Record<string, string>>,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Ran {
  const values = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default]),
  );
  const [step] = ACTION.runs.steps.filter(({ run }) => run !== undefined);
  const own = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => [name, filledIn(value, values)]),
  );
  const folder = join(cwd, filledIn(step?.['working-directory'] ?? '.', values));
  return runScript(step?.run ?? '', folder, { ...own, ...env });
}
