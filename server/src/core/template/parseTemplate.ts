import { type ProposalDocument, parseDocument } from '../document/proposalDocument.ts';
import { isInstruction } from './instructions.ts';

const MAX_REPAIRS = 5;
const HEADING = /^#{1,6}[ \t]+\S/m;

/**
 * Parses a template's text. A code fence or comment that is never closed would swallow every heading below it: such an
 * opening counts for its own paragraph alone. All ranges refer to the text as it stands.
 */
export function parseTemplate(text: string): ProposalDocument {
  let document = parseDocument(text);
  for (let i = 0; i < MAX_REPAIRS; i++) {
    const repaired = repair(document);
    if (repaired === undefined) break;
    document = parseDocument(repaired);
  }
  const demoted = withoutInstructions(document);
  if (demoted !== undefined) document = parseDocument(demoted);
  return document.text === text ? document : { ...document, text };
}

/** The text with the marks of headings that are instructions taken away, in as many characters: what stands below belongs to the head. */
function withoutInstructions({ text, sections }: ProposalDocument): string | undefined {
  let result: string | undefined;
  for (const { heading, title } of sections) {
    const marks = /^#{1,6}/.exec(text.slice(heading.start, heading.start + 6))?.[0].length ?? 0;
    if (marks === 0 || !isInstruction(title)) continue;
    const from: string = result ?? text;
    result = `${from.slice(0, heading.start)}${' '.repeat(marks)}${from.slice(heading.start + marks)}`;
  }
  return result;
}

/** The text with the last block's opening taken away, in as many characters; undefined where nothing is open. */
function repair({ text, preamble, sections }: ProposalDocument): string | undefined {
  const last = (sections.at(-1)?.blocks ?? preamble).at(-1);
  if (!last) return undefined;
  const source = text.slice(last.start, last.end);
  if (!HEADING.test(source.slice(source.indexOf('\n') + 1))) return undefined;
  if (last.kind === 'html' && source.startsWith('<!--') && !source.includes('-->'))
    // An HTML block of this kind ends at a blank line.
    return `${text.slice(0, last.start)}<p  ${text.slice(last.start + 4)}`;
  const fence = last.kind === 'code' ? /^(?:`{3,}|~{3,})/.exec(source)?.[0] : undefined;
  if (fence === undefined || isClosed(source, fence)) return undefined;
  return `${text.slice(0, last.start)}${' '.repeat(fence.length)}${text.slice(last.start + fence.length)}`;
}

function isClosed(source: string, fence: string): boolean {
  const lastLine = source.slice(source.trimEnd().lastIndexOf('\n') + 1).trim();
  return lastLine.startsWith(fence) && lastLine.replaceAll(fence.charAt(0), '') === '';
}
