import type { Range } from '../text/range.ts';
import { CONFIGURATION_KEYS, readConfiguration } from './configuration.ts';
import { readYamlTree, type YamlNode } from './yamlTree.ts';

/** One value of `.proposals.yaml`, with its place there. */
export interface SaidValue {
  /** The keys that lead to it, as `severity` and `section-missing`. */
  readonly keys: readonly string[];
  readonly value: string;
  readonly range: Range;
}

/**
 * The values that a `.proposals.yaml` says and that count, in its order; an entry of a list is a value of its own, an empty list is `[]`.
 * @param rules the ids of all rules
 */
export function saidValues(text: string, rules: readonly string[]): readonly SaidValue[] {
  const { problems } = readConfiguration(text, rules);
  const isWrong = ({ start, end }: Range) => problems.some(({ range }) => range.start < end && range.end > start);
  const values = (node: YamlNode, keys: readonly string[], at: Range): readonly SaidValue[] => {
    if (node.kind === 'map')
      return node.entries.flatMap(({ key, keyRange, value }) =>
        isWrong(keyRange) ? [] : values(value, [...keys, key], keyRange),
      );
    if (node.kind === 'list' && node.items.length > 0)
      return node.items.flatMap((item) => values(item, keys, item.range));
    if (node.kind === 'list') return [{ keys, value: '[]', range: at }];
    return node.kind === 'text' && !isWrong(node.range) ? [{ keys, value: node.text, range: node.range }] : [];
  };
  const root = readYamlTree(text, () => undefined);
  if (root?.kind !== 'map') return [];
  const known = root.entries.filter(({ key }) => CONFIGURATION_KEYS.some((one) => one === key));
  return known.flatMap(({ key, keyRange, value }) => values(value, [key], keyRange));
}
