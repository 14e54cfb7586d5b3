import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inRepository } from '../measure.ts';

/** Where the programs to compare with are installed; git ignores it. */
export const PEERS_FOLDER = inRepository('.cache/peers');

/** How each of them is started; undefined where it is not installed. */
export interface Peers {
  readonly rumdl: readonly string[] | undefined;
  readonly mdschema: readonly string[] | undefined;
  readonly markdownlint: readonly string[] | undefined;
  /** With the preset of rules that it recommends. */
  readonly remark: readonly string[] | undefined;
  readonly vscodeMarkdown: readonly string[] | undefined;
  /** The module of the Markdown parser that VS Code's client answers its server with. */
  readonly markdownIt: string | undefined;
}

/**
 * The programs that are in the folder. What is machine code is started itself, not through the script in front of it: that is how it
 * is installed by other ways, and the start of Node is nothing that it has to answer for.
 */
export function installedPeers(folder: string = PEERS_FOLDER): Peers {
  const modules = join(folder, 'node_modules');
  const here = (path: string) => {
    const whole = join(modules, path);
    return existsSync(whole) ? whole : undefined;
  };
  const byNode = (...parts: (string | undefined)[]) =>
    parts.includes(undefined) ? undefined : [process.execPath, ...parts.map(String)];
  const preset = here('remark-preset-lint-recommended/index.js');
  const rumdl = rumdlIn(folder);
  const mdschema = here(`@jackchuka/mdschema-${process.platform}-${process.arch}/bin/mdschema`);
  const markdownIt = here('markdown-it/package.json');
  return {
    rumdl: rumdl === undefined ? undefined : [rumdl],
    mdschema: mdschema === undefined ? undefined : [mdschema],
    markdownlint: byNode(here('markdownlint-cli2/markdownlint-cli2-bin.mjs')),
    remark: byNode(here('remark-cli/cli.js'), '--use', preset),
    vscodeMarkdown: byNode(here('vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'),
    markdownIt:
      markdownIt === undefined ? undefined : createRequire(join(folder, 'package.json')).resolve('markdown-it'),
  };
}

/** rumdl's machine code is a package of its own for each kind of machine. */
function rumdlIn(folder: string): string | undefined {
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  const own = join(folder, 'node_modules', '@rumdl');
  const kind = `cli-${process.platform}-${process.arch}`;
  return [kind, `${kind}-musl`].map((each) => join(own, each, name)).find((path) => existsSync(path));
}

/** The names of those that are not installed. */
export function missingPeers(peers: Peers): readonly string[] {
  const named = {
    rumdl: peers.rumdl,
    mdschema: peers.mdschema,
    'markdownlint-cli2': peers.markdownlint,
    'remark-cli': peers.remark,
    "VS Code's Markdown server": peers.vscodeMarkdown,
  };
  return Object.entries(named)
    .filter(([, command]) => command === undefined)
    .map(([name]) => name);
}
