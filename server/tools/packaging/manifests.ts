import type { Repository } from './repository.ts';

/** `package.json` as it was read; each package takes of it what it needs. */
export type Manifest = Readonly<Record<string, unknown>>;

const WITHOUT: ReadonlySet<string> = new Set([
  'allowScripts',
  'bin',
  'dependencies',
  'devDependencies',
  'files',
  'overrides',
  'scripts',
]);

const FOR_NPM = ['name', 'version', 'license', 'type', 'bin', 'files'] as const;

/** The manifest of the extension: all but what makes it, and where its sources are. */
export function extensionManifest(manifest: Manifest, repository: Repository | undefined): Manifest {
  const kept = Object.entries(manifest).filter(([key]) => !WITHOUT.has(key));
  return { ...Object.fromEntries(kept), ...addresses(repository) };
}

/**
 * The manifest of the npm package: nothing of the editor, and nothing to be installed beside it.
 *
 * @param words The texts of `package.nls.json`.
 */
export function npmManifest(
  manifest: Manifest,
  words: Readonly<Record<string, string>>,
  repository: Repository | undefined,
): Manifest {
  const kept = FOR_NPM.map((key) => [key, manifest[key]]);
  const { node } = manifest['engines'] as { node: string };
  return {
    ...Object.fromEntries(kept),
    description: words['extension.description'],
    keywords: manifest['keywords'],
    engines: { node },
    ...addresses(repository),
  };
}

function addresses(repository: Repository | undefined): Manifest {
  if (!repository) return {};
  return {
    repository: { type: 'git', url: `git+${repository.url}.git` },
    bugs: { url: repository.bugs },
    homepage: `${repository.url}#readme`,
  };
}
