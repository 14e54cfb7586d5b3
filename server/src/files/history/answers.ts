import type { WhyPresent } from './boundedGit.ts';

/** A template as it stood when a document was written. */
export interface TemplateRevision {
  readonly text: string;
  /** The full id of the commit that added the document. */
  readonly commit: string;
  /** That commit's day in UTC, as `YYYY-MM-DD`. */
  readonly date: string;
}

/** The revision of its day; or why the present template has to do; neither where that still is as it was. */
export interface RevisionAnswer {
  readonly revision?: TemplateRevision;
  readonly why?: WhyPresent;
}

/** All templates as they stood when a document was written. Paths are relative to the folder, and of that day. */
export interface DayOfWriting extends Omit<TemplateRevision, 'text'> {
  /** Where the document stood. */
  readonly path: string;
  readonly templates: readonly TemplateOfDay[];
}

export interface TemplateOfDay {
  readonly path: string;
  readonly text: string;
  /** The path of what it has become, for one of those that were asked for. */
  readonly today?: string;
}

/** What stood there on that day; or why that is not known. */
export type DayAnswer = { readonly day: DayOfWriting } | { readonly why: WhyPresent };
