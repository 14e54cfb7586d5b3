import { join } from 'node:path';
import { CONFIGURATION_FILES } from '../core/index.ts';
import { type Complain, readTemplateText } from './findTemplates.ts';

/** The text of a root's `.proposals.yaml` and what the file is called; undefined where there is none. Of two the first is read. */
export async function readConfigurationFile(
  root: string,
  complain: Complain = () => undefined,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const texts = await Promise.all(
    CONFIGURATION_FILES.map(async (path) => ({ path, text: await readTemplateText(root, path, complain) })),
  );
  const [first, ...others] = texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  for (const { path } of others) {
    complain(
      `${join(root, path)}: not read, since \`${first?.path}\` beside it is. Move what you need there, and delete this one.`,
    );
  }
  return first;
}
