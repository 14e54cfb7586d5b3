import { fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { fieldRole } from '../template/fieldRole.ts';
import { headMetadata } from '../template/metadata.ts';
import { isCalledProposal } from './besideTemplate.ts';
import { USUAL_FOLDER } from './naming/folder.ts';

/** Letters of a kind before the number: `ADR-042`, `rfc0007`. */
const KIND_AND_NUMBER =
  /(?:^|\/)(?:m?adr|[a-z]{0,3}rf[cd]|[ef]rc|[a-z]{1,2}[ei]p|simd|proposal|decision)[-_ ]?\d{1,6}(?=$|[-_. /])/i;

/**
 * Whether a document looks like a proposal although no template is known for it: it is called as those that stand in a row,
 * and its folder, its name or a status says the same. Chapters of a book are called so as well.
 * @param path relative to the workspace folder, with forward slashes
 */
export function looksLikeProposal(document: ProposalDocument, path: string): boolean {
  if (!isCalledProposal(path)) return false;
  const folders = path.split('/').slice(0, -1);
  return KIND_AND_NUMBER.test(path) || folders.some((folder) => USUAL_FOLDER.test(folder)) || hasStatus(document);
}

function hasStatus(document: ProposalDocument): boolean {
  const title = document.sections.find(({ heading }) => heading.level === 1);
  const names = [
    ...headMetadata(document, title).map(({ key }) => key),
    ...document.sections.map(({ title }) => title),
  ];
  return names.some((name) => fieldRole(fieldName(name)) === 'status');
}
