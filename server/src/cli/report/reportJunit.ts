import type { Severity } from '../../core/index.ts';
import { type CheckedFile, type Told, toldOf } from '../result.ts';
import { escapeXml } from './escapeXml.ts';
import { isAtLeast, type Report } from './report.ts';

/**
 * The result as JUnit XML, as build servers read it: a suite for each proposal, in which each problem at or above `failOn` is a test that
 * failed; what is below passes, and says what it has to say. What could not be read is an error in a suite of its own.
 */
export function reportJunit({ files, failures, failOn }: Report): string {
  const suites = [
    ...files.filter((file) => file.match || toldOf(file).length > 0).map((file) => suiteOf(file, failOn)),
    ...(failures.length > 0 ? [suite('proposals', failures.map(errorCase), { errors: failures.length })] : []),
  ];
  const problems = files.flatMap(toldOf);
  const failed = problems.filter((problem) => isAtLeast(problem, failOn)).length;
  const tests = suites.reduce((sum, one) => sum + one.tests, 0);
  const counts = `tests="${tests}" failures="${failed}" errors="${failures.length}"`;
  const body = suites.map(({ text }) => text).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="proposals" ${counts}>\n${body}</testsuites>\n`;
}

interface Suite {
  readonly text: string;
  readonly tests: number;
}

function suiteOf(file: CheckedFile, failOn: Severity): Suite {
  const told = toldOf(file);
  const cases = told.map((problem) => caseOf(file, problem, isAtLeast(problem, failOn)));
  const failures = told.filter((problem) => isAtLeast(problem, failOn)).length;
  return suite(file.path, cases.length > 0 ? cases : [`${opening('no problems', file.path)}/>\n`], { failures });
}

function suite(name: string, cases: readonly string[], { failures = 0, errors = 0 }): Suite {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return {
    text: `  <testsuite name="${escapeXml(name)}" ${counts}>\n${cases.join('')}  </testsuite>\n`,
    tests: cases.length,
  };
}

function caseOf({ path, lines }: CheckedFile, problem: Told, isFailure: boolean): string {
  const { rule, severity, message, subject, range } = problem;
  const { line, character } = lines().positionAt(range.start);
  const place = `${path}:${line + 1}:${character + 1}`;
  const said = escapeXml(`${place} ${severity} ${rule} ${message}`);
  const inside = isFailure
    ? `<failure type="${severity}" message="${escapeXml(message)}">${said}</failure>`
    : `<system-out>${said}</system-out>`;
  const name = `${rule}${subject === '' ? '' : `: ${subject}`} (line ${line + 1})`;
  return `${opening(name, path)}>\n      ${inside}\n    </testcase>\n`;
}

function errorCase(failure: string): string {
  const said = escapeXml(failure);
  return `${opening('could not be checked', 'proposals')}>\n      <error message="${said}">${said}</error>\n    </testcase>\n`;
}

function opening(name: string, className: string): string {
  return `    <testcase name="${escapeXml(name)}" classname="${escapeXml(className)}"`;
}
