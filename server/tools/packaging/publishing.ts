/** Where packages are published. */
export type Market = 'marketplace' | 'open-vsx' | 'npm';

/** What publishes a package. */
export interface Publishing {
  readonly command: string;
  readonly args: readonly string[];
  /** The variable of the environment from which the command takes the token by itself. */
  readonly token: string;
}

/** Licensed under the EPL, so that it is no dependency; run from the registry when it is needed. */
const OVSX = 'ovsx@1.4.0';

/** The one command that publishes to a market. No token is ever among its arguments, which every user of a machine can read. */
export function publishing(market: Market, { vsix, tgz }: { readonly vsix: string; readonly tgz: string }): Publishing {
  switch (market) {
    case 'marketplace':
      return { command: 'npx', args: ['vsce', 'publish', '--packagePath', vsix], token: 'VSCE_PAT' };
    case 'open-vsx':
      return { command: 'npx', args: ['--yes', OVSX, 'publish', vsix], token: 'OVSX_PAT' };
    case 'npm':
      return { command: 'npm', args: ['publish', tgz, '--access', 'public'], token: 'NPM_TOKEN' };
  }
}

/** What should not be so when a version is published, as sentences. */
export function doubts(state: {
  readonly version: string;
  readonly changelog: string;
  /** What `git status --porcelain` prints. */
  readonly changes: string;
  readonly repository: string | undefined;
}): readonly string[] {
  const { version, changelog, changes, repository } = state;
  const unreleased = /^## Unreleased\n+(?!## )\S/m.test(changelog);
  return [
    ...(changes === '' ? [] : ['There are changes that are not committed.']),
    ...(changelog.includes(`\n## ${version}\n`) ? [] : [`CHANGELOG.md has nothing about ${version}.`]),
    ...(unreleased
      ? [`CHANGELOG.md has changes that are "Unreleased": the version that brings them should be its heading.`]
      : []),
    ...(repository
      ? []
      : ['No public address is known for the sources (git has no such `origin`): the pages will be without links.']),
  ];
}
