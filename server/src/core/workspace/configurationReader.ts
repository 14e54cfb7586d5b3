import * as l10n from '@vscode/l10n';
import { nameValues } from '../dialect/lists/allowedValues.ts';
import { closest } from '../matching/nearMiss.ts';
import type { Range } from '../text/range.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { YamlEntry, YamlNode } from './yamlTree.ts';

/** Something wrong with `.proposals.yaml`. */
export interface ConfigurationProblem {
  /** What it is about, what is wrong and what to do, in this order: lists show little more than the beginning. */
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
      this.complain(l10n.t('{0}: {1} instead of `key: value` lines.', what, nameOf(node)), node.range);
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
    this.complain(l10n.t('{0}: {1} instead of a list. Write each entry as `- entry`.', what, nameOf(node)), node.range);
    return [];
  }

  choice<Word extends string>(node: YamlNode | undefined, what: string, words: readonly Word[]): Word | undefined {
    if (!node || node.kind === 'refused') return undefined;
    const found = node.kind === 'text' ? node.text : undefined;
    const word = words.find((candidate) => candidate === found);
    if (word !== undefined) return word;
    const suggestion = found && closest(found, words);
    const written = found === undefined ? nameOf(node) : `\`${quoted(found)}\``;
    const message = suggestion
      ? l10n.t('{0}: {1} is not allowed (did you mean `{2}`?). Write {3}.', what, written, suggestion, oneOf(words))
      : l10n.t('{0}: {1} is not allowed. Write {2}.', what, written, oneOf(words));
    this.complain(message, node.range);
    return undefined;
  }

  /** A text that is a path below the file's folder, or an id. */
  path(node: YamlNode | undefined, what: string): string | undefined {
    if (!node || node.kind === 'refused') return undefined;
    if (node.kind === 'text') return this.relative(node.text, what, node.range);
    this.complain(l10n.t('Found {1} instead of {0}.', what, nameOf(node)), node.range);
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
      ? l10n.t("`{1}`: leads out of this file's folder. Write {0}, relative to the folder.", what, subjectOf(text))
      : l10n.t("Found nothing. Write {0}, relative to this file's folder.", what);
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
    ? l10n.t('There is no key `{0}`: did you mean `{1}`?', subjectOf(key), suggestion)
    : l10n.t('There is no key `{0}`: expected {1}.', subjectOf(key), oneOf(keys));
}

function unknownRule(key: string, rules: readonly string[]): string {
  const suggestion = closest(key, rules);
  return suggestion
    ? l10n.t('There is no rule `{0}`: did you mean `{1}`?', subjectOf(key), suggestion)
    : l10n.t('There is no rule `{0}`: expected {1}.', subjectOf(key), oneOf(rules));
}

/** What stands there, as messages call it. */
function nameOf({ kind }: YamlNode): string {
  if (kind === 'text') return l10n.t('a text');
  if (kind === 'list') return l10n.t('a list');
  return kind === 'map' ? l10n.t('a mapping') : l10n.t('nothing');
}
