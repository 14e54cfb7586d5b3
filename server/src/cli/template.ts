import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, relative, sep } from 'node:path';
import { BUILTIN_TEMPLATES, builtinTemplates } from '../builtinTemplates.ts';
import { explainTemplate, fieldSchema, readTemplate, type Template, type TemplateExplanation } from '../core/index.ts';
import { existsBelow, rootOf } from '../files/templateRoot.ts';
import { type Console, printable } from './console.ts';
import { explanationText } from './explanationText.ts';
import { explain, readText } from './readText.ts';

export interface ExplainCommandOptions {
  readonly format: 'text' | 'json' | 'json-schema';
}

const DEFAULT_WIDTH = 100;

/** `proposals template explain`: prints what a template means; 1 where something is wrong with the template itself. */
export async function explainTemplateFile(
  file: string,
  { format }: ExplainCommandOptions,
  console: Console,
): Promise<number> {
  const found = await find(file, console);
  if (!found) return 2;
  const { template, exists } = found;
  const explanation = explainTemplate(template, exists && { exists });
  if (format === 'text') console.out(explanationText(explanation, console.width ?? DEFAULT_WIDTH));
  else console.out(json(format === 'json' ? explanation : fieldSchema(template)));
  return isSound(explanation) ? 0 : 1;
}

/** `proposals template schema`: prints a JSON Schema of the metadata that a template asks for. */
export async function printFieldSchema(file: string, console: Console): Promise<number> {
  const found = await find(file, console);
  if (!found) return 2;
  console.out(json(fieldSchema(found.template)));
  return 0;
}

interface Found {
  readonly template: Template;
  readonly exists?: (path: string) => boolean;
}

/** The template in a file, or else the built-in one with that id. */
async function find(file: string, console: Console): Promise<Found | undefined> {
  try {
    const text = await readText(file);
    const path = await realpath(file);
    const root = await rootOf(dirname(path));
    const name = basename(file, extname(file));
    const inRoot = relative(root, path).split(sep).join('/');
    return { template: readTemplate({ id: file, name, text, path: inRoot }), exists: existsBelow(root) };
  } catch (error) {
    const template = builtinTemplates().find(({ id }) => id === file);
    if (template) return { template };
    const ids = BUILTIN_TEMPLATES.map(({ id }) => id).join(', ');
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const hint = isMissing ? `, and no built-in template of that name (there are ${ids})` : '';
    console.err(`proposals: ${printable(explain(file, error) + hint)}\n`);
    return undefined;
  }
}

function isSound({ problems }: TemplateExplanation): boolean {
  return problems.every(({ severity }) => severity === 'information' || severity === 'hint');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
