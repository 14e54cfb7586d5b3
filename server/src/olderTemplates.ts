import * as l10n from '@vscode/l10n';
import {
  betterFit,
  changedTemplate,
  chooseTemplate,
  createLibrary,
  followTemplate,
  type Match,
  type ProposalDocument,
  readTemplate,
  type Template,
  type TemplateLibrary,
  type TemplateOverrides,
} from './core/index.ts';
import { type DayOfWriting, isSameText, type RevisionAnswer, type TemplateRevision } from './files/templateHistory.ts';

/** Lays documents beside the templates of earlier days, each read once. */
export class OlderTemplates {
  readonly #read = new WeakMap<Template, Map<string, Template>>();
  readonly #today = new WeakMap<Template, Template>();
  readonly #libraries = new WeakMap<TemplateLibrary, Map<string, TemplateLibrary>>();

  /**
   * The match of a document with an older revision of its template, which the evidence names; the given match with that of today
   * where the document is more like that one.
   * @param overrides what somebody said about the template elsewhere: it holds for the older one too
   */
  rematch(present: Match, revision: TemplateRevision, overrides?: TemplateOverrides): Match {
    const older = this.read(present.template, revision.text, overrides);
    return betterFit(followTemplate(present.document, older, [...present.evidence, asOf(revision)]), present);
  }

  /** An older text of a template, read as today's is. */
  read(present: Template, text: string, overrides: TemplateOverrides | undefined): Template {
    const known = this.#read.get(present) ?? new Map<string, Template>();
    this.#read.set(present, known);
    const { id, name, path } = present;
    const template =
      known.get(text) ??
      readTemplate({ id, name, text, ...(path !== undefined && { path }), ...(overrides && { overrides }) });
    known.set(text, template);
    return template;
  }

  /**
   * What a template was, as history answers: "none" where there was none yet, undefined where that is not known, or it is as it was.
   * @param overrides as those of `rematch`
   */
  answered(
    present: Template,
    { revision, why }: RevisionAnswer,
    overrides: TemplateOverrides | undefined,
  ): Template | 'none' | undefined {
    return why === 'no template then' ? 'none' : revision && this.read(present, revision.text, overrides);
  }

  /**
   * The match of a document with the one that it follows of all templates of its day; the present one where that fits better, is the
   * same, or was not there yet: then `isOlder` says so.
   * @param library that of today, of the folder that the day's paths are relative to
   * @param present the match of today; undefined for what follows none today
   */
  ofDay(
    library: TemplateLibrary,
    document: ProposalDocument,
    present: Match | undefined,
    day: DayOfWriting,
  ): { readonly match: Match | undefined; readonly isOlder: boolean } {
    const then = this.templateOf(library, document, present, day);
    if (!then) return { match: present, isOlder: true };
    if (then.template === present?.template) return { match: present, isOlder: false };
    const match = followTemplate(document, then.template, [...then.evidence, asOf(day)]);
    return { match: present ? betterFit(match, present) : match, isOlder: false };
  }

  /**
   * The template that a document followed on its day; that of the present match where it is the same as today, undefined where there
   * was none yet. Parameters as those of `ofDay`.
   */
  templateOf(
    library: TemplateLibrary,
    document: ProposalDocument,
    present: Match | undefined,
    day: DayOfWriting,
  ): { readonly template: Template; readonly evidence: readonly string[] } | undefined {
    const { template, evidence } = chooseTemplate(this.#libraryOf(library, day), document, day.path);
    const source = day.templates.find(({ path }) => path === template?.path);
    if (!template || !source) return undefined;
    const today = library.own.find((own) => own.template.path === source.today)?.template;
    if (present && today?.id === present.template.id && isSameText(source.text, today.document.text))
      return { template: present.template, evidence };
    return { template: today ? this.#known(template, today) : template, evidence };
  }

  /** A template of an earlier day, known as what it has become. */
  #known(older: Template, { id, name, path = id }: Template): Template {
    const known = this.#today.get(older) ?? changedTemplate(older, { id, name, path });
    this.#today.set(older, known);
    return known;
  }

  #libraryOf(library: TemplateLibrary, { templates }: DayOfWriting): TemplateLibrary {
    const known = this.#libraries.get(library) ?? new Map<string, TemplateLibrary>();
    this.#libraries.set(library, known);
    const key = JSON.stringify(templates);
    const earlier = known.get(key);
    if (earlier) return earlier;
    const { configuration, ofHouses } = library;
    const kept = templates.flatMap(({ path, today }) => (today === undefined ? [] : [[path, today] as const]));
    const overrides = Object.fromEntries(
      kept.flatMap(([path, today]) => {
        const said = configuration.overrides[today];
        return said ? [[path, said]] : [];
      }),
    );
    const made = createLibrary(
      {
        files: templates,
        configuration: { ...configuration, overrides },
        patterns: kept.map(([path]) => path),
        builtin: library.templates.filter(({ path }) => path === undefined),
        ofHouses,
      },
      [...known.values()].at(-1),
    );
    known.set(key, made);
    return made;
  }
}

/** The paths of a library's own templates, that of one of them first. */
export function ownPaths({ own }: TemplateLibrary, first: Template | undefined): readonly string[] {
  const paths = own.flatMap(({ template }) => template.path ?? []);
  return first?.path === undefined ? paths : [first.path, ...paths.filter((path) => path !== first.path)];
}

function asOf({ date, commit }: Pick<TemplateRevision, 'date' | 'commit'>): string {
  return l10n.t('the template as of {0} ({1})', date, commit.slice(0, 7));
}
