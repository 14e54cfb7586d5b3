import { draftsFor, fixesFor, type LineIndex, type PositionRange, type TextEdit } from '../../core/index.ts';
import type { Complain } from '../../files/unreadable.ts';
import { type CheckedFile, type Told, toldOf } from '../result.ts';
import type { Root } from '../roots.ts';
import { Authors } from './authors.ts';
import { fixOptionsOf } from './fixOptions.ts';
import { fixAmong } from './mendAmong.ts';
import { MendedText } from './mendedText.ts';

/** What mends a problem, as edits of one or several files. */
export interface ToldFix {
  readonly title: string;
  /** Whether it is the obvious one; these come first. */
  readonly isPreferred: boolean;
  readonly edits: readonly FileEdit[];
}

/** An edit of a file as it was checked. */
export interface FileEdit {
  readonly root: Root;
  /** Relative to the root. */
  readonly inRoot: string;
  /** As the user sees it. */
  readonly path: string;
  readonly range: PositionRange;
  readonly newText: string;
}

/**
 * In characters, of proposal and template: what may be read to try out the fixes of one file. That is enough for a thousand problems of a usual one; hundreds
 * in a very long text would take minutes.
 */
const MAX_TRIED_CHARACTERS = 20_000_000;

/** Finds what mends problems: what the editor offers for each as quick fixes, but for what moves files. */
export class Fixes {
  readonly #authors = new Authors();
  readonly #texts = new Map<string, MendedText>();
  readonly #complain: Complain;
  readonly #limit: number;

  /**
   * @param complain takes what other files cannot be read for
   * @param limit how many characters may be read to try out the fixes of one file
   */
  constructor(complain: Complain, limit = MAX_TRIED_CHARACTERS) {
    this.#complain = complain;
    this.#limit = limit;
  }

  /** The fixes of each problem of a file, of all in the order of `toldOf` unless told; none of those for which too much would have to be read. */
  async of(file: CheckedFile, problems = toldOf(file)): Promise<readonly (readonly ToldFix[])[]> {
    const budget = { characters: this.#limit };
    const all: (readonly ToldFix[])[] = [];
    for (const problem of problems) all.push(await this.#for(file, problem, budget));
    return all;
  }

  async #for(file: CheckedFile, problem: Told, budget: { characters: number }): Promise<readonly ToldFix[]> {
    const { match, root, inRoot, path } = file;
    const own = { root, inRoot, path };
    if (problem.fix) {
      const { title, isPreferred, edit } = problem.fix;
      return [{ title, isPreferred, edits: [edit].map(at(own, file.lines())) }];
    }
    if (!match) return [];
    const options = fixOptionsOf(file, await this.#authors.in(root));
    const { lines } = match.document;
    budget.characters -=
      draftsFor(match, problem, options).length * (match.document.text.length + match.template.document.text.length);
    const isTried = budget.characters >= 0;
    const fixes = (isTried ? fixesFor(match, problem, options) : []).map(({ title, isPreferred, edits }) => ({
      title,
      isPreferred,
      edits: edits.map(at(own, lines)),
    }));
    const text = new MendedText({ root, path: inRoot, shown: path }, match.document, match);
    const among = await fixAmong(text, problem, this.#texts, this.#complain);
    const shared = among && {
      title: among.fix.title,
      isPreferred: true,
      edits: [
        ...among.fix.edits.map(at(own, lines)),
        ...among.fix.otherEdits.map(
          at({ root, inRoot: among.other.path, path: among.other.shown }, among.other.document.lines),
        ),
      ],
    };
    return [...fixes, ...(shared ? [shared] : [])].toSorted((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  }
}

/**
 * A fix as plain data, whose edits name a path only where that is another file.
 * @param pathOf the path as who asks is to see it
 */
export function fixData(file: CheckedFile, { title, edits }: ToldFix, pathOf = ({ path }: FileEdit) => path) {
  return {
    title,
    edits: edits.map((edit) => ({
      ...(edit.inRoot !== file.inRoot && { path: pathOf(edit) }),
      range: edit.range,
      newText: edit.newText,
    })),
  };
}

function at(file: Pick<FileEdit, 'root' | 'inRoot' | 'path'>, lines: LineIndex): (edit: TextEdit) => FileEdit {
  return ({ range, newText }) => ({ ...file, range: lines.positionsOf(range), newText });
}
