import * as l10n from '@vscode/l10n';
import { ALL_RULES, closest, isSeverity, SEVERITIES, type Severity, shortened } from '../core/index.ts';
import type { Complain } from '../files/unreadable.ts';

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
  /** Whether what most proposals leave out, or do otherwise, is not asked for. */
  readonly practice: boolean;
  /** Whether the day of the last update is set when a proposal is saved. */
  readonly updateDateOnSave: boolean;
  /** Whether indexes are brought up to date when a Markdown file is saved; the client does it. */
  readonly updateIndexOnSave: boolean;
}

/** What a setting is where nobody says so, and how a value is read: undefined, after a complaint, where it is none. */
interface Reader<Value> {
  readonly standard: Value;
  /** @param name of the setting, as messages have it */
  readonly read: (value: unknown, name: string, complain: Complain) => Value | undefined;
}

const READERS: { readonly [Key in keyof Settings]: Reader<Settings[Key]> } = {
  folder: { standard: '', read: readFolder },
  templates: { standard: [], read: readPatterns },
  exclude: { standard: [], read: readPatterns },
  severity: { standard: {}, read: readSeverities },
  insertGuidance: flag(true),
  adviceInEmptySections: flag(true),
  updateDateOnSave: flag(false),
  updateIndexOnSave: flag(false),
  templateAtCreation: flag(false),
  practice: flag(true),
};

export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(READERS).map(([key, { standard }]) => [key, standard]),
) as unknown as Settings;

/** Takes over what is understood of a settings value, the default for all else, and says what was not understood. */
export function readSettings(value: unknown): { settings: Settings; complaints: readonly string[] } {
  const given = isRecord(value) ? value : {};
  const complaints: string[] = [];
  const read = Object.entries(READERS).map(([key, { standard, read }]: [string, Reader<unknown>]) => {
    const found = given[key] ?? undefined;
    const understood =
      found === undefined ? undefined : read(found, `proposals.${key}`, (message) => complaints.push(message));
    return [key, understood ?? standard];
  });
  return { settings: Object.fromEntries(read) as Settings, complaints };
}

function flag(standard: boolean): Reader<boolean> {
  return {
    standard,
    read: (value, name, complain) => {
      if (typeof value === 'boolean') return value;
      complain(l10n.t('Setting `{0}`: expected true or false, found `{1}`. Using {2}.', name, shown(value), standard));
      return undefined;
    },
  };
}

function readFolder(value: unknown, name: string, complain: Complain): string | undefined {
  const isInside = (path: string) => !/^\s*(?:[\\/]|[A-Za-z]:)/.test(path) && !path.split(/[\\/]/).includes('..');
  if (typeof value === 'string' && isInside(value)) return value;
  complain(
    l10n.t('Setting `{0}`: expected the path of a folder below the workspace folder, found `{1}`.', name, shown(value)),
  );
  return undefined;
}

function readPatterns(value: unknown, name: string, complain: Complain): readonly string[] | undefined {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  complain(
    l10n.t(
      'Setting `{0}`: expected a list of paths and patterns, such as `["docs/*.md"]`, found `{1}`.',
      name,
      shown(value),
    ),
  );
  return undefined;
}

function readSeverities(value: unknown, name: string, complain: Complain): Settings['severity'] | undefined {
  if (!isRecord(value)) {
    complain(
      l10n.t(
        'Setting `{0}`: expected rules with their severities, such as `{ "section-empty": "off" }`, found `{1}`.',
        name,
        shown(value),
      ),
    );
    return undefined;
  }
  const rules = ALL_RULES.map(({ id }) => id);
  const severities = Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => {
    const [rule, severity] = entry;
    if (!rules.includes(rule)) {
      complain(unknownRule(rule, closest(rule, rules), name));
      return false;
    }
    if (isSeverity(severity)) return true;
    if (severity !== null) {
      const words = SEVERITIES.join(', ');
      complain(l10n.t('Setting `{0}`: expected one of {1}, found `{2}`.', `${name}.${rule}`, words, shown(severity)));
    }
    return false;
  });
  return Object.fromEntries(severities);
}

function unknownRule(rule: string, meant: string | undefined, name: string): string {
  return meant === undefined
    ? l10n.t(
        'Setting `{0}`: there is no rule `{1}`. The settings editor completes the names of rules.',
        name,
        shortened(rule),
      )
    : l10n.t('Setting `{0}`: there is no rule `{1}`. Use `{2}`?', name, shortened(rule), meant);
}

function shown(value: unknown): string {
  return shortened(JSON.stringify(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
