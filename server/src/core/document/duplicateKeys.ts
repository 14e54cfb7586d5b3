import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { addAll } from '../text/longLists.ts';
import type { Range } from '../text/range.ts';
import { quoted } from '../text/shortened.ts';
import type { FrontMatterError } from './frontMatterError.ts';

const MAX_TOLD = 10;

/** The keys of a YAML map, and of those in it, that stand there a second time; most readers refuse them. */
export function duplicateKeys(text: string, body: Range, map: YAMLMap): readonly FrontMatterError[] {
  const found: FrontMatterError[] = [];
  const open: Node[] = [map];
  for (let node = open.pop(); node && found.length < MAX_TOLD; node = open.pop()) {
    if (isSeq(node)) addAll(open, node.items as Node[]);
    if (!isMap(node)) continue;
    const first = new Map<unknown, number>();
    for (const { key, value } of node.items) {
      if (value) open.push(value as Node);
      if (!isScalar(key) || !key.range) continue;
      const range = { start: body.start + key.range[0], end: body.start + key.range[1] };
      const before = first.get(key.value);
      if (before === undefined) first.set(key.value, range.start);
      else if (found.length < MAX_TOLD) found.push(duplicate(text, range, before));
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** @param before the offset of the first of the two keys */
export function duplicate(text: string, key: Range, before: number): FrontMatterError {
  const line = text.slice(0, before).split('\n').length;
  const message = l10n.t(
    'Front matter: `{0}` stands there twice, first on line {1}. Keep one of the two.',
    quoted(text.slice(key.start, key.end)),
    line,
  );
  return { message, range: key, isReadable: true };
}
