import { meantBy, placeOf } from '../index/links.ts';

/** A file or folder that gets another name in the same folder. Paths are relative to the root. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What moves when a proposal's file does: the file alone, or the folder of its own, with all that is in it. */
export class MovedPaths {
  /** One after the other: the folder, and then perhaps the file in it. */
  readonly moves: readonly Move[];
  /** The names that are others afterwards, of folder and file. */
  readonly names: readonly string[];
  readonly #first: string;

  /** @param from the file's path now, and `to` afterwards: as many folders deep */
  constructor(from: string, to: string) {
    const [before, after] = [from.split('/'), to.split('/')];
    const changed = before.flatMap((name, i) => (name === after[i] ? [] : [i]));
    this.moves = changed.map((i) => ({
      from: [...after.slice(0, i), before[i]].join('/'),
      to: after.slice(0, i + 1).join('/'),
    }));
    this.names = changed.map((i) => before[i] ?? '');
    this.#first = before.slice(0, (changed[0] ?? before.length) + 1).join('/');
  }

  /**
   * Whether a link leads to what moves.
   * @param path of the file that it stands in
   */
  areLedToBy(target: string, path: string): boolean {
    const place = placeOf(path, target);
    return place !== undefined && [place.path, ...meantBy(place.path)].some((one) => this.#has(one));
  }

  #has(path: string): boolean {
    return path === this.#first || path.startsWith(`${this.#first}/`);
  }
}
