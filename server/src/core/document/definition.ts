import { detached } from '../text/detached.ts';

/**
 * A link reference definition on one line, perhaps in a list or quote (CommonMark 0.31, section 4.7); group 1 is its label.
 * `[Step 1]: [Description]` is one to CommonMark too, but to everybody who writes templates it is two placeholders.
 */
export const DEFINITION =
  /^[ >*+-]{0,8}\[([^\]\n]{1,200})\]:[ \t]*(?:<[^>\n]*>|[^\s<[]\S*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*\r?$/;

/** The labels, in lower case, of all link reference definitions of some whole lines, in their order. */
export function labelsIn(text: string): readonly string[] {
  let labels: string[] | undefined;
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const label = at - start < 240 ? DEFINITION.exec(text.slice(start, end < 0 ? text.length : end))?.[1] : undefined;
    if (!label) continue;
    labels ??= [];
    labels.push(detached(label.trim().toLowerCase()));
  }
  return labels ?? NONE;
}

const NONE: readonly string[] = [];
