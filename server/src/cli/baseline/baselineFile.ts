/** A problem that a baseline knows. */
export interface KnownProblem {
  /** Relative to the root of its file, with forward slashes. */
  readonly path: string;
  readonly rule: string;
  /** What it is about: for people, who read what changes. */
  readonly subject: string;
  readonly fingerprint: string;
}

const HEAD =
  '# Problems that `proposals check --baseline` does not tell, one a line. Write it anew with --update-baseline.\n# proposals baseline 1\n';
const VERSION = /^# proposals baseline (\d+)\s*$/m;
const FORMAT = '1';
const FINGERPRINT = /^[0-9a-f]{16,64}$/;

/** A baseline that is none, with the line that is wrong, from 1. */
export class DamagedBaseline extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads a baseline: YAML of which each line is a comment or an entry of a list, as JSON.
 * @throws DamagedBaseline for anything else, as what a merge leaves
 */
export function readBaseline(text: string): readonly KnownProblem[] {
  const [, version] = VERSION.exec(text) ?? [];
  if (version === undefined) throw new DamagedBaseline(1, 'not a baseline: its head is missing');
  if (version !== FORMAT)
    throw new DamagedBaseline(1, `a baseline of another version: ${version} instead of ${FORMAT}`);
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (/^\s*(?:#|$)/.test(line)) return [];
    const problem = line.startsWith('- ') ? readProblem(line.slice(2)) : undefined;
    if (!problem) throw new DamagedBaseline(i + 1, 'not a problem of a baseline');
    return [problem];
  });
}

function readProblem(json: string): KnownProblem | undefined {
  try {
    const { path, rule, subject, fingerprint } = JSON.parse(json);
    const isText = [path, rule, subject, fingerprint].every((value) => typeof value === 'string');
    return isText && FINGERPRINT.test(fingerprint) ? { path, rule, subject, fingerprint } : undefined;
  } catch {
    return undefined;
  }
}

/** A baseline as text: sorted, so that a change of it shows what has come and gone. */
export function baselineText(problems: readonly KnownProblem[]): string {
  const lines = problems.map(
    ({ path, rule, subject, fingerprint }) => `- ${JSON.stringify({ path, rule, subject, fingerprint })}\n`,
  );
  return `${HEAD}${lines.toSorted().join('')}`;
}
