import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { yamlErrorMessage } from '../document/yamlErrorMessage.ts';
import { endOfLine } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { subjectOf } from '../text/shortened.ts';

/** YAML as a configuration needs it: texts, lists and mappings with their places. No anchors, no types but text. */
export type YamlNode =
  | { readonly kind: 'text'; readonly text: string; readonly range: Range }
  | { readonly kind: 'empty'; readonly range: Range }
  /** Complained of already. */
  | { readonly kind: 'refused'; readonly range: Range }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly range: Range }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly range: Range };

export interface YamlEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: YamlNode;
}

export type Complain = (message: string, range: Range) => void;

const MAX_LENGTH = 64 * 1024;
const MAX_DEPTH = 8;

/** Reads a YAML text, passing over what it complains of; undefined where nothing of it can be used. */
export function readYamlTree(text: string, complain: Complain): YamlNode | undefined {
  if (text.length > MAX_LENGTH) {
    const [most, found] = [MAX_LENGTH / 1024, Math.ceil(text.length / 1024)];
    complain(l10n.t('File too large: {1} KB instead of at most {0} KB. Shorten it.', most, found), {
      start: 0,
      end: endOfLine(text, 0),
    });
    return undefined;
  }
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Its own check for equal keys is quadratic.
  const options = { uniqueKeys: false, merge: false, logLevel: 'silent', version: '1.2' } as const;
  const document = parseDocument(text.slice(from), options);
  const [error] = document.errors;
  if (error) {
    const start = Math.min(error.pos[0] + from, text.length);
    complain(l10n.t('Invalid YAML: nothing in this file counts. {0}', yamlErrorMessage(error)), {
      start,
      end: Math.max(start, Math.min(error.pos[1] + from, endOfLine(text, start))),
    });
    return undefined;
  }
  return convert(document.contents as Node | null, { from, complain, depth: 0, fallback: { start: 0, end: 0 } });
}

interface Place {
  readonly from: number;
  readonly complain: Complain;
  readonly depth: number;
  readonly fallback: Range;
}

function convert(node: Node | null, place: Place): YamlNode {
  const { from, complain, depth, fallback } = place;
  const range = node?.range ? { start: node.range[0] + from, end: node.range[1] + from } : fallback;
  const below = { ...place, depth: depth + 1, fallback: range };
  if (isAlias(node) || node?.anchor !== undefined) {
    complain(l10n.t('YAML anchors and aliases are not read. Write the value out.'), range);
    return { kind: 'refused', range };
  }
  if (depth < MAX_DEPTH && isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => convert(item as Node | null, below)), range };
  }
  if (depth < MAX_DEPTH && isMap(node)) {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of node.items) {
      const keyNode = convert(key as Node | null, below);
      if (keyNode.kind !== 'text') {
        complain(l10n.t('Not a key. Write `key: value`.'), keyNode.range);
        continue;
      }
      const entry = { key: keyNode.text, keyRange: keyNode.range };
      if (entries.has(entry.key))
        complain(l10n.t('`{0}`: here a second time. Delete one.', subjectOf(entry.key)), entry.keyRange);
      else
        entries.set(entry.key, {
          ...entry,
          value: convert(value as Node | null, { ...below, fallback: entry.keyRange }),
        });
    }
    return { kind: 'map', entries: [...entries.values()], range };
  }
  if (isScalar(node) && node.value !== null) {
    return {
      kind: 'text',
      text: typeof node.value === 'string' ? node.value : (node.source ?? `${node.value}`),
      range,
    };
  }
  return { kind: 'empty', range };
}
