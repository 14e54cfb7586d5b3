import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, median, ms, type Row, timed } from './measure.ts';

const FILES = 1_000;
const RUNS = 5;
const READ_ALL = `
const { readdirSync, readFileSync } = require('node:fs');
for (const name of readdirSync(process.argv[1], { recursive: true }))
  if (name.endsWith('.md')) readFileSync(require('node:path').join(process.argv[1], name), 'utf8');
`;

/** The command line over 1,000 READMEs, none of them a proposal, beside a script that only reads them. */
export async function check(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposals-bench-'));
  try {
    const size = fill(folder);
    const cli: number[] = [];
    const reading: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      cli.push(await timed(() => run([inRepository('dist/cli.js'), 'check', folder])));
      reading.push(await timed(() => run(['-e', READ_ALL, folder])));
    }
    return [
      {
        what: `\`proposals check\` over ${FILES} READMEs (${(size / 1_000_000).toFixed(1)} MB)`,
        figures: ms(median(cli)),
      },
      { what: 'a script that only reads them', figures: ms(median(reading)) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): void {
  execFileSync(process.execPath, args, { stdio: 'ignore' });
}

/** Copies the READMEs of the installed packages, again from the first where there are not enough. */
function fill(folder: string): number {
  const installed = inRepository('node_modules');
  const readmes = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[/\\])readme\.md$/i.test(path))
    .sort()
    .map((path) => readFileSync(join(installed, path), 'utf8'));
  let size = 0;
  for (let i = 0; i < FILES; i++) {
    const text = readmes[i % readmes.length] ?? '';
    const subfolder = join(folder, `package-${Math.floor(i / 20)}`);
    mkdirSync(subfolder, { recursive: true });
    writeFileSync(join(subfolder, `README-${i}.md`), i < readmes.length ? text : `${text}\n<!-- ${i} -->\n`);
    size += text.length;
  }
  return size;
}
