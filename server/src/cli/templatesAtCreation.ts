import { dirname, join, relative } from 'node:path';
import type { Match, ProposalDocument, Template } from '../core/index.ts';
import { NearestFolder } from '../files/nearestFolder.ts';
import { realPath } from '../files/nodeHost.ts';
import { type RevisionAnswer, TemplateHistory, type WhyPresent } from '../files/templateHistory.ts';
import { OlderTemplates, ownPaths } from '../olderTemplates.ts';
import type { Root } from './roots.ts';

/** In milliseconds: 24,000 commits take some ten seconds, and a pipeline that is busy with more must not judge otherwise. */
const TIMEOUT = 120_000;

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
  readonly #gitRoots = new NearestFolder(['.git']);
  readonly #histories = new Map<string, TemplateHistory>();
  readonly #templates = new OlderTemplates();
  readonly #unknownAge = new Set<string>();
  readonly #left = new Map<WhyPresent, number>();

  /**
   * The match of a document with a named template as it was on the document's day; the given one where that is not known, is the
   * same, or fits the document less well.
   * @param file the document, as a path that can be opened
   */
  async ofNamed(present: Match, file: string): Promise<Match> {
    const { path, document } = present.template;
    if (path === undefined) return present;
    const [documentPath, templatePath] = await Promise.all([realPath(file), realPath(path)]);
    const root = await this.#gitRoots.around(dirname(documentPath));
    if (root === undefined) return this.#leave(present, 'no repository');
    const history = this.#historyOf(root);
    const { revision, why } = await history.look(
      relative(root, documentPath),
      [relative(root, templatePath)],
      document.text,
    );
    if (why) return this.#leave(present, why);
    return revision ? this.#templates.rematch(present, revision) : present;
  }

  /**
   * The match of a document with the one that it follows of all templates of its day; the present one, if any, where that is not
   * known, is the same, or fits the document better.
   * @param path relative to the root
   */
  async ofDay(
    { host, library }: Root,
    path: string,
    document: ProposalDocument,
    present: Match | undefined,
  ): Promise<Match | undefined> {
    const answer = await this.#historyOf(host.folder).dayOf(path, ownPaths(library, present?.template));
    if ('why' in answer) return present && this.#leave(present, answer.why);
    const { match, isOlder } = this.#templates.ofDay(library, document, present, answer.day);
    return isOlder && present ? this.#leave(present, 'no template then') : match;
  }

  /**
   * The template that a document followed on its day, be it another one by now or today's; undefined where that is not known.
   * @param path relative to the root
   */
  async templateOfDay({ host, library }: Root, path: string, present: Match): Promise<Template | undefined> {
    const answer = await this.#historyOf(host.folder).dayOf(path, ownPaths(library, present.template));
    if ('why' in answer) {
      this.#leave(present, answer.why);
      return undefined;
    }
    const then = this.#templates.templateOf(library, present.document, present, answer.day);
    if (!then) this.#leave(present, 'no template then');
    return then?.template;
  }

  /**
   * A template as it was when a document was added; "none" where there was none yet, undefined where that is not known, or it is
   * as it was.
   * @param path relative to the root
   */
  before(root: Root, path: string, present: Template): Promise<Template | 'none' | undefined> {
    return this.#earlier(root, present, (history, template, text) => history.lookAlone(path, template, text));
  }

  /** The same on a day, in UTC, as `YYYY-MM-DD`. */
  on(root: Root, day: string, present: Template): Promise<Template | 'none' | undefined> {
    return this.#earlier(root, present, (history, template, text) => history.lookOn(day, template, text));
  }

  async #earlier(
    { host, library }: Root,
    present: Template,
    look: (history: TemplateHistory, template: string, text: string) => Promise<RevisionAnswer>,
  ): Promise<Template | 'none' | undefined> {
    const { id, path, document } = present;
    if (path === undefined) return undefined;
    const answer = await look(this.#historyOf(host.folder), path, document.text);
    if (answer.why === 'shallow clone') this.#unknownAge.add(join(host.folder, path));
    return this.#templates.answered(present, answer, library.configuration.overrides[id]);
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

  #leave(present: Match, why: WhyPresent): Match {
    // Built-in templates have no history.
    if (present.template.path !== undefined) this.#left.set(why, (this.#left.get(why) ?? 0) + 1);
    return present;
  }

  #historyOf(root: string): TemplateHistory {
    const history = this.#histories.get(root) ?? new TemplateHistory(root, { timeout: TIMEOUT });
    this.#histories.set(root, history);
    return history;
  }
}
