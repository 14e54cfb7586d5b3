import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { Range } from '../text/range.ts';

/** `[text](target)` and `[text][label]`, `[label]: target`, an address. */
const LINK =
  /!?\[[^[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^[\]\n]{1,500}\]|:[ \t]*[^\s]{1,1000})|\b[a-z][a-z\d+.-]{1,10}:\/\/[^\s<>)\]]{1,2000}/gi;

/** The link that an offset stands in; undefined elsewhere. It is looked for in the offset's line alone. */
export function linkAt({ text, lines }: Pick<ProposalDocument, 'text' | 'lines'>, offset: number): Range | undefined {
  const at = lines.lineAt(offset);
  const start = lines.lineStart(at);
  for (const { index, 0: link } of text.slice(start, lines.lineStart(at + 1)).matchAll(LINK))
    if (start + index <= offset && offset < start + index + link.length)
      return { start: start + index, end: start + index + link.length };
  return undefined;
}
