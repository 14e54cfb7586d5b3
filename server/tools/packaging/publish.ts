import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { doubts, type Market, publishing } from './publishing.ts';
import { originOf, publicRepository } from './repository.ts';

const MARKETS: readonly Market[] = ['marketplace', 'open-vsx', 'npm'];
/** npm is a .cmd file on Windows, which only a shell can start; the arguments are fixed. */
const shell = process.platform === 'win32';

/**
 * Publishes the packages that stand in a folder, or says what would be done (`--dry-run`). A token comes from the environment alone, is
 * handed on there, and is never printed.
 *
 * @param args The market, and options.
 * @param root The repository, with the packages in it.
 * @returns The exit code: that of the command that publishes, or 2 where it was not run.
 */
export function publish(
  args: readonly string[],
  root: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' } },
  });
  const refuse = (message: string) => {
    say(message);
    return 2;
  };
  const market = MARKETS.find((each) => each === positionals[0]);
  if (!market) return refuse(`Expected one of ${MARKETS.join(', ')}, found ${positionals[0] ?? 'nothing'}.`);

  const { name, version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [vsix, tgz] = [`${name}-${version}.vsix`, `${name}-${version}.tgz`];
  for (const file of [vsix, tgz])
    if (!existsSync(join(root, file))) return refuse(`Expected ${file}, found none. Run \`npm run package\` first.`);

  const found = doubts({
    version,
    changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    changes: execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }),
    repository: publicRepository(repository?.url ?? repository ?? originOf(root))?.url,
  });
  for (const doubt of found) say(`Look at this first: ${doubt}`);

  const call = publishing(market, { vsix, tgz });
  const hasToken = Boolean(env[call.token]);
  if (values['dry-run']) {
    say(`Would run: ${[call.command, ...call.args].join(' ')}`);
    say(`The token would be taken from ${call.token}, which is ${hasToken ? 'set' : 'not set'}. Nothing was sent.`);
    return 0;
  }
  if (!hasToken) return refuse(`Expected a token in the environment as ${call.token}, found none.`);
  const handedOn = market === 'npm' ? forNpm(root, env, call.token) : env;
  return spawnSync(call.command, call.args, { cwd: root, stdio: 'inherit', env: handedOn, shell }).status ?? 1;
}

/** npm takes a token only by the address of its registry. */
function forNpm(root: string, env: NodeJS.ProcessEnv, token: string): NodeJS.ProcessEnv {
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, env, encoding: 'utf8', shell });
  const { host, pathname } = new URL(registry.trim());
  const { [token]: secret, ...others } = env;
  return { ...others, [`npm_config_//${host}${pathname}:_authToken`]: secret };
}
