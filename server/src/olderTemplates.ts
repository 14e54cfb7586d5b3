import * as l10n from '@vscode/l10n';
import {
  betterFit,
  followTemplate,
  type Match,
  readTemplate,
  type Template,
  type TemplateOverrides,
} from './core/index.ts';
import type { TemplateRevision } from './files/templateHistory.ts';

/** Lays documents beside older revisions of their templates, each read once. */
export class OlderTemplates {
  readonly #read = new WeakMap<Template, Map<string, Template>>();

  /**
   * The match of a document with the template of its day, which the evidence names; the given match with that of today
   * where the document is more like that one.
   * @param overrides what somebody said about the template elsewhere: it holds for the older one too
   */
  rematch(present: Match, { text, commit, date }: TemplateRevision, overrides?: TemplateOverrides): Match {
    const reason = l10n.t('the template as of {0} ({1})', date, commit.slice(0, 7));
    const older = this.read(present.template, text, overrides);
    return betterFit(followTemplate(present.document, older, [...present.evidence, reason]), present);
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
}
