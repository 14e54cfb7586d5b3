import { CONFIGURATION_FILES } from '../core/index.ts';
import { type Complain, readTemplateText } from './findTemplates.ts';

/** The text of a root's `.proposals.yaml` and what the file is called; undefined where there is none. */
export async function readConfigurationFile(
  root: string,
  complain?: Complain,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (const path of CONFIGURATION_FILES) {
    const text = await readTemplateText(root, path, complain);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}
