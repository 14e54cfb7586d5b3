import { type Match, readTemplate, type Template } from '../core/index.ts';
import { textsAt } from '../files/textsAt.ts';
import { ProposalError } from './openProposal.ts';
import type { Root } from './roots.ts';
import type { TemplatesAtCreation } from './templatesAtCreation.ts';

/** A proposal that is to be brought to a template. */
export interface Written {
  readonly root: Root;
  /** Relative to the root. */
  readonly path: string;
  /** Beside the template that it follows today. */
  readonly match: Match;
}

/** Finds the templates by which proposals were written: those of a revision that is named, or else those of their days. */
export class MigrationSource {
  readonly #revision: string | undefined;
  readonly #history: TemplatesAtCreation;
  readonly #read = new Map<Template, Promise<Template>>();

  /** @param revision as the user writes it, with the template's path in it where that was another one: `v1.0`, `v1.0:docs/old.md` */
  constructor(revision: string | undefined, history: TemplatesAtCreation) {
    this.#revision = revision;
    this.#history = history;
  }

  /**
   * The template by which a proposal was written, be it today's; undefined where that is not known.
   * @throws ProposalError where the revision that was named has none
   */
  async of({ root, path, match }: Written): Promise<Template | undefined> {
    if (this.#revision !== undefined) {
      const { template } = match;
      const read = this.#read.get(template) ?? this.#at(root, template, this.#revision);
      this.#read.set(template, read);
      return read;
    }
    return this.#history.templateOfDay(root, path, match);
  }

  async #at({ host, library }: Root, template: Template, said: string): Promise<Template> {
    const { id, name, path } = template;
    const colon = said.indexOf(':');
    const [revision, own] = colon < 0 ? [said, path] : [said.slice(0, colon), said.slice(colon + 1)];
    if (own === undefined)
      throw new ProposalError(`--from ${said}: the template \`${id}\` is in no file of the repository.`);
    const texts = await textsAt(host.folder, revision, [own]);
    if (typeof texts === 'string') throw new ProposalError(`--from ${said}: ${texts}.`);
    const text = texts.get(own);
    if (text === undefined)
      throw new ProposalError(
        `--from ${said}: no \`${own}\` there. Where it had another path, name that too, as in ${revision}:docs/template.md.`,
      );
    const overrides = library.configuration.overrides[path ?? id];
    return readTemplate({ id, name, text, ...(path !== undefined && { path }), ...(overrides && { overrides }) });
  }
}
