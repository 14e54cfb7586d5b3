import * as l10n from '@vscode/l10n';
import { nameValues } from '../dialect/lists/allowedValues.ts';
import type { Stage } from '../language/lexicon.ts';
import { isSame, type Transitions } from '../lifecycle/transitions.ts';
import { closest } from '../matching/nearMiss.ts';
import type { Template } from '../template/template.ts';
import { subjectOf } from '../text/shortened.ts';
import type { ConfigurationReader, Reference } from './configurationReader.ts';
import type { YamlEntry, YamlNode } from './yamlTree.ts';

/** What a team says about the order of statuses: for all templates, and for some. */
export interface TransitionsByTemplate {
  readonly all?: Transitions;
  /** By a template's path, or a built-in one's id: counts instead of what holds for all. */
  readonly byTemplate: Readonly<Record<string, Transitions>>;
}

/** The transitions that hold for proposals of a template; undefined where nothing is said. */
export function transitionsFor(
  { all, byTemplate }: TransitionsByTemplate,
  template: Template,
): Transitions | undefined {
  return Object.hasOwn(byTemplate, template.id) ? byTemplate[template.id] : all;
}

/** Reads `transitions`: lists of statuses by a status, and such mappings by a template. */
export function readTransitions(reader: ConfigurationReader, node: YamlNode | undefined): TransitionsByTemplate {
  const entries = reader.entries(node, '`transitions`');
  const isForTemplate = ({ value }: YamlEntry) => value.kind === 'map';
  const all = readEntries(
    reader,
    entries.filter((entry) => !isForTemplate(entry)),
    '',
  );
  const byTemplate = entries.filter(isForTemplate).flatMap(({ key, keyRange, value }) => {
    const template = reader.relative(key, l10n.t('the path or id of a template'), keyRange);
    if (template === undefined) return [];
    reader.refer({ kind: 'template', template, range: keyRange });
    const own = reader.entries(value, `\`${subjectOf(key)}\``);
    return [[template, Object.fromEntries(readEntries(reader, own, template))] as const];
  });
  return { ...(all.length > 0 && { all: Object.fromEntries(all) }), byTemplate: Object.fromEntries(byTemplate) };
}

function readEntries(reader: ConfigurationReader, entries: readonly YamlEntry[], template: string) {
  return entries.map(({ key, keyRange, value }) => {
    reader.refer({ kind: 'status', template, name: key, range: keyRange });
    return [key, readStatuses(reader, value, `\`${subjectOf(key)}\``, template)] as const;
  });
}

function readStatuses(
  reader: ConfigurationReader,
  node: YamlNode | undefined,
  what: string,
  template: string,
  isStage = (_name: string) => false,
) {
  return reader.items(node, what).flatMap((item): readonly string[] => {
    if (item.kind === 'text') {
      if (!isStage(item.text)) reader.refer({ kind: 'status', template, name: item.text, range: item.range });
      return [item.text];
    }
    reader.complain(l10n.t('Not a status. Write each one as a plain text.'), item.range);
    return [];
  });
}

const STAGES: readonly string[] = ['draft', 'review', 'accepted', 'implemented', 'closed'] satisfies Stage[];

/** Reads `frozen`: a list of statuses of any template, or of stages. Undefined where nothing is said. */
export function readFrozen(reader: ConfigurationReader, node: YamlNode | undefined): readonly string[] | undefined {
  if (!node || node.kind === 'empty' || node.kind === 'refused') return undefined;
  return readStatuses(reader, node, '`frozen`', '', (name) => STAGES.includes(name.trim().toLowerCase()));
}

/** What is wrong with a status that `transitions` names: none of the templates it is about lists it. */
export function unknownStatus({ name = '' }: Reference, templates: readonly Template[]): string | undefined {
  const lists = templates.flatMap(({ fields }) => fields.find(({ role }) => role === 'status')?.allowed ?? []);
  const values = lists.flatMap((list) => list.values);
  if (lists.length === 0 || lists.some(({ isOpen }) => isOpen) || values.some((value) => isSame(value, name)))
    return undefined;
  const suggestion = closest(name, values);
  return suggestion
    ? l10n.t('There is no status `{0}`: did you mean `{1}`?', name, suggestion)
    : l10n.t('There is no status `{0}`: expected one of {1}.', name, nameValues(values));
}
