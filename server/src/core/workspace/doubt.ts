import { fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { findTitle } from '../matching/followTemplate.ts';
import type { Likeness } from '../matching/matchTemplate.ts';
import { shapeOfDocument, shapeOfTemplate } from '../matching/shapes.ts';
import type { Template } from '../template/template.ts';
import { agreed, isLongerOrShorter } from './variants.ts';

/** How much more of one template than of another a document must have to be of that kind, measured by what it has of both. */
const CLEAR_SHARE = 0.25;

/**
 * The best of several templates in one place, asking for no more than those ask for that the document may follow as well:
 * where its headings and fields hardly tell two kinds apart, nothing is demanded that only one of them has.
 * @param prevailing the id of the template that its neighbours follow: in doubt it is that one
 */
export function settledWith(
  document: ProposalDocument,
  best: Likeness,
  candidates: readonly Likeness[],
  prevailing: string | undefined,
): { readonly template: Template; readonly rivals: readonly Template[] } {
  const fitting = candidates.filter(({ template, hasPrefix }) => {
    if (template === best.template) return true;
    // Of the forms of one template, what the document has says enough.
    const isForm = isLongerOrShorter(best.template, template);
    return !isForm && hasPrefix === best.hasPrefix && isDoubtful(document, best.template, template);
  });
  const { template } = fitting.find(({ template: { id } }) => id === prevailing) ?? best;
  const rivals = fitting.map((other) => other.template).filter((other) => other !== template);
  return { template: rivals.length === 0 ? template : agreed(template, rivals), rivals };
}

function isDoubtful(document: ProposalDocument, one: Template, other: Template): boolean {
  const own = namesIn(document, one);
  const [ofOne, ofOther] = [one, other].map((template) => namesOf(template).filter((name) => own.has(name)));
  const common = (ofOne as string[]).filter((name) => ofOther?.includes(name)).length;
  const gap = (ofOne?.length ?? 0) - (ofOther?.length ?? 0);
  return gap <= common * CLEAR_SHARE;
}

function namesOf(template: Template): readonly string[] {
  const { main, fields } = shapeOfTemplate(template);
  return [...new Set([...main.map(({ key }) => key), ...fields.map(({ name }) => name)])];
}

function namesIn(document: ProposalDocument, template: Template): ReadonlySet<string> {
  const { byKey, fields } = shapeOfDocument(document, findTitle(document, template));
  return new Set([...byKey.keys(), ...[...fields].map(fieldName)]);
}
