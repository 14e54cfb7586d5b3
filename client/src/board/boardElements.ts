import type { Board, BoardGroup, BoardGrouping, BoardRow } from '../../../server/src/protocol.ts';

/** So many rows are shown when the board opens: groups beyond them are folded. */
const ROWS_AT_FIRST = 100;

/** A group in the tree. */
export interface GroupElement {
  readonly kind: 'group';
  /** Tells it from others, also in the editor's memory of what was folded. */
  readonly id: string;
  readonly by: BoardGrouping;
  readonly isOpen: boolean;
  readonly rows: readonly RowElement[];
  group: BoardGroup;
}

/** A proposal in a group of the tree. */
export interface RowElement {
  readonly kind: 'row';
  readonly id: string;
  readonly parent: GroupElement;
  row: BoardRow;
}

export type BoardElement = GroupElement | RowElement;

/** What the tree shows. */
export class BoardTree {
  static readonly empty = new BoardTree({ groups: [], total: 0 }, 'status', false);
  readonly groups: readonly GroupElement[];
  readonly total: number;
  readonly #elements = new Map<string, BoardElement>();

  /** @param isFiltered what is found is remembered as folded or not apart from the rest */
  constructor({ groups, total }: Board, by: BoardGrouping, isFiltered: boolean) {
    this.total = total;
    let count = 0;
    this.groups = groups.map((group) => {
      count += group.rows.length;
      const rows: RowElement[] = [];
      const id = `${by}/${isFiltered ? 'found' : 'all'}/${group.key}`;
      const element: GroupElement = { kind: 'group', id, by, isOpen: count <= ROWS_AT_FIRST, rows, group };
      for (const row of group.rows) rows.push({ kind: 'row', id: `${id}/${row.uri}`, parent: element, row });
      for (const one of [element, ...rows]) this.#elements.set(one.id, one);
      return element;
    });
  }

  /** How many proposals it shows: one of several authors is shown several times. */
  get shown(): number {
    return new Set(this.groups.flatMap(({ rows }) => rows.map(({ row }) => row.uri))).size;
  }

  /** The first row of a proposal. */
  rowOf(uri: string): RowElement | undefined {
    for (const { rows } of this.groups) {
      const found = rows.find(({ row }) => row.uri === uri);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * Takes over what another tree says, where it has the same elements in the same places.
   * @returns those that say something else now; undefined where there are others, and nothing was taken over
   */
  take(other: BoardTree): readonly BoardElement[] | undefined {
    const elements = other.#elements;
    if (elements.size !== this.#elements.size || other.groups.length !== this.groups.length) return undefined;
    const ids = [...this.#elements.keys()];
    if (![...elements.keys()].every((id, i) => id === ids[i])) return undefined;
    return [...this.#elements.values()].filter((own) => {
      const now = elements.get(own.id);
      const isSame = JSON.stringify(headOf(own)) === JSON.stringify(now && headOf(now));
      if (own.kind === 'row' && now?.kind === 'row') own.row = now.row;
      else if (own.kind === 'group' && now?.kind === 'group') own.group = now.group;
      return !isSame;
    });
  }
}

/** Whether a command was given an element of the tree. */
export function isElement(given: unknown): given is BoardElement {
  return (
    typeof given === 'object' && given !== null && 'kind' in given && (given.kind === 'row' || given.kind === 'group')
  );
}

/** The URI of the proposal that a command was given, by itself or as a row; undefined where it was given none. */
export function uriGiven(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  return isElement(given) && given.kind === 'row' ? given.row.uri : undefined;
}

/** What is to be seen of an element itself. */
function headOf(element: BoardElement): unknown {
  if (element.kind === 'row') return element.row;
  const { rows, ...head } = element.group;
  return head;
}
