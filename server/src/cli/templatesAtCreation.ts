import { dirname, relative } from 'node:path';
import type { Match, Template, TemplateOverrides } from '../core/index.ts';
import { NearestFolder } from '../files/nearestFolder.ts';
import { realPath } from '../files/nodeHost.ts';
import { type RevisionAnswer, TemplateHistory, type WhyPresent } from '../files/templateHistory.ts';
import { OlderTemplates } from '../olderTemplates.ts';

const TIMEOUT = 30_000;

const REASONS: Readonly<Record<WhyPresent, string>> = {
  'no repository': 'in no git repository',
  'not committed': 'not committed yet',
  'shallow clone': 'older than this shallow clone (fetch the whole history)',
  'partial clone': 'in a partial clone (make a full one)',
  'no template then': 'older than the template',
  'template elsewhere': 'in another repository than the template',
  'took too long': `with too long a history (${TIMEOUT / 1000} seconds)`,
  'git failed': 'with a history that git could not read',
};

/** Judges proposals by the template of their day, and counts those for which only the present one is known. */
export class TemplatesAtCreation {
  readonly #roots = new NearestFolder(['.git']);
  readonly #histories = new Map<string, TemplateHistory>();
  readonly #templates = new OlderTemplates();
  readonly #unknownAge = new Set<string>();
  readonly #left = new Map<WhyPresent, number>();

  /**
   * The match of a document with the template of its day; the given one where that is not known, is the same, or
   * fits the document less well. Built-in templates have no history.
   * @param file the document, as a path that can be opened
   * @param templateFile the template likewise; without it the template's own path has to be one
   * @param overrides what the configuration says about the template
   */
  async rematch(
    present: Match,
    file: string,
    templateFile = present.template.path,
    overrides?: TemplateOverrides,
  ): Promise<Match> {
    if (templateFile === undefined) return present;
    const { revision, why } = await this.#look(file, templateFile, present.template.document.text);
    if (why) this.#left.set(why, (this.#left.get(why) ?? 0) + 1);
    return revision ? this.#templates.rematch(present, revision, overrides) : present;
  }

  /**
   * A template as it was when a document was added; "none" where there was none yet, undefined where that is not known, or it is
   * as it was. Paths are such that can be opened.
   */
  async before(
    file: string,
    templateFile: string,
    present: Template,
    overrides?: TemplateOverrides,
  ): Promise<Template | 'none' | undefined> {
    const { revision, why } = await this.#look(file, templateFile, present.document.text);
    if (why === 'no template then') return 'none';
    if (why === 'shallow clone') this.#unknownAge.add(templateFile);
    return revision && this.#templates.read(present, revision.text, overrides);
  }

  /** Templates of which a clone does not know how old they are. */
  get ofUnknownAge(): Iterable<string> {
    return this.#unknownAge;
  }

  /** How many proposals were judged by the present template for want of history, and why; undefined for none. */
  get note(): string | undefined {
    if (this.#left.size === 0) return undefined;
    const sum = [...this.#left.values()].reduce((a, b) => a + b);
    const reasons = [...this.#left].sort(([a], [b]) => (a < b ? -1 : 1)).map(([why, n]) => `${n} ${REASONS[why]}`);
    return `${sum} ${sum === 1 ? 'proposal' : 'proposals'} judged by the present template: ${reasons.join(', ')}`;
  }

  async #look(file: string, templateFile: string, present: string): Promise<RevisionAnswer> {
    const [documentPath, templatePath] = await Promise.all([realPath(file), realPath(templateFile)]);
    const root = await this.#roots.around(dirname(documentPath));
    if (root === undefined) return { why: 'no repository' };
    const history = this.#histories.get(root) ?? new TemplateHistory(root, { timeout: TIMEOUT });
    this.#histories.set(root, history);
    return history.look(relative(root, documentPath), relative(root, templatePath), present);
  }
}
