import { closest } from '../matching/nearMiss.ts';
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
const KIND = { text: 'a text', empty: 'nothing', refused: 'nothing', list: 'a list', map: 'a mapping' } as const;

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
  entries(node: YamlNode | undefined, what: string, keys?: readonly string[], called = 'key'): readonly YamlEntry[] {
    if (!node || node.kind === 'empty' || node.kind === 'refused') return [];
    if (node.kind !== 'map') {
      this.complain(`Expected ${what} to be a mapping of \`key: value\` lines, found ${KIND[node.kind]}.`, node.range);
      return [];
    }
    return node.entries.filter(({ key, keyRange }) => {
      if (!keys || keys.includes(key)) return true;
      const suggestion = closest(key, keys);
      const known = suggestion ? `did you mean \`${suggestion}\`?` : `expected ${oneOf(keys)}.`;
      this.complain(`There is no ${called} \`${shortened(key)}\`: ${known}`, keyRange, 'warning');
      return false;
    });
  }

  items(node: YamlNode | undefined, what: string): readonly YamlNode[] {
    if (!node || node.kind === 'empty' || node.kind === 'refused') return [];
    if (node.kind === 'list') return node.items;
    this.complain(
      `Expected ${what} to be a list, found ${KIND[node.kind]}. Write each entry as \`- entry\`.`,
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
    const written = found === undefined ? KIND[node.kind] : `\`${shortened(found)}\``;
    const hint = suggestion ? ` Did you mean \`${suggestion}\`?` : '';
    this.complain(`Expected ${what} to be ${oneOf(words)}, found ${written}.${hint}`, node.range);
    return undefined;
  }

  /** A text that is a path below the file's folder, or an id. */
  path(node: YamlNode | undefined, what: string): string | undefined {
    if (!node || node.kind === 'refused') return undefined;
    if (node.kind === 'text') return this.relative(node.text, what, node.range);
    this.complain(`Expected ${what}, found ${KIND[node.kind]}.`, node.range);
    return undefined;
  }

  relative(text: string, what: string, range: Range): string | undefined {
    const path = text
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '');
    const isOutside = /^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..');
    if (path !== '' && !isOutside) return path;
    const found = isOutside ? `\`${shortened(text)}\`, which leads elsewhere` : 'nothing';
    this.complain(`Expected ${what}, relative to this file's folder and below it, found ${found}.`, range);
    return undefined;
  }
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 3 ? quoted.join(' or ') : `one of ${quoted.join(', ')}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
