import { blocksOf } from '../document/blocksOf.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { lineEndingOf } from '../text/edit.ts';

/** Choices of spelling that Markdown leaves to the author. */
export interface DocumentStyle {
  readonly bullet: '-' | '*' | '+';
  readonly strong: '**' | '__';
  /** Whether headings of level 1 and 2 are underlined. */
  readonly isUnderlined: boolean;
  readonly newline: '\n' | '\r\n';
}

/** How a document spells lists, strong text, headings and line ends; as templates usually do where it has none of them. */
export function styleOf(document: ProposalDocument): DocumentStyle {
  const { text, sections } = document;
  const blocks = blocksOf(document);
  const bullets = blocks.filter(({ kind }) => kind === 'list').map(({ start }) => text.charAt(start));
  const prose = blocks.filter(({ kind }) => kind === 'list' || kind === 'paragraph');
  const count = (pattern: RegExp) =>
    prose.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(pattern)?.length ?? 0), 0);
  const upper = sections.filter(({ heading }) => heading.level <= 2);
  const underlined = upper.filter(({ heading }) => text.charAt(heading.start) !== '#').length;
  return {
    bullet: bullets.find((mark): mark is DocumentStyle['bullet'] => /^[-*+]$/.test(mark)) ?? '-',
    strong: count(/(?<![\w_])__[^\s_][^_\n]{0,80}__(?![\w_])/g) > count(/\*\*[^\s*]/g) ? '__' : '**',
    isUnderlined: underlined * 2 > upper.length,
    newline: lineEndingOf(text),
  };
}

/**
 * Markdown of a template in a document's own spelling. Code stays as it is.
 * @param markdown plain, or with tab stops as in a snippet
 */
export function inStyle(markdown: string, { bullet, strong, isUnderlined, newline }: DocumentStyle): string {
  let fence: string | undefined;
  const lines = markdown.split(/\r?\n/).flatMap((line) => {
    const mark = /^(?:\$\{\d+:)? {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === undefined || line.trim().startsWith(fence))) fence = fence === undefined ? mark : undefined;
    if (mark || fence !== undefined) return [line];
    const heading = isUnderlined ? /^(#{1,2}) (\S.*)$/.exec(line) : null;
    if (heading) return [heading[2] ?? '', (heading[1] === '#' ? '=' : '-').repeat(shownLength(heading[2] ?? ''))];
    return [
      line
        .replace(/^((?:\$\{\d+:)?[ \t]{0,12})[-*+](?=[ \t])/, `$1${bullet}`)
        .replace(/\*\*(?=[^\s*])([^*`]{1,200}?)\*\*/g, `${strong}$1${strong}`),
    ];
  });
  return lines.join(newline);
}

/** The length of a line of a snippet once it is inserted. */
function shownLength(source: string): number {
  return Math.max(3, source.replace(/\$\{\d+:?|(?<!\\)\}|\\(?=[\\$}])/g, '').length);
}
