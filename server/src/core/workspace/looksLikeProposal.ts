import { fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { isBeforeNumber } from '../language/kinds.ts';
import { fieldRole } from '../template/fieldRole.ts';
import { headMetadata } from '../template/metadata.ts';
import { isCalledProposal } from './besideTemplate.ts';
import { isUsualFolderName } from './naming/folder.ts';

/** Letters before a number: `ADR-042`, `rfc0007`. */
const LETTERS_AND_NUMBER = /(?:^|\/)(\p{L}{2,20}?)[-_ ]?\d{1,6}(?=$|[-_. /])/gu;

/**
 * Whether a document looks like a proposal although no template is known for it: it is called as those that stand in a row,
 * and its folder, its name or a status says the same. Chapters of a book are called so as well.
 * @param path relative to the workspace folder, with forward slashes
 */
export function looksLikeProposal(document: ProposalDocument, path: string): boolean {
  if (!isCalledProposal(path)) return false;
  const folders = path.split('/').slice(0, -1);
  const isOfKind = [...path.toLowerCase().matchAll(LETTERS_AND_NUMBER)].some(([, letters = '']) =>
    isBeforeNumber(letters),
  );
  return isOfKind || folders.some(isUsualFolderName) || hasStatus(document);
}

function hasStatus(document: ProposalDocument): boolean {
  const title = document.sections.find(({ heading }) => heading.level === 1);
  const names = [
    ...headMetadata(document, title).map(({ key }) => key),
    ...document.sections.map(({ title }) => title),
  ];
  return names.some((name) => fieldRole(fieldName(name)) === 'status');
}
