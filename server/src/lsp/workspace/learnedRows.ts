import { type Template, type TemplateLibrary, withLearned } from '../../core/index.ts';

/** What the records of a workspace folder agree on, by the folders that they stand in. */
export class LearnedRows {
  readonly #templates = new Map<string, Template>();
  /** The last library that was asked for, and what it was made of. */
  #known: { readonly written: TemplateLibrary; readonly library: TemplateLibrary } | undefined;

  /** Takes over what the records of a row agree on, or that they do not. Gives whether anything is other than before. */
  learn(row: string, template: Template | undefined): boolean {
    if (isSameShape(this.#templates.get(row), template)) return false;
    if (template) this.#templates.set(row, template);
    else this.#templates.delete(row);
    this.#known = undefined;
    return true;
  }

  /** A library with what was learned; the same one as long as nothing changes. */
  beside(written: TemplateLibrary): TemplateLibrary {
    if (this.#known?.written !== written) {
      const library = this.#templates.size === 0 ? written : withLearned(written, [...this.#templates.values()]);
      this.#known = { written, library };
    }
    return this.#known.library;
  }
}

/** Whether records agree on the same, and as many as before. */
function isSameShape(before: Template | undefined, now: Template | undefined): boolean {
  const said = (template: Template | undefined) => [template?.document.text, ...(template?.learned?.having ?? [])];
  return JSON.stringify(said(before)) === JSON.stringify(said(now));
}
