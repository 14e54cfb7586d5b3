import type { Match, ProposalDocument, Template, TemplateLibrary } from '../../core/index.ts';
import { type DayOfWriting, isSameText, type RevisionAnswer, TemplateHistory } from '../../files/templateHistory.ts';
import { OlderTemplates, ownPaths } from '../../olderTemplates.ts';

/** Where git is asked about a proposal. */
export interface DocumentPlace {
  /** The path on disk of the folder that the library is of. */
  readonly root: string;
  /** The document's path relative to it, with forward slashes. */
  readonly path: string;
  readonly library: TemplateLibrary;
}

interface Known {
  readonly place: DocumentPlace;
  /** The templates that history was asked about: while one of them is being edited, the answer stays. */
  readonly templates: readonly string[];
  day: DayOfWriting | undefined;
}

/** Asks history about a template, by its path and its text today. */
type Look = (history: TemplateHistory, path: string, text: string) => Promise<RevisionAnswer>;

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

  /** The match by which to judge a document, as far as is known now; the present one, if any, for built-in templates. */
  rematch(
    uri: string,
    document: ProposalDocument,
    present: Match | undefined,
    place: DocumentPlace,
  ): Match | undefined {
    if (present && present.template.path === undefined) return present;
    const before = this.#known.get(uri);
    const templates = ownPaths(place.library, present?.template);
    const isSame =
      before?.place.root === place.root &&
      before.place.path === place.path &&
      before.templates.join('\n') === templates.join('\n');
    const known = isSame ? before : { place, templates, day: undefined };
    if (!isSame) void this.#look(uri, known);
    return known.day ? this.#templates.ofDay(place.library, document, present, known.day).match : present;
  }

  /** The template that a document followed on its day, be it another one by now or today's; undefined where that is not known. */
  async templateOfDay({ root, path, library }: DocumentPlace, present: Match): Promise<Template | undefined> {
    const answer = await this.#historyOf(root).dayOf(path, ownPaths(library, present.template));
    return 'day' in answer
      ? this.#templates.templateOf(library, present.document, present, answer.day)?.template
      : undefined;
  }

  /**
   * A template as it was when another proposal was added, "none" where there was none yet; undefined where that is as today, or not
   * known yet.
   * @param uri of the document that asks
   * @param place of the other proposal
   */
  before(uri: string, place: DocumentPlace, template: Template): Template | 'none' | undefined {
    return this.#earlier(uri, place, template, place.path, (history, path, text) =>
      history.lookAlone(place.path, path, text),
    );
  }

  /**
   * A template as it was on a day, "none" where there was none yet; undefined where that is as today, or not known yet.
   * @param uri of the document that asks
   * @param day in UTC, as `YYYY-MM-DD`
   */
  on(uri: string, place: DocumentPlace, day: string, template: Template): Template | 'none' | undefined {
    return this.#earlier(uri, place, template, day, (history, path, text) => history.lookOn(day, path, text));
  }

  /** @param when what tells the question from others about the same template */
  #earlier(uri: string, place: DocumentPlace, template: Template, when: string, look: Look) {
    if (template.path === undefined) return undefined;
    const key = [place.root, when, template.path, template.document.text].join('\n');
    const known = this.#before.get(key);
    if (known) {
      known.asking.add(uri);
      return known.answer;
    }
    this.#before.set(key, { asking: new Set([uri]), answer: undefined });
    void this.#lookBefore(key, place, template, look);
    return undefined;
  }

  async #lookBefore(key: string, { root, library }: DocumentPlace, template: Template, look: Look): Promise<void> {
    const { path = template.id, document } = template;
    const answer = await look(this.#historyOf(root), path, document.text);
    const known = this.#before.get(key);
    if (!known) return;
    known.answer = this.#templates.answered(template, answer, library.configuration.overrides[template.id]);
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
      for (const [uri, known] of this.#known) if (known.place.root === root) void this.#look(uri, { ...known });
    }
  }

  /** Forgets a document that was closed; an answer still under way is dropped. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #look(uri: string, known: Known): Promise<void> {
    const { place, templates } = known;
    this.#known.set(uri, known);
    const answer = await this.#historyOf(place.root).dayOf(place.path, templates);
    if (this.#known.get(uri) !== known) return;
    const day = 'day' in answer && !isToday(answer.day, place.library) ? answer.day : undefined;
    if (JSON.stringify(known.day) === JSON.stringify(day)) return;
    known.day = day;
    this.#onAnswer(uri);
  }
}

/** Whether all templates of a day are still there as they were, and no others. */
function isToday({ templates }: DayOfWriting, { own }: TemplateLibrary): boolean {
  const isSame = ({ template }: TemplateLibrary['own'][number]) => {
    const then = templates.find(({ today }) => today === template.path);
    return then !== undefined && then.path === template.path && isSameText(then.text, template.document.text);
  };
  return templates.length === own.length && own.every(isSame);
}
