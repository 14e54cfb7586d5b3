import { inlineText } from '../../catalog/inlineText.ts';
import type { Entry } from '../../index/entry.ts';
import { paragraphs } from '../markdown.ts';
import { nameOf } from './symbols.ts';

/**
 * What a proposal is called and says of itself, as CommonMark without HTML.
 * @param uri where it can be opened; without it there is no link
 */
export function cardOf(entry: Entry, uri?: string): string {
  const { status, summary, path } = entry;
  const head = [`**${inlineText(nameOf(entry))}**`, inlineText(status?.value ?? '')].filter(Boolean).join(' · ');
  const link = uri === undefined ? '' : `[${inlineText(path)}](<${uri.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return paragraphs(head, inlineText(summary ?? ''), link);
}
