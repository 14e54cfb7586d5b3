import { expect, test } from 'vitest';
import { extensionManifest, npmManifest } from '../../../server/tools/packaging/manifests.ts';
import { publicRepository } from '../../../server/tools/packaging/repository.ts';
import { textOf } from '../../support/builtin.ts';

const manifest = JSON.parse(textOf('package.json'));
const words = JSON.parse(textOf('package.nls.json'));
const ADDRESSES = {
  repository: { type: 'git', url: 'git+https://github.com/ada/proposals.git' },
  bugs: { url: 'https://github.com/ada/proposals/issues' },
  homepage: 'https://github.com/ada/proposals#readme',
};

test('both manifests say where the sources are, where that is known', () => {
  const repository = publicRepository('git@github.com:ada/proposals.git');
  expect(extensionManifest(manifest, repository)).toMatchObject(ADDRESSES);
  expect(npmManifest(manifest, words, repository)).toMatchObject(ADDRESSES);
  for (const made of [extensionManifest(manifest, undefined), npmManifest(manifest, words, undefined)])
    for (const key of Object.keys(ADDRESSES)) expect(made).not.toHaveProperty(key);
});

test('the extension has what the market place shows, and nothing of how it is made', () => {
  const made = extensionManifest(manifest, undefined);
  expect(made).toMatchObject({ icon: 'images/icon.png', pricing: 'Free', qna: false, publisher: 'proposals' });
  expect(made).toMatchObject({ galleryBanner: { color: expect.stringMatching(/^#[\da-f]{6}$/), theme: 'dark' } });
  expect(made['categories']).toContain('Linters');
  // More than thirty are refused by the market place.
  expect((made['keywords'] as string[]).length).toBeLessThanOrEqual(30);
  expect(made['contributes']).toEqual(manifest.contributes);
  for (const key of ['scripts', 'devDependencies', 'dependencies', 'files', 'bin', 'sponsor'])
    expect(made).not.toHaveProperty(key);
});

test('the npm package is described in words, and knows no editor', () => {
  const made = npmManifest(manifest, words, undefined);
  expect(made['description']).toBe(words['extension.description']);
  expect(made['engines']).toEqual({ node: manifest.engines.node });
  for (const key of ['contributes', 'main', 'browser', 'private', 'scripts', 'dependencies', 'devDependencies'])
    expect(made).not.toHaveProperty(key);
});
