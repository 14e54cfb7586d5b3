import { isDecisionsFolder, isMainName } from '../../language/fileKinds.ts';
import { isUsualKind } from '../../language/kinds.ts';
import type { Match } from '../../matching/match.ts';
import { fieldRole } from '../../template/fieldRole.ts';
import { isOfKind, type Numbered, numberedIn, singular } from './numbered.ts';

/** A name for short in a template, where the number is still to be given, or a title is: `RFC-NNNN`, `RFC: [Title]`. */
const MODEL = /^(?:[^\p{L}]*)(\p{Lu}{2,8})(?:[-_ #]{1,2}(?:[NX]{2,}|0{2,}|\d{1,6}|[[{<#])|[:：])/u;
/**
 * What a proposal calls itself for short, as `RFC-0042`: in its title, its file's name or its metadata, else by its template's title
 * or the folder it stands in, with the number in its file's name.
 * @param path relative to the workspace folder, with forward slashes
 * @returns undefined for a proposal without a number, or of a kind that nothing names
 */
export function ownName(path: string, match: Match | undefined): string | undefined {
  const name = baseName(path);
  const digits = ownDigits(path);
  if (digits === undefined) return undefined;
  const isOwn = ({ number }: Numbered) => number === Number(digits);
  const said = [match?.title?.title, ...numberFields(match)].flatMap((text) => numberedIn(text ?? ''));
  const inTitle = said.filter(isOwn).find(({ prefix }) => prefix === prefix.toUpperCase());
  if (inTitle) return inTitle.text;
  const inName = numberedIn(name).filter(isOwn).find(isOfKind);
  const prefix = inName?.prefix ?? MODEL.exec(match?.template.title?.section.title ?? '')?.[1] ?? kindOf(path);
  return prefix === undefined ? undefined : `${prefix.toUpperCase()}-${digits}`;
}

/** The number in a name such as `adr-0042-use-queues`, as it is written; a date is none. */
export function ownDigits(path: string): string | undefined {
  return /^(?:[a-z]{1,8}[-_])?(\d{1,6})(?![\d]|-\d{2}-\d{2})/i.exec(baseName(path))?.[1];
}

function numberFields(match: Match | undefined): readonly string[] {
  return (match?.fields ?? []).filter(({ key }) => fieldRole(key) === 'number').map(({ value }) => value);
}

/** The kind of proposals that a folder holds, the nearest one first. */
function kindOf(path: string): string | undefined {
  for (const folder of path.split('/').slice(0, -1).reverse()) {
    if (isUsualKind(singular(folder))) return singular(folder);
    if (isDecisionsFolder(folder)) return 'adr';
  }
  return undefined;
}

/** The file's name without its extension, or that of the proposal's own folder. */
export function baseName(path: string): string {
  const [last = '', folder] = path.split('/').reverse();
  const stem = last.replace(/\.\w+$/, '');
  return isMainName(stem) && folder !== undefined ? folder : stem;
}
