import { closest, isSeverity, RULES, SEVERITIES, type Severity } from '../core/index.ts';

/** The user's settings, section `proposals`. */
export interface Settings {
  /** Where new proposals go, relative to the workspace folder; '' where that is learned from those that exist. */
  readonly folder: string;
  /** Paths and patterns of more templates, relative to the workspace folder. */
  readonly templates: readonly string[];
  /** Paths and patterns of files that are never looked at, relative to the workspace folder. */
  readonly exclude: readonly string[];
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Whether what is inserted brings the template's advice along. */
  readonly insertGuidance: boolean;
  /** Whether the template's advice is shown, dimmed, in empty sections. */
  readonly adviceInEmptySections: boolean;
  /** Whether a proposal is judged by the template as it was when the proposal was added. */
  readonly templateAtCreation: boolean;
  /** Whether the day of the last update is set when a proposal is saved. */
  readonly updateDateOnSave: boolean;
}

type Complain = (key: string, message: string) => void;

/** What a setting is where nobody says so, and how a value is read: undefined, after a complaint, where it is none. */
interface Reader<Value> {
  readonly standard: Value;
  readonly read: (value: unknown, key: string, complain: Complain) => Value | undefined;
}

const READERS: { readonly [Key in keyof Settings]: Reader<Settings[Key]> } = {
  folder: { standard: '', read: readFolder },
  templates: { standard: [], read: readPatterns },
  exclude: { standard: [], read: readPatterns },
  severity: { standard: {}, read: readSeverities },
  insertGuidance: flag(true),
  adviceInEmptySections: flag(true),
  updateDateOnSave: flag(false),
  templateAtCreation: flag(false),
};

export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(READERS).map(([key, { standard }]) => [key, standard]),
) as unknown as Settings;

/** Takes over what is understood of a settings value, the default for all else, and says what was not understood. */
export function readSettings(value: unknown): { settings: Settings; complaints: readonly string[] } {
  const given = isRecord(value) ? value : {};
  const complaints: string[] = [];
  const complain: Complain = (key, message) => complaints.push(`Setting \`proposals.${key}\`: ${message}`);
  const read = Object.entries(READERS).map(([key, reader]: [string, Reader<unknown>]) => {
    const found = given[key] ?? undefined;
    return [key, (found === undefined ? undefined : reader.read(found, key, complain)) ?? reader.standard];
  });
  return { settings: Object.fromEntries(read) as Settings, complaints };
}

function flag(standard: boolean): Reader<boolean> {
  const expected = `true or false; using ${standard}`;
  return {
    standard,
    read: (value, key, complain) =>
      typeof value === 'boolean' ? value : refuse(key, `expected ${expected}`, value, complain),
  };
}

function readFolder(value: unknown, key: string, complain: Complain): string | undefined {
  const isInside = (path: string) => !/^\s*(?:[\\/]|[A-Za-z]:)/.test(path) && !path.split(/[\\/]/).includes('..');
  if (typeof value === 'string' && isInside(value)) return value;
  return refuse(key, 'expected the path of a folder below the workspace folder', value, complain);
}

function readPatterns(value: unknown, key: string, complain: Complain): readonly string[] | undefined {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  return refuse(key, 'expected a list of paths and patterns, such as `["docs/*.md"]`', value, complain);
}

function readSeverities(value: unknown, key: string, complain: Complain): Settings['severity'] | undefined {
  if (!isRecord(value)) {
    return refuse(key, 'expected rules with their severities, such as `{ "section-empty": "off" }`', value, complain);
  }
  const rules = RULES.map(({ id }) => id);
  const severities = Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => {
    const [rule, severity] = entry;
    if (!rules.includes(rule)) {
      const meant = closest(rule, rules);
      const hint = meant === undefined ? 'The settings editor completes the names of rules.' : `Use \`${meant}\`?`;
      complain(key, `there is no rule \`${shortened(rule)}\`. ${hint}`);
      return false;
    }
    if (isSeverity(severity)) return true;
    if (severity !== null) refuse(`${key}.${rule}`, `expected one of ${SEVERITIES.join(', ')}`, severity, complain);
    return false;
  });
  return Object.fromEntries(severities);
}

function refuse(key: string, expected: string, found: unknown, complain: Complain): undefined {
  complain(key, `${expected}, found \`${shortened(JSON.stringify(found))}\`.`);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
