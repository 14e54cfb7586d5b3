import { fieldName } from '../../document/field.ts';
import { parseDocument } from '../../document/proposalDocument.ts';
import { followTemplate } from '../../matching/followTemplate.ts';
import type { Template } from '../../template/template.ts';
import { IN_TITLE } from '../../writing/fillIn.ts';
import { ownDigits } from './ownName.ts';
import { saidNumbers } from './saidNumbers.ts';

/**
 * Where proposals write their number without the zeros that it has in the names of their files: names of fields (see `fieldName`), and
 * `IN_TITLE`. What most do counts; what nobody shows is not in it.
 * @param others proposals by the template, with their paths
 */
export function bareNumbers(
  template: Template,
  others: readonly { readonly path: string; readonly text: string }[],
): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { path, text } of others) {
    const digits = ownDigits(path);
    if (!digits?.startsWith('0')) continue;
    const match = followTemplate(parseDocument(text), template);
    for (const { key, number, start } of saidNumbers(match)) {
      if (number !== Number(digits)) continue;
      const place = key === undefined ? IN_TITLE : fieldName(key);
      balance.set(place, (balance.get(place) ?? 0) + (text.charAt(start) === '0' ? -1 : 1));
    }
  }
  return new Set([...balance].flatMap(([place, sum]) => (sum > 0 ? [place] : [])));
}
