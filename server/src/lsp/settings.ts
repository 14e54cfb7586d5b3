import { RULES, type Severity } from '../core/index.ts';

/** The user's settings, section `proposals`. */
export interface Settings {
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Where new proposals go, relative to the workspace folder; '' where that is learned from those that exist. */
  readonly folder: string;
}

export const DEFAULT_SETTINGS: Settings = { severities: {}, folder: '' };

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Takes over what is understood of a settings value, and says what is not. */
export function readSettings(value: unknown): { settings: Settings; complaints: readonly string[] } {
  if (!isRecord(value)) return { settings: DEFAULT_SETTINGS, complaints: [] };
  const complaints: string[] = [];
  const folder = value['folder'] ?? DEFAULT_SETTINGS.folder;
  if (typeof folder !== 'string') complaints.push(expected('folder', 'the path of a folder', folder));
  const severities: Record<string, Severity | 'off'> = {};
  const wanted = value['severity'] ?? {};
  if (!isRecord(wanted)) complaints.push(expected('severity', 'an object of rules and severities', wanted));
  for (const [rule, severity] of isRecord(wanted) ? Object.entries(wanted) : []) {
    if (!RULES.some(({ id }) => id === rule)) {
      complaints.push(`Setting \`proposals.severity\`: there is no rule \`${rule}\`.`);
    } else if (isSeverity(severity)) {
      severities[rule] = severity;
    } else if (severity !== null) {
      complaints.push(expected(`severity.${rule}`, `one of ${SEVERITIES.join(', ')}`, severity));
    }
  }
  return {
    settings: { severities, folder: typeof folder === 'string' ? folder : DEFAULT_SETTINGS.folder },
    complaints,
  };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && SEVERITIES.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expected(key: string, what: string, found: unknown): string {
  return `Setting \`proposals.${key}\`: expected ${what}, found \`${JSON.stringify(found)}\`.`;
}
