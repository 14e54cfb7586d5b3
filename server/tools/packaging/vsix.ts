import { createVSIX } from '@vscode/vsce';
import type { Repository } from './repository.ts';

/** Makes a VSIX of what `stageExtension` put into a folder. */
export async function makeVsix(folder: string, packagePath: string, repository: Repository | undefined): Promise<void> {
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    // The pages were made for the package already.
    rewriteRelativeLinks: false,
    allowMissingRepository: repository === undefined,
  });
}
