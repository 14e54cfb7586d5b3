import * as l10n from '@vscode/l10n';
import type { Block } from '../../document/block.ts';
import type { Match } from '../../matching/match.ts';
import type { IgnoreComment } from '../../rules/ignoreComments.ts';
import { ignoreCommentsIn } from '../../rules/ignoring.ts';
import type { Problem } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/edit.ts';
import { endOfLine, nextLine, startOfLine } from '../../text/lines.ts';
import { contains } from '../../text/range.ts';
import type { Draft } from './fix.ts';
import { removeText } from './removeText.ts';

/** Takes away what hides nothing any more: a rule from its comment, or the comment where it names no other. */
export function fixUnusedIgnore(match: Match, { range }: Problem): Draft[] {
  const comment = ignoreCommentsIn(match).find((other) => contains(other.range, range));
  if (!comment) return [];
  const { text } = match.document;
  const draft = (title: string, edit: TextEdit): Draft => ({ title, edits: [edit], isPreferred: true });
  const at = comment.entries.findIndex((entry) => entry.range.start === range.start);
  if (comment.entries.length < 2) return [draft(l10n.t('Remove this comment'), removal(match, comment))];
  const [next, last] = [comment.entries[at + 1], comment.entries[at - 1]];
  const gone = next
    ? { start: range.start, end: next.range.start }
    : { start: last?.range.end ?? range.start, end: range.end };
  return [
    draft(l10n.t('Remove `{0}` from this comment', text.slice(range.start, range.end)), { range: gone, newText: '' }),
  ];
}

function removal({ document: { text, frontMatter } }: Match, { range, isAlone }: IgnoreComment): TextEdit {
  const isInYaml = frontMatter !== undefined && contains(frontMatter.range, range);
  if (!isAlone) {
    const space = /(?<![ \t])[ \t]+$/.exec(text.slice(Math.max(0, range.start - 200), range.start))?.[0].length ?? 0;
    return { range: { start: range.start - space, end: range.end }, newText: '' };
  }
  const lines = { start: startOfLine(text, range.start), end: nextLine(text, range.end) };
  const below = text.slice(lines.end, endOfLine(text, lines.end)).trim();
  // Right above what it speaks of, it is not set off from it.
  if (isInYaml || below !== '') return { range: lines, newText: '' };
  const block: Block = { ...range, kind: 'html' };
  return removeText(text, block, block) ?? { range: lines, newText: '' };
}
