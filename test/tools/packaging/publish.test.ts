import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../../../server/tools/packaging/publish.ts';
import { GitRepository } from '../../support/gitRepository.ts';

const SECRET = 'very-secret-token';
const MARKETS = [
  ['marketplace', 'VSCE_PAT', 'npx', 'vsce publish --packagePath proposals-1.2.0.vsix'],
  ['open-vsx', 'OVSX_PAT', 'npx', '--yes ovsx@1.4.0 publish proposals-1.2.0.vsix'],
  ['npm', 'NPM_TOKEN', 'npm', 'publish proposals-1.2.0.tgz --access public'],
] as const;

/** A repository with packages, and commands in the place of npm's that write down how they were called. */
function released() {
  const repository = new GitRepository()
    .write('package.json', '{ "name": "proposals", "version": "1.2.0" }')
    .write('CHANGELOG.md', '# Changelog\n\n## 1.2.0\n\n- News.\n')
    .write('.gitignore', 'bin\n*.vsix\n*.tgz\n')
    .write('proposals-1.2.0.vsix', '')
    .write('proposals-1.2.0.tgz', '');
  repository.git('remote', 'add', 'origin', 'https://github.com/ada/proposals.git');
  repository.commit();
  const log = join(repository.root, 'bin', 'log');
  mkdirSync(join(repository.root, 'bin'));
  // Not in the shell's own language: it does not hand on variables whose names it could not use.
  const command = `#!${process.execPath}
const [, , ...args] = process.argv;
const { basename } = require('node:path');
if (args[0] === 'config') console.log('https://registry.example/npm/');
else {
  const environment = Object.entries(process.env).map((each) => each.join('='));
  require('node:fs').appendFileSync(${JSON.stringify(log)}, [[basename(__filename), ...args].join(' '), ...environment].join('\\n'));
  process.exitCode = 3;
}
`;
  for (const name of ['npm', 'npx']) writeFileSync(join(repository.root, 'bin', name), command, { mode: 0o755 });
  const called = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const run = (args: readonly string[], env: Record<string, string> = {}) => {
    const said: string[] = [];
    const path = `${join(repository.root, 'bin')}${delimiter}${process.env.PATH}`;
    const code = publish(args, repository.root, { PATH: path, ...env }, (line) => said.push(line));
    return { code, said };
  };
  return { repository, run, called };
}

test.each(MARKETS)('a dry run for %s says what would be run, and runs nothing', (market, token, command, args) => {
  const { run, called } = released();
  const { code, said } = run([market, '--dry-run'], { [token]: SECRET });
  expect(said).toEqual([
    `Would run: ${command} ${args}`,
    `The token would be taken from ${token}, which is set. Nothing was sent.`,
  ]);
  expect(code).toBe(0);
  expect(called()).toBe('');
  expect(run([market, '--dry-run']).said.at(-1)).toContain('not set');
});

// What stands in for npm's commands is a script that a shell finds by its first line.
if (process.platform !== 'win32')
  test.each(MARKETS)('%s gets its token by the environment alone', (market, token, command, args) => {
    const { run, called } = released();
    const { code, said } = run([market], { [token]: SECRET });
    expect(code).toBe(3);
    const [line, ...environment] = called().split('\n');
    expect(line).toBe(`${command} ${args}`);
    const name = market === 'npm' ? 'npm_config_//registry.example/npm/:_authToken' : token;
    expect(environment.filter((each) => each.includes(SECRET))).toEqual([`${name}=${SECRET}`]);
    expect(said.join('\n')).not.toContain(SECRET);
  });

test('without a token nothing is run', () => {
  const { run, called } = released();
  expect(run(['npm'])).toEqual({ code: 2, said: ['Expected a token in the environment as NPM_TOKEN, found none.'] });
  expect(called()).toBe('');
});

test('what should not be so is said first', () => {
  const { repository, run } = released();
  repository.git('remote', 'set-url', 'origin', '/srv/git/proposals.git');
  repository.write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- More.\n\n## 1.1.0\n\n- News.\n');
  expect(
    run(['npm', '--dry-run'])
      .said.slice(0, -2)
      .map((line) => line.replace('Look at this first: ', '')),
  ).toEqual([
    'There are changes that are not committed.',
    'CHANGELOG.md has nothing about 1.2.0.',
    'CHANGELOG.md has changes that are "Unreleased": the version that brings them should be its heading.',
    'No public address is known for the sources (git has no such `origin`): the pages will be without links.',
  ]);
});

test('what cannot be done is said', () => {
  const { repository, run } = released();
  expect(run(['elsewhere'])).toEqual({
    code: 2,
    said: ['Expected one of marketplace, open-vsx, npm, found elsewhere.'],
  });
  repository.remove('proposals-1.2.0.vsix');
  expect(run(['npm', '--dry-run']).said[0]).toContain('Run `npm run package` first.');
});
