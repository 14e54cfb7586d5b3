import * as l10n from '@vscode/l10n';
import type { TemplateOverrides } from '../template/template.ts';
import { subjectOf } from '../text/shortened.ts';
import { type ConfigurationProblem, ConfigurationReader, type Reference } from './configurationReader.ts';
import { SEVERITIES, type Severity } from './severity.ts';
import { readFrozen, readTransitions, type TransitionsByTemplate } from './statusTransitions.ts';
import { readYamlTree, type YamlNode } from './yamlTree.ts';

export type { ConfigurationProblem, Reference };

/** What a team says in `.proposals.yaml`, at the root of its repository or workspace folder. Paths are relative to it. */
export interface Configuration {
  /** Patterns or paths of files that are templates, beside those that are found by their names. */
  readonly templates: readonly string[];
  /** Patterns or paths of files that are never looked at, neither as proposals nor as templates. */
  readonly exclude: readonly string[];
  /** In order: the first one that fits a document decides. */
  readonly documents: readonly DocumentRule[];
  /** By a template's path, or a built-in one's id. */
  readonly overrides: Readonly<Record<string, TemplateOverrides>>;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Where new proposals go. */
  readonly folder: string | undefined;
  readonly templateAtCreation: boolean;
  /** Whether what most proposals leave out, or do otherwise, is not asked for. */
  readonly practice: boolean;
  /** Which statuses may follow each other. */
  readonly transitions: TransitionsByTemplate;
  /** The statuses with which a proposal's text is to stay as it is; undefined where nothing is said, and templates have their say. */
  readonly frozen: readonly string[] | undefined;
}

export interface DocumentRule {
  readonly pattern: string;
  /** A template's path or id; undefined for documents that are no proposals. */
  readonly template: string | undefined;
}

/** What holds where there is no `.proposals.yaml`. */
export const NO_CONFIGURATION: Configuration = {
  templates: [],
  exclude: [],
  documents: [],
  overrides: {},
  severities: {},
  folder: undefined,
  templateAtCreation: false,
  practice: true,
  transitions: { byTemplate: {} },
  frozen: undefined,
};

/** The names of the file, the one that counts first. */
export const CONFIGURATION_FILES: readonly string[] = ['.proposals.yaml', '.proposals.yml'];

export const CONFIGURATION_KEYS = [
  'templates',
  'exclude',
  'documents',
  'overrides',
  'severity',
  'folder',
  'template-at-creation',
  'practice',
  'transitions',
  'frozen',
] as const;
export const SECTION_OVERRIDES = ['optional', 'required', 'repeat'] as const;
export const FIELD_OVERRIDES = ['optional', 'required'] as const;

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** The templates, sections and fields that it names, to be looked up where templates are known. */
  readonly references: readonly Reference[];
}

/**
 * Reads `.proposals.yaml`. Never fails: each entry that is wrong gives a problem and counts as not written.
 * @param rules the ids of all rules
 */
export function readConfiguration(text: string, rules: readonly string[]): ReadConfiguration {
  const reader = new ConfigurationReader();
  const root = readYamlTree(text, (message, range) => reader.complain(message, range));
  const values = new Map(
    reader.entries(root, l10n.t('File'), CONFIGURATION_KEYS).map(({ key, value }) => [key, value]),
  );
  const configuration: Configuration = {
    templates: reader.items(values.get('templates'), '`templates`').flatMap((item) => {
      const path = reader.path(item, l10n.t('the path or pattern of a template'));
      if (path !== undefined) reader.refer({ kind: 'template', template: path, range: item.range });
      return path ?? [];
    }),
    exclude: reader.items(values.get('exclude'), '`exclude`').flatMap((item) => {
      return reader.path(item, l10n.t('the path or pattern of files to leave out')) ?? [];
    }),
    documents: readDocuments(reader, values.get('documents')),
    overrides: readOverrides(reader, values.get('overrides')),
    severities: readSeverities(reader, values.get('severity'), rules),
    folder: reader.path(values.get('folder'), l10n.t('the path of a folder')),
    templateAtCreation:
      reader.choice(values.get('template-at-creation'), '`template-at-creation`', BOOLEANS) === 'true',
    practice: reader.choice(values.get('practice'), '`practice`', BOOLEANS) !== 'false',
    transitions: readTransitions(reader, values.get('transitions')),
    frozen: readFrozen(reader, values.get('frozen')),
  };
  return { configuration, problems: reader.problems, references: reader.references };
}

const BOOLEANS = ['true', 'false'] as const;

function readDocuments(reader: ConfigurationReader, node: YamlNode | undefined): DocumentRule[] {
  return reader.entries(node, '`documents`').flatMap(({ key, keyRange, value }): DocumentRule[] => {
    const pattern = reader.relative(key, l10n.t('the path or pattern of documents'), keyRange);
    const template = reader.path(value, l10n.t('the path or id of a template, or `none`'));
    if (pattern === undefined || template === undefined) return [];
    if (template === 'none') return [{ pattern, template: undefined }];
    reader.refer({ kind: 'template', template, range: value.range });
    return [{ pattern, template }];
  });
}

function readOverrides(reader: ConfigurationReader, node: YamlNode | undefined): Configuration['overrides'] {
  const overrides = reader.entries(node, '`overrides`').flatMap(({ key, keyRange, value }) => {
    const template = reader.relative(key, l10n.t('the path or id of a template'), keyRange);
    if (template === undefined) return [];
    reader.refer({ kind: 'template', template, range: keyRange });
    const said = new Map(
      reader.entries(value, `\`${subjectOf(key)}\``, ['sections', 'fields']).map((e) => [e.key, e.value]),
    );
    const read = <Word extends string>(kind: 'section' | 'field', from: YamlNode | undefined, words: readonly Word[]) =>
      Object.fromEntries(
        reader.entries(from, `\`${kind}s\``).flatMap((entry) => {
          const word = reader.choice(entry.value, `\`${entry.key}\``, words);
          reader.refer({ kind, template, name: entry.key, range: entry.keyRange });
          return word === undefined ? [] : [[entry.key, word] as const];
        }),
      );
    const sections = read('section', said.get('sections'), SECTION_OVERRIDES);
    const fields = read('field', said.get('fields'), FIELD_OVERRIDES);
    return [[template, { sections, fields }] as const];
  });
  return Object.fromEntries(overrides);
}

function readSeverities(
  reader: ConfigurationReader,
  node: YamlNode | undefined,
  rules: readonly string[],
): Configuration['severities'] {
  return Object.fromEntries(
    reader.entries(node, '`severity`', rules, 'rule').flatMap(({ key, value }) => {
      const severity = reader.choice(value, `\`${key}\``, SEVERITIES);
      return severity === undefined ? [] : [[key, severity] as const];
    }),
  );
}

/** The paths and patterns that a configuration takes for templates, whatever the files are called. */
export function namedTemplates({ templates, documents, overrides }: Configuration): readonly string[] {
  const referred = [...documents.map(({ template }) => template), ...Object.keys(overrides)];
  return [
    ...new Set([...templates, ...referred.filter((path) => path !== undefined && /\.(?:md|markdown)$/i.test(path))]),
  ] as string[];
}
