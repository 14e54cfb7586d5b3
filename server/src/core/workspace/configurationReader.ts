import * as l10n from '@vscode/l10n';
import { closest } from '../matching/nearMiss.ts';
import { nameValues } from '../template/allowedValues.ts';
import type { Range } from '../text/range.ts';
import type { YamlEntry, YamlNode } from './yamlTree.ts';

/** Something wrong with `.proposals.yaml`. */
export interface ConfigurationProblem {
  /** What was expected, what was found, what to do. */
  readonly message: string;
  readonly range: Range;
  /** A warning where a name is not known, and so may be one of a newer version. */
  readonly severity: 'error' | 'warning';
}

/** A template, or a section, field or status of one, that is mentioned by name. */
export interface Reference {
  readonly kind: 'template' | 'section' | 'field' | 'status';
  /** Path, pattern or id; empty for a status of any template. */
  readonly template: string;
  /** Of the section, field or status. */
  readonly name?: string;
  readonly range: Range;
}

const MAX_PROBLEMS = 100;

/** Takes over what is as expected, and notes a problem for all else. */
export class ConfigurationReader {
  readonly problems: ConfigurationProblem[] = [];
  readonly references: Reference[] = [];

  complain(message: string, range: Range, severity: 'error' | 'warning' = 'error'): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ message, range, severity });
  }

  refer(reference: Reference): void {
    this.references.push(reference);
  }

  /** The entries of a mapping. With `keys` only those, and a problem for each other one. */
  entries(
    node: YamlNode | undefined,
    what: string,
    keys?: readonly string[],
    called: 'key' | 'rule' = 'key',
  ): readonly YamlEntry[] {
    if (!node || node.kind === 'empty' || node.kind === 'refused') return [];
    if (node.kind !== 'map') {
      this.complain(
        l10n.t('Expected {0} to be a mapping of `key: value` lines, found {1}.', what, nameOf(node)),
        node.range,
      );
      return [];
    }
    return node.entries.filter(({ key, keyRange }) => {
      if (!keys || keys.includes(key)) return true;
      const message = called === 'rule' ? unknownRule(key, keys) : unknownKey(key, keys);
      this.complain(message, keyRange, 'warning');
      return false;
    });
  }

  items(node: YamlNode | undefined, what: string): readonly YamlNode[] {
    if (!node || node.kind === 'empty' || node.kind === 'refused') return [];
    if (node.kind === 'list') return node.items;
    this.complain(
      l10n.t('Expected {0} to be a list, found {1}. Write each entry as `- entry`.', what, nameOf(node)),
      node.range,
    );
    return [];
  }

  choice<Word extends string>(node: YamlNode | undefined, what: string, words: readonly Word[]): Word | undefined {
    if (!node || node.kind === 'refused') return undefined;
    const found = node.kind === 'text' ? node.text : undefined;
    const word = words.find((candidate) => candidate === found);
    if (word !== undefined) return word;
    const suggestion = found && closest(found, words);
    const written = found === undefined ? nameOf(node) : `\`${shortened(found)}\``;
    const message = suggestion
      ? l10n.t('Expected {0} to be {1}, found {2}. Did you mean `{3}`?', what, oneOf(words), written, suggestion)
      : l10n.t('Expected {0} to be {1}, found {2}.', what, oneOf(words), written);
    this.complain(message, node.range);
    return undefined;
  }

  /** A text that is a path below the file's folder, or an id. */
  path(node: YamlNode | undefined, what: string): string | undefined {
    if (!node || node.kind === 'refused') return undefined;
    if (node.kind === 'text') return this.relative(node.text, what, node.range);
    this.complain(l10n.t('Expected {0}, found {1}.', what, nameOf(node)), node.range);
    return undefined;
  }

  relative(text: string, what: string, range: Range): string | undefined {
    const path = text
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '');
    const isOutside = /^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..');
    if (path !== '' && !isOutside) return path;
    const message = isOutside
      ? l10n.t(
          "Expected {0}, relative to this file's folder and below it, found `{1}`, which leads elsewhere.",
          what,
          shortened(text),
        )
      : l10n.t("Expected {0}, relative to this file's folder and below it, found nothing.", what);
    this.complain(message, range);
    return undefined;
  }
}

function oneOf(words: readonly string[]): string {
  const [one = '', other = '', ...others] = words;
  return others.length === 0
    ? l10n.t('{0} or {1}', nameValues([one]), nameValues([other]))
    : l10n.t('one of {0}', nameValues(words));
}

function unknownKey(key: string, keys: readonly string[]): string {
  const suggestion = closest(key, keys);
  return suggestion
    ? l10n.t('There is no key `{0}`: did you mean `{1}`?', shortened(key), suggestion)
    : l10n.t('There is no key `{0}`: expected {1}.', shortened(key), oneOf(keys));
}

function unknownRule(key: string, rules: readonly string[]): string {
  const suggestion = closest(key, rules);
  return suggestion
    ? l10n.t('There is no rule `{0}`: did you mean `{1}`?', shortened(key), suggestion)
    : l10n.t('There is no rule `{0}`: expected {1}.', shortened(key), oneOf(rules));
}

/** What stands there, as messages call it. */
function nameOf({ kind }: YamlNode): string {
  if (kind === 'text') return l10n.t('a text');
  if (kind === 'list') return l10n.t('a list');
  return kind === 'map' ? l10n.t('a mapping') : l10n.t('nothing');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
