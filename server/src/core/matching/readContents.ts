import { type Field, holdsField } from '../document/field.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Template } from '../template/template.ts';
import { Memo } from '../text/memo.ts';
import { type Content, moveContent, readContent } from './readContent.ts';

/** What stands in a section, its ranges counted from the start of the section's body. */
interface Kept {
  readonly section: Section;
  readonly wanted: number | undefined;
  readonly content: Content;
}

/** The sections of one document beside one template, in order; undefined for those that hold metadata. */
interface Reading {
  readonly template: Template;
  readonly labels: string;
  readonly text: string;
  readonly kept: readonly (Kept | undefined)[];
}

/** What was read last: after a keystroke all sections but one are the same. */
let last: Reading | undefined;

/**
 * What stands in each of some sections, beside what the template has there. Only sections that have changed are read again.
 * @param wantedFor position of the template's section that one answers, or that the nearest section round it does
 * @param fields the document's metadata
 */
export function readContents(
  template: Template,
  document: ProposalDocument,
  sections: readonly Section[],
  wantedFor: (section: Section) => number | undefined,
  fields: readonly Field[],
): ReadonlyMap<Section, Content> {
  const { text } = document;
  const labels = labelsOf(document);
  const before = last?.template === template && last.labels === labels ? last : undefined;
  const shifted = (before?.kept.length ?? 0) - sections.length;
  const contents = new Map<Section, Content>();
  const kept = sections.map((section, i): Kept | undefined => {
    const wanted = wantedFor(section);
    if (holdsField(fields, section.body)) {
      contents.set(section, readContent(template, document, section.blocks, wanted, fields));
      return undefined;
    }
    const { start, end } = section.body;
    const isSame = (one: Kept | undefined) => {
      if (!before || !one || one.wanted !== wanted) return false;
      const { body } = one.section;
      return (
        body.end - body.start === end - start && before.text.slice(body.start, body.end) === text.slice(start, end)
      );
    };
    const known = [before?.kept[i], before?.kept[i + shifted]].find(isSame);
    const content = known?.content ?? contentOf(template, document, section, wanted, labels);
    contents.set(section, moveContent(content, start));
    return { section, wanted, content };
  });
  last = { template, labels, text, kept };
  return contents;
}

const memos = new WeakMap<Template, Memo<Content>>();

/** What stands in a section without metadata, kept by its text. */
function contentOf(
  template: Template,
  document: ProposalDocument,
  { body: { start, end }, blocks }: Section,
  wanted: number | undefined,
  labels: string,
): Content {
  const memo = memos.get(template) ?? new Memo<Content>(500);
  memos.set(template, memo);
  const read = () => moveContent(readContent(template, document, blocks, wanted, []), -start);
  return memo.get(`${wanted} ${labels}\n${document.text.slice(start, end)}`, read);
}

const sets = new Memo<string>(50);
let nextSet = 0;

/** A short name for the link labels of a document: what reads like a placeholder hangs on them. */
function labelsOf({ definitions }: ProposalDocument): string {
  return definitions.size === 0 ? '' : sets.get([...definitions].join('\n'), () => `#${nextSet++}`);
}
