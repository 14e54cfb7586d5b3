import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from '../inTurn.ts';
import { type Figure, inRepository, median } from '../measure.ts';
import { wallTime } from '../process.ts';
import { inTemporaryFolder } from '../sets/temporary.ts';
import { ourChecker } from './checkers.ts';

const FILES = 1_000;
const READ_ALL = `
const { readdirSync, readFileSync } = require('node:fs');
for (const name of readdirSync(process.argv[1], { recursive: true }))
  if (name.endsWith('.md')) readFileSync(require('node:path').join(process.argv[1], name), 'utf8');
`;

/** The command line over 1,000 READMEs, none of them a proposal, beside a script that only reads them. */
export function readmes(): Promise<readonly Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const root = join(folder, 'root');
    const kept = join(folder, 'kept');
    fill(root);
    mkdirSync(kept);
    const ours = ourChecker(kept, root, '.');
    const took = await inTurn([
      { program: ours.program, run: () => wallTime(ours.cold()) },
      { program: 'only reading', run: () => wallTime({ line: [process.execPath, '-e', READ_ALL, root] }) },
    ]);
    return [...took].map(([program, values]) => ({ row: 'readmes', program, value: median(values) / 1000 }));
  });
}

/** Copies the READMEs of the installed packages, again from the first where there are not enough. */
function fill(folder: string): void {
  const installed = inRepository('node_modules');
  const texts = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[/\\])readme\.md$/i.test(path))
    .sort()
    .map((path) => readFileSync(join(installed, path), 'utf8'));
  for (let i = 0; i < FILES; i++) {
    const text = texts[i % texts.length] ?? '';
    const subfolder = join(folder, `package-${Math.floor(i / 20)}`);
    mkdirSync(subfolder, { recursive: true });
    writeFileSync(join(subfolder, `README-${i}.md`), i < texts.length ? text : `${text}\n<!-- ${i} -->\n`);
  }
}
