import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Something in a repository that is meant to reach out of it. */
export interface Hostile {
  readonly name: string;
  /** @param root the repository; @param mark a file that nobody may ever write; @param outside a folder that nobody may look into */
  readonly put: (root: string, mark: string, outside: string) => void;
}

const BODY = '\n\n# Queues\n\n- Status: Draft\n\n## Summary\n\nWords.\n\n## Design\n\nWords.\n';

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const touching = (mark: string) => `require('child_process').execSync('touch ${mark}')`;

/** Front matter, each in a proposal of its own. */
const HEADS: Readonly<Record<string, (mark: string, outside: string) => string>> = {
  'front matter in JavaScript': (mark) => `---js\n${touching(mark)}\n---`,
  'front matter in JavaScript by its long name': (mark) => `---javascript\n{ title: ${touching(mark)} }\n---`,
  'front matter in CoffeeScript': (mark) => `---coffee\ntitle: ${touching(mark)}\n---`,
  'front matter of a prototype': () => '---constructor\ntitle: a\n---',
  'a function in YAML': (mark) => `---\ntitle: !!js/function 'function () { ${touching(mark)} }'\n---`,
  'keys of the prototype': () => '---\n__proto__:\n  polluted: true\nconstructor:\n  prototype: 1\n---',
  'aliases without end': () => '---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: [*c, *c]\n---',
  'words for a shell': (mark) =>
    `---\ntitle: "$(touch ${mark}) \`touch ${mark}\`; touch ${mark}"\nauthor: "--upload-pack=touch ${mark}"\n---`,
  'a file as a value': (_, outside) => `---\ntemplate: ${outside}/secret.md\nextends: file://${outside}/secret.md\n---`,
};

const CONFIGURATIONS: Readonly<Record<string, (outside: string, mark: string) => string>> = {
  'templates outside': (outside) =>
    `templates:\n  - ${outside}/secret.md\n  - ../outside/secret.md\n  - ../../outside/*.md\n`,
  'templates by address': (outside) => `templates:\n  - file://${outside}/secret.md\n  - http://127.0.0.1:9/a.md\n`,
  'documents outside': () => 'documents:\n  "../**": rfcs/template.md\n  "/**/*.md": rfcs/template.md\n',
  'patterns without end': () =>
    `documents:\n  "${'*a'.repeat(200)}": rfcs/template.md\nexclude: ["${'**/'.repeat(200)}x"]\n`,
  'a configuration in JavaScript': (_, mark) => `!!js/function 'function () { ${touching(mark)} }'\n`,
};

/** Links, by where they stand and where they lead. */
const LINKS: Readonly<Record<string, readonly [path: string, to: (outside: string) => string]>> = {
  'a proposal that is a link': ['rfcs/0030-link.md', (outside) => `${outside}/secret.md`],
  'a folder that is a link': ['rfcs/away', (outside) => outside],
  'a template that is a link': ['docs/template.md', (outside) => `${outside}/secret.md`],
  'a configuration that is a link': ['.proposals.yml', (outside) => `${outside}/secret.md`],
  'a folder for locks that is a link': ['rfcs/.proposals.lock', (outside) => `${outside}/lock`],
  'a link to itself': ['rfcs/loop', () => 'loop'],
  'a link that leads nowhere': ['rfcs/0031-nowhere.md', (outside) => `${outside}/none.md`],
  'a link to its parent': ['rfcs/up', () => '..'],
  'a link to a device': ['rfcs/0032-zero.md', () => '/dev/zero'],
};

/** What a repository's own configuration of git names as commands. */
const SETTINGS = [
  ...[
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'core.sshCommand',
    'core.gitProxy',
    'core.askPass',
    'diff.external',
  ],
  ...['diff.evil.textconv', 'diff.evil.command', 'filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process'],
  ...[
    'credential.helper',
    'gpg.program',
    'log.showSignature',
    'alias.log',
    'alias.rev-parse',
    'uploadpack.packObjectsHook',
  ],
  ...['remote.origin.uploadpack', 'pager.log', 'pager.for-each-ref', 'browser.evil.cmd', 'core.hooksPath'],
];
const HOOKS = ['post-checkout', 'post-index-change', 'fsmonitor-watchman', 'pre-auto-gc', 'reference-transaction'];

const NAMES = [
  '$(touch MARK).md',
  '`touch MARK`.md',
  '; touch MARK;.md',
  '-rf.md',
  '--exec=touch MARK.md',
  'a\nb.md',
  '\u202egnp.md',
  '%2e%2e%2fsecret.md',
];

export const HOSTILE: readonly Hostile[] = [
  ...Object.entries(HEADS).map(([name, head], i) => ({
    name,
    put: (root: string, mark: string, outside: string) =>
      put(root, `rfcs/00${i + 10}-head.md`, head(mark, outside) + BODY),
  })),
  ...Object.entries(CONFIGURATIONS).map(([name, text]) => ({
    name,
    put: (root: string, mark: string, outside: string) => put(root, '.proposals.yaml', text(outside, mark)),
  })),
  ...Object.entries(LINKS).map(([name, [path, to]]) => ({
    name,
    put: (root: string, _: string, outside: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(to(outside), join(root, path));
    },
  })),
  ...SETTINGS.map((setting) => ({
    name: `${setting} in the repository`,
    put: (root: string, mark: string) => {
      execFileSync('git', ['-C', root, 'config', setting, `touch ${mark} #`], { stdio: 'ignore' });
      put(root, '.gitattributes', '*.md diff=evil filter=evil\n');
    },
  })),
  ...HOOKS.map((hook) => ({
    name: `the hook ${hook}`,
    put: (root: string, mark: string) => {
      put(root, `.git/hooks/${hook}`, `#!/bin/sh\ntouch ${mark}\n`);
      chmodSync(join(root, '.git/hooks', hook), 0o755);
    },
  })),
  ...NAMES.map((name) => ({
    name: `a file called ${JSON.stringify(name)}`,
    put: (root: string, mark: string) =>
      put(root, `rfcs/${name.replace('MARK', mark.split('/').at(-1) ?? '')}`, BODY.trimStart()),
  })),
  {
    name: 'links to everywhere',
    put: (root, _, outside) =>
      put(
        root,
        'rfcs/0040-links.md',
        `${BODY.trimStart()}\nSee [a](../../outside/secret.md), [b](file://${outside}/secret.md), [c](http://127.0.0.1:9/a.md), ![d](//127.0.0.1:9/d.png) and [e](${outside}/secret.md).\n`,
      ),
  },
];
