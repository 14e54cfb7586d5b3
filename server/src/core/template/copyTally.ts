import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from './template.ts';

/** Keeps count of the copies of repeated sections while a template is read, and of what stands in each. */
export class CopyTally {
  readonly #sections: readonly TemplateSection[];
  readonly #known = new Map<string, number>();
  /** By position of a repeated section: in which copies something stands, as the positions of their headings. */
  readonly #filled = new Map<number, Set<number>>();
  /** By position of a section right inside a repeated one: in how many of its copies it stands. */
  readonly #times = new Map<number, number>();

  /** @param sections those read so far, to which the caller adds */
  constructor(sections: readonly TemplateSection[]) {
    this.#sections = sections;
  }

  /**
   * The position of the section that another one is a copy of, or is known from another copy; undefined for a new one.
   * @param parent position of the section round it, -1 for none
   * @param stem what it and its copies start with, where it repeats
   */
  twinOf(parent: number, stem: string | undefined, section: Section): number | undefined {
    const isInCopy = this.#isInCopy(parent);
    const key = stem !== undefined ? `${parent} * ${stem}` : isInCopy ? `${parent} ${section.key}` : undefined;
    const twin = key === undefined ? undefined : this.#known.get(key);
    const own = twin ?? this.#sections.length;
    if (key !== undefined) this.#known.set(key, own);
    if (this.#sections[parent]?.repeats !== undefined) {
      this.#filled.set(parent, (this.#filled.get(parent) ?? new Set()).add(section.parent));
      this.#times.set(own, (this.#times.get(own) ?? 0) + 1);
    }
    return twin;
  }

  #isInCopy(parent: number): boolean {
    for (let at = this.#sections[parent]; at; at = this.#sections[at.parent]) if (at.repeats !== undefined) return true;
    return false;
  }

  /**
   * Whether a section stands in all copies of a repeated one that have anything inside, as far as the template was read; so does
   * what stands in none.
   */
  isInAllCopies(index: number, parent: number): boolean {
    const copies = this.#filled.get(parent)?.size ?? 0;
    return (this.#times.get(index) ?? copies) >= copies;
  }
}
