import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from 'playwright-core';
import { cache } from '../../client/tools/installCodeServer.ts';

/** How to launch a Chromium: `CHROME_PATH`, else an installed one, else the one in `@sparticuz/chromium` (Linux). */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const executablePath = process.env.CHROME_PATH ?? installedChrome();
  if (executablePath) return { args, executablePath };
  if (process.platform !== 'linux') throw new Error('No Chrome found. Set CHROME_PATH to the one to use.');
  const folder = await unpackChromium();
  // The package also brings fonts and the shared libraries that a small machine lacks. Its binary cannot sandbox.
  const env = {
    ...process.env,
    FONTCONFIG_PATH: join(folder, 'fonts'),
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  };
  return { args: ['--no-sandbox'], executablePath: join(folder, 'chromium'), env };
}

function installedChrome(): string | undefined {
  const candidates =
    process.platform === 'darwin'
      ? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
      : (process.env.PATH ?? '')
          .split(delimiter)
          .flatMap((folder) => ['google-chrome', 'google-chrome-stable', 'chromium'].map((name) => join(folder, name)));
  // A Chromium from a snap cannot read the profile that playwright makes for it in the temporary folder.
  return candidates.find((path) => existsSync(path) && basename(realpathSync(path)) !== 'snap');
}

async function unpackChromium(): Promise<string> {
  const folder = join(cache, 'chromium');
  if (existsSync(folder)) return folder;
  console.log('Unpacking Chromium …');
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const { inflate } = await import('@sparticuz/chromium');
  const archives = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
  const { TMPDIR } = process.env;
  // `inflate` unpacks into the temporary folder, whichever that is.
  process.env.TMPDIR = partial;
  for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
    await inflate(join(archives, name));
  }
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  // The package's own file looks for the fonts in `/tmp`, and does not look for those of the machine.
  const dirs = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`);
  dirs.push(`<cachedir>${join(folder, 'fonts-cache')}</cachedir>`);
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), `<fontconfig>${dirs.join('')}</fontconfig>\n`);
  renameSync(partial, folder);
  return folder;
}
