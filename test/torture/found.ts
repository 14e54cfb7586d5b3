import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('found/', import.meta.url));

/** What a part once failed on. */
export interface Found {
  readonly file: string;
  readonly part: string;
  readonly input: unknown;
}

/** Keeps an input on which a part fails; gives the name of the file. It is tried at each `npm test` from then on. */
export function keep(part: string, input: unknown): string {
  const text = `${JSON.stringify({ part, input }, null, 2)}\n`;
  const file = `${part}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  return file;
}

/** All that was ever found. */
export function allFound(): readonly Found[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => ({ file, ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}
