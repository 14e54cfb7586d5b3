import type { ProposalFile } from './files.ts';
import { learnFrom } from './learn.ts';
import { neighboursOf } from './neighbours.ts';
import { BY_DATE, type NamePattern } from './pattern.ts';
import { exampleIn, referenceIn, type ShownName } from './shownNames.ts';

export interface FirstName {
  readonly folder: string;
  readonly groups: ReadonlyMap<string, readonly ProposalFile[]>;
  /** What the template is called. */
  readonly name: string;
  /** What the template's own name shows. */
  readonly model: NamePattern | undefined;
  /** What the template's text tells names to be like. */
  readonly told: ShownName | undefined;
  readonly text: string;
  /** What stands in the number's place in the template's title or metadata. */
  readonly number: string | undefined;
}

/**
 * How the first proposal of a folder is named: as those of the same kind elsewhere, else as the template says, else as
 * those of other folders, else by date.
 */
export function firstName({ folder, groups, name, model, told, text, number }: FirstName): NamePattern {
  const neighbours = neighboursOf(groups, folder, name);
  const learned = neighbours && learnFrom(neighbours.files, model, name);
  if (learned && neighbours.isSameKind) return learned;
  const shown = number ?? referenceIn(text);
  const said = told?.pattern ?? model ?? exampleIn(text, name) ?? (shown === undefined ? undefined : byPlace(shown));
  return said ?? (learned ? withoutKind(learned) : BY_DATE);
}

/** `RFC-0042-rfc-add-x` shows how to name decisions but for what says that it is an RFC. */
function withoutKind(pattern: NamePattern): NamePattern {
  const separator = pattern.separator.replace(/[\p{L}\p{N}].*$/su, '');
  return { ...pattern, prefix: '', separator: separator || pattern.separator };
}

/** `NNNN` in a title is a number of four digits; `N`, `#` and words such as `number` leave open how many. */
function byPlace(shown: string): NamePattern {
  const [date] = /[Yy]{4}[-_.]?[Mm]{2}[-_.]?[Dd]{2}/.exec(shown) ?? [];
  if (date) return { ...BY_DATE, dateFormat: date.toUpperCase() };
  const digits = /(?:0\d+|N{2,}|X{2,}|n{2,}|x{2,}|#{2,})/.exec(shown)?.[0].length;
  return { ...BY_DATE, kind: 'number', dateFormat: '', width: digits ?? USUAL_WIDTH };
}

/** As adr-tools, MADR and most others have it. */
const USUAL_WIDTH = 4;
