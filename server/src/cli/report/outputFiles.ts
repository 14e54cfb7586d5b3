import { basename, dirname, resolve } from 'node:path';
import { whyNotWritten } from '../../files/changeFiles.ts';
import { isGone } from '../../files/host.ts';
import { nodeHost } from '../../files/nodeHost.ts';
import type { Format } from './formatNames.ts';
import { reportAs } from './formats.ts';
import type { Report } from './report.ts';

/** A format, and the file that the report in it is for. */
export interface OutputFile {
  readonly format: Format;
  /** As the user names it. */
  readonly file: string;
}

/**
 * Writes a report into files, each whole or not at all.
 * @param complain takes what cannot be written
 */
export async function writeReports(
  report: Report,
  outputs: readonly OutputFile[],
  complain: (message: string) => void,
): Promise<void> {
  for (const { format, file } of outputs) {
    const path = resolve(file);
    const [host, name] = [nodeHost(dirname(path)), basename(path)];
    try {
      const kind = await host.stat(name).then(
        (stat) => stat.kind,
        (error: unknown) => {
          if (isGone(error)) return 'file';
          throw error;
        },
      );
      // What takes the place of a device or a pipe would be in everybody's way.
      if (kind !== 'file') complain(`Cannot write \`${file}\`: it is no ordinary file.`);
      else await host.replace(name, await reportAs(format, report));
    } catch (error) {
      complain(whyNotWritten(file, error));
    }
  }
}
