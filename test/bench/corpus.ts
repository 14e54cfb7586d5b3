import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRepository, type Row } from './measure.ts';

/** How well the command line does on a corpus of real proposals, where the corpus is on this machine. */
export function corpus(): readonly Row[] {
  const folder = process.env['PROPOSALS_CORPUS'] ?? inRepository('../shared/corpus');
  const script = `${folder}/score.mjs`;
  if (!existsSync(script)) return [{ what: 'score on the corpus', figures: 'not here' }];
  // It ends with 1 where something crashed, which its last line says.
  const { stdout } = spawnSync(process.execPath, [script, '--cli', 'node dist/cli.js'], {
    cwd: inRepository('.'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return [{ what: 'score on the corpus', figures: stdout.trimEnd().split('\n').at(-1) ?? '' }];
}
