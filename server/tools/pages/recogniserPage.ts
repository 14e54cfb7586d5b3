import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the page shows of a recogniser or a house, whatever it looks at. */
export interface Shown {
  readonly id: string;
  readonly weight?: number;
  readonly about?: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** All that files below a folder export with examples and counter-examples, by the folder that they stand in. */
export async function readRecognisers(folder: string): Promise<ReadonlyMap<string, readonly Shown[]>> {
  const groups = new Map<string, readonly Shown[]>();
  for (const entry of (await readdir(folder, { withFileTypes: true })).filter((each) => each.isDirectory())) {
    const files = (await readdir(join(folder, entry.name))).filter((name) => name.endsWith('.ts')).sort();
    const modules: readonly object[] = await Promise.all(
      files.map((name) => import(pathToFileURL(join(folder, entry.name, name)).href)),
    );
    const shown = modules.flatMap((module) => Object.values(module)).filter(isShown);
    if (shown.length > 0)
      groups.set(
        entry.name,
        [...shown].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
  }
  return groups;
}

function isShown(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && 'examples' in value && 'counterExamples' in value;
}

/** A page with all of them. */
export function recogniserPage(groups: ReadonlyMap<string, readonly Shown[]>): string {
  const parts = [...groups].flatMap(([name, shown]) => [`## ${name}`, ...shown.map(partOf)]);
  return `${['# Recognisers', INTRODUCTION, ...parts].join('\n\n')}\n`;
}

const INTRODUCTION =
  'Written by `npm run generate` from the files in this folder, whose examples run as tests. A weight is in log odds: what is above 0 ' +
  'speaks for what the heading names, what is below 0 against it. `↵` is a line break.';

function partOf({ id, weight, about, examples, counterExamples }: Shown): string {
  const lines = [
    `### ${id}${weight === undefined ? '' : ` (${weight > 0 ? '+' : ''}${weight})`}`,
    ...(about === undefined ? [] : ['', about]),
    ...list('Reads', examples),
    ...list('Leaves alone', counterExamples),
  ];
  return lines.join('\n');
}

function list(heading: string, examples: readonly string[]): readonly string[] {
  return examples.length === 0 ? [] : ['', `${heading}:`, '', ...examples.map((example) => `- ${codeSpan(example)}`)];
}

/** On one line, in as many backticks as keep those within apart. */
function codeSpan(text: string): string {
  const line = text.replaceAll('\n', '↵');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return longest > 0 ? `${marks} ${line} ${marks}` : `${marks}${line}${marks}`;
}
