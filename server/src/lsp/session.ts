import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Choice,
  judge,
  type Match,
  mayBeFrozen,
  type Others,
  type Problem,
  type RuleContext,
  type Standing,
  type TemplateLibrary,
  transitionsFor,
} from '../core/index.ts';
import type { TemplateName } from '../protocol.ts';
import type { Client } from './client.ts';
import { followDocument } from './followDocument.ts';
import { OpenDocuments } from './openDocuments.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { templateNamed } from './templateNamed.ts';
import { AmongOthers } from './workspace/amongOthers.ts';
import { carried } from './workspace/carried.ts';
import { History } from './workspace/history.ts';
import type { HostOf } from './workspace/hostOf.ts';
import { Indexes } from './workspace/indexes.ts';
import { LearnedTemplates } from './workspace/learnedTemplates.ts';
import { Peers } from './workspace/peers.ts';
import { Proposals, type ProposalsOptions } from './workspace/proposals.ts';
import { Readiness } from './workspace/readiness.ts';
import { Workspace } from './workspace/workspace.ts';

/** Which template an open document follows, and why. */
export interface Explanation {
  readonly template: TemplateName | undefined;
  readonly reason: Choice['reason'];
  readonly evidence: readonly string[];
}

/** All that the server remembers. Everything else is computed from it. */
export class Session {
  readonly client: Client;
  readonly workspace: Workspace;
  readonly readiness: Readiness;
  readonly history: History;
  readonly proposals: Proposals;
  readonly learned: LearnedTemplates;
  readonly peers: Peers;
  readonly amongOthers = new AmongOthers(this);
  readonly indexes: Indexes;
  #isStopped = false;
  readonly #documents = new OpenDocuments((text, before) => followDocument(this, text, before));
  #settings: Settings = DEFAULT_SETTINGS;
  #folderSettings: ReadonlyMap<string, Settings> = new Map();

  /** @param onJudged called with the URI of a document that is to be checked again, since more is known by now; without one for all */
  constructor(
    client: Client,
    isTrusted: boolean,
    onJudged: (uri?: string) => void,
    { hostOf, ...reading }: Omit<ProposalsOptions, 'onRead'> & { readonly hostOf?: HostOf } = {},
  ) {
    this.client = client;
    this.workspace = new Workspace(hostOf);
    const judgeAll = () => {
      this.forgetChecks();
      onJudged();
    };
    const onRead = () => {
      this.#documents.forgetOthers();
      onJudged();
    };
    this.proposals = new Proposals({ ...reading, onRead });
    this.learned = new LearnedTemplates(judgeAll);
    this.readiness = new Readiness(this.workspace, (uri) => this.#othersRead(uri));
    this.history = new History(this.workspace, isTrusted, (uri) => {
      if (this.#documents.forget(uri)) onJudged(uri);
    });
    this.indexes = new Indexes(this, onJudged);
    this.peers = new Peers(this.workspace, this.proposals, this.history, (uri) => this.settingsOf(uri).practice);
  }

  /** Whether the client has said goodbye. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  stop(): void {
    this.#isStopped = true;
    this.readiness.stop();
  }

  /** The templates for a document or a workspace folder; the built-in ones alone for what is in no folder. */
  libraryFor(uri: string | undefined): TemplateLibrary {
    const library = this.workspace.libraryFor(uri);
    const folder = uri === undefined || this.settingsOf(uri).practice ? undefined : this.workspace.folderOf(uri);
    return folder?.written ?? library;
  }

  /** The settings that hold outside of any folder. */
  get settings(): Settings {
    return this.#settings;
  }

  /** The user's settings for a document or a workspace folder. */
  settingsOf(uri: string): Settings {
    return this.#folderSettings.get(this.workspace.folderOf(uri)?.uri ?? '') ?? this.#settings;
  }

  /** @param folders by the URI of the folder that has settings of its own */
  setSettings(settings: Settings, folders: ReadonlyMap<string, Settings>): void {
    this.#settings = settings;
    this.#folderSettings = folders;
    this.forgetChecks();
  }

  get uris(): readonly string[] {
    return this.#documents.uris;
  }

  /** Takes a document's new text over, instead of any earlier one. Gives whether other documents are to be checked again too. */
  set(text: TextDocument): boolean {
    this.#documents.set(text);
    this.proposals.stepBack();
    return this.#place(text) && this.forgetChecks();
  }

  close(uri: string): boolean {
    this.#documents.close(uri);
    this.history.forget(uri);
    this.amongOthers.forget(uri);
    this.indexes.forget(uri);
    const folder = this.workspace.folderOf(uri);
    const path = folder?.pathOf(uri);
    const concernsOthers = folder !== undefined && path !== undefined && folder.release(path);
    return (this.workspace.loose.forget(uri) || concernsOthers) && this.forgetChecks();
  }

  text(uri: string): TextDocument | undefined {
    return this.#documents.text(uri);
  }

  /** Has all documents judged anew: what they are judged by has changed. */
  forgetChecks(): true {
    this.#documents.forgetAll();
    return true;
  }

  /** Whether a document's problems among others are still those of an earlier text. */
  isUnsettled(uri: string): boolean {
    return this.#documents.earlier(uri) !== undefined;
  }

  /** Has a document judged among others as it is now. */
  settle(uri: string): void {
    this.#documents.settle(uri);
  }

  /** Has the other open documents of a document's folder judged anew: what it says to others has changed. Gives their URIs. */
  forgetNeighbours(uri: string): readonly string[] {
    const folder = this.workspace.folderOf(uri);
    const others = this.uris.filter((other) => other !== uri && this.workspace.folderOf(other) === folder);
    for (const other of others) this.#documents.forgetProblems(other);
    return others;
  }

  /** Tells each folder of the documents that are open in it, after the list of folders has changed. */
  placeDocuments(): void {
    for (const text of this.#documents.texts) this.#place(text);
    this.forgetChecks();
  }

  /** The open document as a proposal; undefined for any other document. */
  match(uri: string): Match | undefined {
    return this.#documents.checked(uri)?.match;
  }

  /** Whether other templates fit an open document as well as the one that it follows. */
  isInDoubt(uri: string): boolean {
    return this.#documents.checked(uri)?.choice.rivals !== undefined;
  }

  /** How serious each rule's problems are in a document: the user's settings go before those of `.proposals.yaml`. */
  severitiesFor(uri: string): Settings['severity'] {
    return { ...this.libraryFor(uri).configuration.severities, ...this.settingsOf(uri).severity };
  }

  problems(uri: string): readonly Problem[] {
    const checked = this.#documents.checked(uri);
    if (!checked?.match) return [];
    checked.problems ??= this.#judge(uri, checked.match, false, checked.standing);
    return checked.problems;
  }

  /** The same with each thing that is to be written in a section, instead of one problem for the section. */
  problemsInDetail(uri: string): readonly Problem[] {
    const checked = this.#documents.checked(uri);
    if (!checked?.match) return [];
    checked.problemsInDetail ??= this.#judge(uri, checked.match, true, checked.standing);
    return checked.problemsInDetail;
  }

  #judge(uri: string, match: Match, inDetail: boolean, standing: Standing | undefined): readonly Problem[] {
    const severities = this.severitiesFor(uri);
    const others = this.othersOf(uri, match, standing);
    const { around, ...context } = this.contextOf(uri, match);
    const known = { severities, inDetail, others, ...context };
    const earlier = this.#documents.earlier(uri);
    if (earlier && !inDetail) return carried(judge(match, known), earlier, match);
    return judge(match, { ...known, ...(around && { around }) });
  }

  /** Resolves when those that a document is compared with were read; undefined where they were, or nobody is to wait any longer. */
  #othersRead(uri: string): Promise<void> | undefined {
    const { match, standing, learning } = this.#documents.checked(uri) ?? {};
    return match && this.othersOf(uri, match, standing) === 'unknown' ? this.proposals.reading : learning?.();
  }

  /** What the proposals beside one say about it; undefined where they are not asked, "unknown" as long as they are being read. */
  othersOf(
    uri: string,
    match: Match,
    standing = this.#documents.checked(uri)?.standing,
  ): Others | 'unknown' | undefined {
    return this.peers.of(uri, match, standing);
  }

  /** What is known of a proposal beside its text. Git is asked in trusted workspaces only. */
  contextOf(uri: string, match: Match): RuleContext {
    const { configuration } = this.libraryFor(uri);
    const transitions = transitionsFor(configuration.transitions, match.template);
    const committedStatus = this.history.committedStatus(uri, match.template);
    const { frozen } = configuration;
    const base = mayBeFrozen(frozen, match.template) ? this.history.base(uri) : undefined;
    const around = this.amongOthers.around(uri);
    return {
      ...(frozen && { frozen }),
      ...(base && { base }),
      ...(transitions && { transitions }),
      ...(committedStatus !== undefined && { committedStatus }),
      ...(around && { around }),
    };
  }

  /** Which template an open document follows and why; undefined for what is no open Markdown document. */
  explain(uri: string): Explanation | undefined {
    const choice = this.#documents.checked(uri)?.choice;
    if (!choice) return undefined;
    const { template, reason, evidence } = choice;
    if (!template) return { template: undefined, reason, evidence };
    const folder = this.workspace.folderOf(uri);
    // One of an earlier day may be gone.
    const isThere = template.learned || folder?.library.own.some((own) => own.template.path === template.path);
    return { template: templateNamed(template, isThere ? folder?.uri : undefined), reason, evidence };
  }

  /** Where the template of a proposal can be opened; undefined for a built-in one, and for one that is an older revision. */
  templateUri(uri: string): string | undefined {
    const template = this.match(uri)?.template;
    // The same text: one that asks for less, in doubt between several, is the same file.
    const isToday = this.libraryFor(uri).templates.some(({ document }) => document === template?.document);
    if (template?.path === undefined || !isToday) return undefined;
    return this.workspace.folderOf(uri)?.uriOf(template.path);
  }

  #place(text: TextDocument): boolean {
    const folder = this.workspace.folderOf(text.uri);
    const path = folder?.pathOf(text.uri);
    return folder !== undefined && path !== undefined && folder.edit(path, text.getText());
  }
}
