import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Shell } from '../../../server/src/cli/completion/shells.ts';
import { proposals } from '../proposals.ts';

/** How a shell that has read the script in `$1` is asked what may stand in place of the last of the words behind it, a line each. */
const ASKING: Readonly<Record<Shell, string>> = {
  bash: `source "$1"; shift
eval "$(complete -p proposals | sed -E 's/.*-F ([^ ]+) .*/completing=\\1/')"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); $completing; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: `compdef() { }
compadd() { shift; print -l -- "$@" }
_describe() { print -l -- \${\${(P)2}%%:*} }
_files() { print FILES }
source "$1"; shift; words=("$@"); CURRENT=$#; _proposals`,
  fish: `source $argv[1]; complete -C (string join -- ' ' $argv[2..-1]) | string replace -r '\\t.*' ''; true`,
};

async function asking(shell: Shell) {
  const script = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'script');
  const { code, out } = await proposals('completion', shell);
  expect(code).toBe(0);
  writeFileSync(script, out);
  const flags = shell === 'fish' ? ['--no-config', '-c', ASKING.fish] : ['-c', ASKING[shell], shell];
  return (...words: readonly string[]) => {
    const printed = execFileSync(shell, [...flags, script, ...words], { encoding: 'utf8', cwd: join(script, '..') });
    const last = words.at(-1) ?? '';
    return printed.split('\n').filter((word) => word !== '' && word.startsWith(last));
  };
}

const isHere = (shell: Shell) => spawnSync(shell, ['--version']).status === 0;

test.each((['bash', 'zsh', 'fish'] as const).filter(isHere))(
  'a real %s completes commands, options and their values',
  async (shell) => {
    const ask = await asking(shell);
    expect(ask('proposals', 'che')).toEqual(['check']);
    expect(ask('proposals', 'template', 'ex')).toEqual(['explain']);
    expect(ask('proposals', 'check', '--changed-')).toEqual(['--changed-lines']);
    expect(ask('proposals', 'list', '--format', 'ma')).toEqual(['markdown']);
    expect(ask('proposals', 'check', 'a.md', '--fail-on', 'e')).toEqual(['error']);
    expect(ask('proposals', 'rules', 'section-mi')).toEqual(['section-missing']);
    expect(ask('proposals', 'completion', 'f')).toEqual(['fish']);
    // A word that is an argument is no command.
    expect(ask('proposals', 'rules', 'check', '--for')).toEqual(['--format']);
  },
);

test('bash cuts a value behind = from its option', async () => {
  expect((await asking('bash'))('proposals', 'list', '--format', '=', 'j')).toEqual(['json']);
});

test('another shell is refused', async () => {
  expect(await proposals('completion', 'tcsh')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Allowed choices are bash, zsh, fish'),
  });
});
