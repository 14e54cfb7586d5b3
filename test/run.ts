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

function countsOf(file: string): { passed: number; failed: number } {
  const counts = JSON.parse(readFileSync(join(results, file), 'utf8')) as Record<string, number | undefined>;
  return {
    passed: counts['numPassedTests'] ?? counts['passed'] ?? 0,
    failed: counts['numFailedTests'] ?? counts['failed'] ?? 0,
  };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;
for (const { name, args, counts } of steps) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [...args], { cwd: root, stdio: 'inherit' });
  let counted = { passed: 0, failed: 0 };
  try {
    if (counts) counted = countsOf(counts);
  } catch {
    console.error(`${name}: no counts were written.`);
  }
  const isGreen = status === 0 && (!counts || counted.passed > 0);
  if (!counts && isGreen) counted.passed = 1;
  if (!isGreen && counted.failed === 0) counted.failed = 1;
  passed += counted.passed;
  failed += counted.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
