import { isSeverity, RULES, SEVERITIES, type Severity } from '../core/index.ts';

/** The user's settings, section `proposals`. */
export interface Settings {
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Where new proposals go, relative to the workspace folder; '' where that is learned from those that exist. */
  readonly folder: string;
  /** Paths and patterns of more templates, relative to the workspace folder. */
  readonly templates: readonly string[];
  /** Whether a proposal is judged by the template as it was when the proposal was added. */
  readonly templateAtCreation: boolean;
  /** Whether the day of the last update is set when a proposal is saved. */
  readonly updateDateOnSave: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  severities: {},
  folder: '',
  templates: [],
  templateAtCreation: false,
  updateDateOnSave: false,
};

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
  const templates = value['templates'] ?? [];
  if (!isTexts(templates)) complaints.push(expected('templates', 'a list of paths and patterns', templates));
  const templateAtCreation = value['templateAtCreation'] ?? false;
  if (typeof templateAtCreation !== 'boolean')
    complaints.push(expected('templateAtCreation', 'true or false', templateAtCreation));
  const updateDateOnSave = value['updateDateOnSave'] ?? false;
  if (typeof updateDateOnSave !== 'boolean')
    complaints.push(expected('updateDateOnSave', 'true or false', updateDateOnSave));
  return {
    settings: {
      updateDateOnSave: updateDateOnSave === true,
      templateAtCreation: templateAtCreation === true,
      templates: isTexts(templates) ? templates : [],
      severities,
      folder: typeof folder === 'string' ? folder : DEFAULT_SETTINGS.folder,
    },
    complaints,
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expected(key: string, what: string, found: unknown): string {
  return `Setting \`proposals.${key}\`: expected ${what}, found \`${JSON.stringify(found)}\`.`;
}
