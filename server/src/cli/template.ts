import { dirname, resolve } from 'node:path';
import {
  areaOf,
  explainTemplate,
  fieldSchema,
  type Practice,
  ProposalIndex,
  practiceOf,
  type Template,
  type TemplateExplanation,
} from '../core/index.ts';
import { existsBelow, realPath } from '../files/nodeHost.ts';
import { type Console, printable } from './console.ts';
import { explanationText } from './explanationText.ts';
import { findTemplate, TemplateError } from './findTemplate.ts';
import { type Root, Roots } from './roots.ts';
import { proposalsIn } from './surroundings.ts';

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
  const { template, root } = found;
  const explanation = await explanationIn(root, template);
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

/** What a template of a root means, and what the proposals there do that follow it. */
export async function explanationIn(root: Root, template: Template): Promise<TemplateExplanation> {
  const practice = await practiceIn(root, template);
  const exists = template.path === undefined ? undefined : existsBelow(root.host.folder);
  return explainTemplate(template, { ...(exists && { exists }), practice });
}

/** What the proposals that follow a template do; undefined for a built-in one, and where they are not asked. */
async function practiceIn(root: Root, { id }: Template): Promise<Practice | undefined> {
  const area = root.library.configuration.practice ? areaOf(root.library, id) : undefined;
  return area && practiceOf(ProposalIndex.of(await proposalsIn(root, area)), id);
}

interface Found {
  readonly root: Root;
  readonly template: Template;
}

/** The template that was named. */
async function find(file: string, console: Console): Promise<Found | undefined> {
  const warn = (message: string) => console.err(`proposals: ${printable(message)}\n`);
  const roots = new Roots(warn, warn);
  const cwd = process.cwd();
  try {
    const start = await realPath(dirname(resolve(cwd, file))).catch(() => cwd);
    const root = await roots.rootAround(start);
    return { root, template: await findTemplate(file, root, cwd) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    warn(error.message);
    return undefined;
  }
}

function isSound({ problems }: TemplateExplanation): boolean {
  return problems.every(({ severity }) => severity === 'information' || severity === 'hint');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
