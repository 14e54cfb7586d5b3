// All that must hold: lint, types, generated files, build, tests, and the tests in a real VS Code. Prints one closing line with the counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const bin = (name: string, path: string) => join(root, 'node_modules', name, path);

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  /** The file in which the step counts its tests; a step without one counts as one. */
  readonly counts?: string;
}

const steps: readonly Step[] = [
  { name: 'Lint and format', args: [bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings'] },
  { name: 'Types', args: [bin('typescript', 'bin/tsc'), '-b'] },
  { name: 'Generated files', args: ['server/tools/generate.ts', '--check'] },
  { name: 'Build', args: ['server/tools/build.ts'] },
  {
    name: 'Tests',
    args: [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/vitest.json',
    ],
    counts: 'vitest.json',
  },
  { name: 'Tests in a real VS Code', args: ['test/vscode/run.ts'], counts: 'vscode.json' },
  { name: 'Package', args: ['server/tools/package.ts'] },
];

/** The parts of the two files of results, vitest's and that of the suite in VS Code, that are read. */
interface Written {
  readonly numPassedTests?: number;
  readonly testResults?: readonly VitestFile[];
  readonly passed?: number;
  readonly failures?: readonly string[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[];
}

/** What a step's tests came to: how many passed, and of each that failed its name and what it met. */
interface Outcome {
  readonly passed: number;
  readonly failures: readonly string[];
}

function outcomeIn(file: string): Outcome {
  const written = JSON.parse(readFileSync(join(results, file), 'utf8')) as Written;
  return {
    passed: written.numPassedTests ?? written.passed ?? 0,
    failures: written.failures ?? (written.testResults ?? []).flatMap(failuresIn),
  };
}

function failuresIn({ name, status, message, assertionResults }: VitestFile): string[] {
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${name}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
  return status === 'failed' && failed.length === 0 ? [`${name}\n${message}`] : failed;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
const failures: string[] = [];
for (const { name, args, counts } of steps) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [...args], { cwd: root, stdio: 'inherit' });
  let outcome: Outcome = { passed: counts ? 0 : Number(status === 0), failures: [] };
  try {
    if (counts) outcome = outcomeIn(counts);
  } catch {
    console.error(`${name}: no counts were written.`);
  }
  passed += outcome.passed;
  failures.push(...outcome.failures);
  const isGreen = status === 0 && outcome.passed > 0;
  if (!isGreen && outcome.failures.length === 0) failures.push(`${name}: ended with ${status}.`);
}
// Once more at the end: where a log is cut, its last lines are kept.
for (const failure of failures) console.log(`\nFAILED  ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
