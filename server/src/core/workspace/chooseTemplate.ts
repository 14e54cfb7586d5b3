import * as l10n from '@vscode/l10n';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { Match } from '../matching/match.ts';
import { type Likeness, likenessOf } from '../matching/matchTemplate.ts';
import type { Template } from '../template/template.ts';
import { isEnoughThere, type Nearness, nearnessOf } from './besideTemplate.ts';
import { fitsPattern } from './pathPattern.ts';
import { isExcluded, isTemplateFile, type TemplateLibrary } from './templateLibrary.ts';

/** Which template a document follows, and why. */
export interface Choice {
  readonly template: Template | undefined;
  /**
   * "chosen" in `.proposals.yaml`, by its "location" beside the template, by "evidence" in its text; "template" for a file
   * that is a template itself; "none" for all other Markdown.
   */
  readonly reason: 'chosen' | 'location' | 'evidence' | 'template' | 'none';
  /** In words for the user. */
  readonly evidence: readonly string[];
}

/** How much better what a document says must fit another template than the one beside it. */
const MUCH_BETTER = 2;

/**
 * Decides which template a document follows: what `.proposals.yaml` says, then the nearest template beside or above it, then
 * what the text itself shows. In doubt none.
 * @param path relative to the library's root; undefined for a document that is nowhere, as an untitled one is
 */
export function chooseTemplate(library: TemplateLibrary, document: ProposalDocument, path: string | undefined): Choice {
  if (path !== undefined && isExcluded(library, path)) {
    return { template: undefined, reason: 'none', evidence: [l10n.t('excluded by settings or .proposals.yaml')] };
  }
  // What go to definition opens of a built-in template is in no folder. A copy in one is there to be filled in.
  const isTemplate =
    path === undefined
      ? library.templates.some((template) => template.document.text === document.text)
      : isTemplateFile(library, path);
  if (isTemplate) {
    return { template: undefined, reason: 'template', evidence: [l10n.t('a template itself')] };
  }
  const rule = library.configuration.documents.find(({ pattern }) => path !== undefined && fitsPattern(pattern, path));
  const evidence = [l10n.t('named in .proposals.yaml')];
  if (rule && rule.template === undefined) return { template: undefined, reason: 'none', evidence };
  const named = rule && library.templates.find(({ id }) => id === rule.template);
  if (named)
    return { template: named, reason: 'chosen', evidence: [...evidence, ...likenessOf(document, named).evidence] };

  const likenesses = library.templates.map((template) => likenessOf(document, template));
  const best = bestOf(likenesses.filter(({ isEnough }) => isEnough));
  const near = path === undefined ? undefined : nearest(library, likenesses, path);
  if (near && !(best && !near.isEnough && best.score > near.score * MUCH_BETTER)) {
    const where = near.nearness.distance === 0 ? l10n.t('beside its template') : l10n.t("below its template's folder");
    return { template: near.template, reason: 'location', evidence: [where, ...near.evidence] };
  }
  if (best) return { template: best.template, reason: 'evidence', evidence: best.evidence };
  return { template: undefined, reason: 'none', evidence: [] };
}

/** A document beside the template that it follows; undefined for a document that follows none. */
export function matchIn(
  library: TemplateLibrary,
  document: ProposalDocument,
  path: string | undefined,
): Match | undefined {
  const { template, evidence } = chooseTemplate(library, document, path);
  return template && followTemplate(document, template, evidence);
}

type Near = Likeness & { readonly nearness: Nearness };

/** Among the templates of the nearest home that has any with enough evidence, the best. */
function nearest(library: TemplateLibrary, likenesses: readonly Likeness[], path: string): Near | undefined {
  const around = library.own.flatMap(({ home }, i): Near[] => {
    const nearness = nearnessOf(path, home);
    const likeness = likenesses[i] as Likeness;
    return nearness && isEnoughThere(likeness, nearness) ? [{ ...likeness, nearness }] : [];
  });
  const distance = Math.min(...around.map(({ nearness }) => nearness.distance));
  return bestOf(around.filter(({ nearness }) => nearness.distance === distance));
}

function bestOf<Some extends Likeness>(likenesses: readonly Some[]): Some | undefined {
  return likenesses.reduce<Some | undefined>(
    (best, next) => (best && best.score >= next.score ? best : next),
    undefined,
  );
}
