import { join } from 'node:path';
import { CONFIGURATION_FILES } from '../core/index.ts';
import type { Host } from './host.ts';
import { textIfReadable } from './readText.ts';
import { type Complain, leftOut } from './unreadable.ts';

/** The text of a folder's `.proposals.yaml` and what the file is called; undefined where there is none. Of two the first is read. */
export async function readConfigurationFile(
  host: Host,
  complain: Complain = () => undefined,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const texts = await Promise.all(
    CONFIGURATION_FILES.map(async (path) => {
      const refuse = (error: unknown) => complain(leftOut(host, path, error));
      return { path, text: await textIfReadable(host, path, refuse) };
    }),
  );
  const [first, ...others] = texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  for (const { path } of others) {
    complain(
      `${join(host.folder, path)}: not read, since \`${first?.path}\` beside it is. Move what you need there, and delete this one.`,
    );
  }
  return first;
}
