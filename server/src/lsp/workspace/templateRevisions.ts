import type { Match, Template, TemplateOverrides } from '../../core/index.ts';
import { TemplateHistory, type TemplateRevision } from '../../files/templateHistory.ts';
import { OlderTemplates } from '../../olderTemplates.ts';

export interface DocumentPlace {
  /** The path on disk of the folder that the template's path is relative to. */
  readonly root: string;
  /** The document's path relative to it, with forward slashes. */
  readonly path: string;
  /** What the configuration says about the template. */
  readonly overrides?: TemplateOverrides;
}

interface Known {
  readonly place: DocumentPlace;
  readonly template: Template;
  revision: TemplateRevision | undefined;
}

/**
 * Judges open documents by the template of their day. History answers later than the editor asks: until then the
 * present template counts, and where the answer makes a difference `onAnswer` is called with the document's URI.
 */
export class TemplateRevisions {
  readonly #onAnswer: (uri: string) => void;
  readonly #histories = new Map<string, TemplateHistory>();
  readonly #templates = new OlderTemplates();
  readonly #known = new Map<string, Known>();
  readonly #before = new Map<string, { readonly asking: Set<string>; answer: Template | 'none' | undefined }>();

  constructor(onAnswer: (uri: string) => void) {
    this.#onAnswer = onAnswer;
  }

  /** The match by which to judge a document, as far as is known now; the present one for built-in templates. */
  rematch(uri: string, present: Match, place: DocumentPlace): Match {
    const { template } = present;
    const before = this.#known.get(uri);
    const isSame = before?.place.root === place.root && before.place.path === place.path;
    const isSameTemplate = isSame && before.template.path === template.path;
    let known = before;
    if (!known || !isSameTemplate || known.template !== template) {
      // While the template is being edited, the older revision stays.
      known = { place, template, revision: isSameTemplate ? before?.revision : undefined };
      this.#look(uri, known);
    }
    return known.revision ? this.#templates.rematch(present, known.revision, place.overrides) : present;
  }

  /**
   * A template as it was when another proposal was added, "none" where there was none yet; undefined where that is as today, or not
   * known yet.
   * @param uri of the document that asks
   * @param place of the other proposal
   */
  before(uri: string, place: DocumentPlace, template: Template): Template | 'none' | undefined {
    if (template.path === undefined) return undefined;
    const key = [place.root, place.path, template.path, template.document.text].join('\n');
    const known = this.#before.get(key);
    if (known) {
      known.asking.add(uri);
      return known.answer;
    }
    this.#before.set(key, { asking: new Set([uri]), answer: undefined });
    void this.#lookBefore(key, place, template, template.path);
    return undefined;
  }

  async #lookBefore(
    key: string,
    { root, path, overrides }: DocumentPlace,
    template: Template,
    file: string,
  ): Promise<void> {
    const { revision, why } = await this.#historyOf(root).look(path, file, template.document.text);
    const known = this.#before.get(key);
    if (!known) return;
    known.answer =
      why === 'no template then' ? 'none' : revision && this.#templates.read(template, revision.text, overrides);
    if (known.answer) for (const uri of known.asking) this.#onAnswer(uri);
  }

  #historyOf(root: string): TemplateHistory {
    const history = this.#histories.get(root) ?? new TemplateHistory(root);
    this.#histories.set(root, history);
    return history;
  }

  /** Looks again for all documents whose repository has another commit checked out by now. */
  async refresh(): Promise<void> {
    for (const [root, history] of this.#histories) {
      if (!(await history.refresh())) continue;
      this.#before.clear();
      for (const [uri, known] of this.#known) if (known.place.root === root) this.#look(uri, { ...known });
    }
  }

  /** Forgets a document that was closed; an answer still under way is dropped. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #look(uri: string, known: Known): Promise<void> {
    const { place, template } = known;
    this.#known.set(uri, known);
    if (template.path === undefined) return;
    const revision = await this.#historyOf(place.root).templateAtCreation(
      place.path,
      template.path,
      template.document.text,
    );
    if (this.#known.get(uri) !== known || known.revision?.text === revision?.text) return;
    known.revision = revision;
    this.#onAnswer(uri);
  }
}
