import { CONFIGURATION_FILES } from '../../core/index.ts';
import { isThere } from '../../files/nodeHost.ts';
import { readConfigurationFile } from '../../files/readConfigurationFile.ts';
import { textIfThere } from '../../files/readText.ts';
import { VERSION } from '../../version.ts';
import { compare } from '../baseline/baseline.ts';
import { baselineText } from '../baseline/baselineFile.ts';
import { configurationText, excludedIn, unnamedTemplatesIn } from './configurationLines.ts';
import type { InitCommandOptions } from './init.ts';
import { PRE_COMMIT_PATH, withHook } from './preCommit.ts';
import type { Survey } from './survey.ts';
import { WORKFLOW_PATH, workflowText } from './workflow.ts';

/** A file that a repository may want. */
export interface PlannedFile {
  /** Relative to the root. */
  readonly path: string;
  /** Its text, by the paths that were written before it; without one the file is left as it is. */
  readonly text?: (written: ReadonlySet<string>) => string;
  /** Why, and what is in it. */
  readonly reason: string;
  /** What a person is to see of it before. */
  readonly shown?: string;
  /** What is there, which it goes in place of. */
  readonly before?: string;
}

export const BASELINE_PATH = '.proposals-baseline.yaml';
/** With no more errors and warnings a team mends them, or says what it thinks of a rule, rather than keep a list. */
export const FEW_PROBLEMS = 10;

/**
 * What a repository needs to take the program into use, and how it is checked with it.
 * @param again looks once more, as with a configuration of this text
 */
export async function planFiles(
  found: Survey,
  { github, preCommit }: InitCommandOptions,
  again: (configuration: string) => Promise<Survey>,
): Promise<{ readonly files: readonly PlannedFile[]; readonly now: Survey }> {
  const { host } = found.root;
  const files: PlannedFile[] = [];
  const excluded = excludedIn(found.root, found.checked);
  // What is left out is no template of the others, either.
  const own = excluded.length > 0 ? await again(configurationText(excluded)) : found;
  const unnamed = await unnamedTemplatesIn(own.root, own.checked);
  const configuration = configurationText([...unnamed, ...excluded]);
  const now = unnamed.length > 0 ? await again(configuration) : own;
  const written = await readConfigurationFile(host);
  if (configuration !== '' && written)
    files.push({ path: written.path, reason: 'it may lack what stands below.', shown: configuration });
  else if (configuration !== '') {
    const [path = ''] = CONFIGURATION_FILES;
    const reason = 'what cannot be found out without it.';
    files.push({ path, text: () => configuration, reason, shown: configuration });
  }
  const hasBaseline = await isThere(`${host.folder}/${BASELINE_PATH}`);
  const isFlood = now.problems > FEW_PROBLEMS;
  if (isFlood && !hasBaseline) {
    const problems = compare(now.checked, []).now;
    const reason = `the ${problems.length} problems that are there already, which --baseline does not tell: from then on a check tells what is new.`;
    files.push({ path: BASELINE_PATH, text: () => baselineText(problems), reason });
  }
  const invocation = (written: ReadonlySet<string>) => ({
    version: VERSION,
    baseline: hasBaseline || written.has(BASELINE_PATH) ? BASELINE_PATH : undefined,
  });
  if (github && !(await isThere(`${host.folder}/${WORKFLOW_PATH}`)))
    files.push({
      path: WORKFLOW_PATH,
      text: (written) => workflowText(invocation(written)),
      reason: 'a workflow that checks pull requests, and shows problems where they are.',
    });
  if (preCommit) {
    const text = await textIfThere(host, PRE_COMMIT_PATH);
    const hook = (written: ReadonlySet<string>) => withHook(text ?? '', invocation(written));
    const tried = hook(new Set());
    if (tried === 'unclear')
      files.push({
        path: PRE_COMMIT_PATH,
        reason: 'no hook can be put in as it is written: add the one of docs/ci.md by hand.',
      });
    else if (tried !== undefined)
      files.push({
        path: PRE_COMMIT_PATH,
        text: (written) => hook(written) ?? '',
        reason: 'a hook that checks the proposals of a commit.',
        ...(text !== undefined && { before: text }),
      });
  }
  return { files, now };
}
