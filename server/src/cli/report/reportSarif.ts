import type { ArtifactLocation, Fix, Log, ReportingDescriptor, Result } from 'sarif';
import type { PositionRange, Severity } from '../../core/index.ts';
import { VERSION } from '../../version.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import type { FileEdit, ToldFix } from '../fix/fixesOf.ts';
import { type CheckedFile, type Told, toldOf } from '../result.ts';
import type { Report } from './report.ts';
import { rulesTold } from './ruleHelp.ts';
import { type SourcePath, sourcePaths } from './sourceRoot.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** What the paths are relative to: a name that GitHub and others know. */
const ROOT = '%SRCROOT%';
/** The name of our fingerprints; with another version what was known before is known no more. */
const FINGERPRINT = 'proposals/v1';
const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The result as one log of SARIF 2.1.0 (OASIS), with help for the rules, fingerprints and fixes. */
export async function reportSarif({ files, failures, fixesOf }: Report): Promise<string> {
  const pathOf = await sourcePaths();
  const rules = await rulesTold(files.flatMap(toldOf));
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const results: Result[] = [];
  for (const file of files) {
    const told = toldOf(file);
    if (told.length === 0) continue;
    const [fingerprints, fixes] = [fingerprintsOf(file), await fixesOf(file)];
    for (const [i, problem] of told.entries())
      results.push({
        ...resultOf(file, problem, pathOf),
        ruleIndex: indexes.get(problem.rule) ?? -1,
        partialFingerprints: { [FINGERPRINT]: fingerprints[i] as string },
        ...(fixes[i]?.length && { fixes: fixes[i].map((fix) => fixOf(fix, pathOf)) }),
      });
  }
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'proposals', semanticVersion: VERSION, version: VERSION, rules: rules.map(descriptorOf) },
        },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            ...(failures.length > 0 && {
              toolExecutionNotifications: failures.map((text) => ({ level: 'error' as const, message: { text } })),
            }),
          },
        ],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The repository, or the folder that was checked.' } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results,
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function descriptorOf({
  id,
  summary,
  page,
  level,
}: Awaited<ReturnType<typeof rulesTold>>[number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    ...(page !== undefined && { help: { text: page, markdown: page } }),
    defaultConfiguration: { level: level === undefined ? 'warning' : LEVELS[level] },
  };
}

function resultOf(file: CheckedFile, { rule, severity, message, subject, range }: Told, pathOf: SourcePath): Result {
  const physicalLocation = {
    artifactLocation: locationOf(pathOf(file)),
    region: regionOf(file.lines().positionsOf(range)),
  };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: plainMessage(message) },
    locations: [{ physicalLocation }],
    properties: { subject, severity },
  };
}

function fixOf({ title, edits }: ToldFix, pathOf: SourcePath): Fix {
  const byPath = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const path = pathOf(edit);
    byPath.set(path, [...(byPath.get(path) ?? []), edit]);
  }
  return {
    description: { text: title },
    artifactChanges: [...byPath].map(([path, own]) => ({
      artifactLocation: locationOf(path),
      replacements: own.map(({ range, newText }) => ({
        deletedRegion: regionOf(range),
        ...(newText !== '' && { insertedContent: { text: newText } }),
      })),
    })),
  };
}

/** Lines and columns count from 1. */
function regionOf({ start, end }: PositionRange) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function locationOf(path: string): ArtifactLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  // A disk of Windows keeps its colon.
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${uri.slice(uri.indexOf('/'))}` };
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: ROOT };
}

/** A message in which nothing reads as a link or a place to fill in: see "Message string format" of the specification, 3.11.5 and 3.11.6. */
function plainMessage(text: string): string {
  return text.replace(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '\\](');
}
