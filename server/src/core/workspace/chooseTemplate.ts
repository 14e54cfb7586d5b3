import * as l10n from '@vscode/l10n';
import { mayBeFor } from '../dialect/houses/index.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { Match } from '../matching/match.ts';
import { type Likeness, likenessOf, mayBeLike } from '../matching/matchTemplate.ts';
import type { Template } from '../template/template.ts';
import { minOf } from '../text/longLists.ts';
import { once } from '../text/once.ts';
import { isAmongData, isEnoughThere, type Nearness, nearnessOf, rowOf } from './besideTemplate.ts';
import { settledWith } from './doubt.ts';
import { looksLikeProposal } from './looksLikeProposal.ts';
import { fitsPattern } from './pathPattern.ts';
import { isExcluded, isTemplateFile, likenessToHouse, type TemplateLibrary, templateById } from './templateLibrary.ts';

/** Which template a document follows, and why. */
export interface Choice {
  readonly template: Template | undefined;
  /**
   * "chosen" in `.proposals.yaml`, by its "location" beside the template, by "evidence" in its text; "template" for a file
   * that is a template itself; "unmatched" for what looks like a proposal but follows none; "none" for all other Markdown.
   */
  readonly reason: 'chosen' | 'location' | 'evidence' | 'template' | 'unmatched' | 'none';
  /** In words for the user. */
  readonly evidence: readonly string[];
  /** The ids of other templates there that the document may follow as well. */
  readonly rivals?: readonly string[];
}

/** How much better what a document says must fit another template than the one beside it. */
const MUCH_BETTER = 2;

/**
 * Decides which template a document follows: what `.proposals.yaml` says, then the nearest template beside or above it, then
 * what the text itself shows, then what the records beside it agree on. In doubt none.
 * @param path relative to the library's root; undefined for a document that is nowhere, as an untitled one is
 * @param prevailing the id of the template that its neighbours follow, where that is known
 */
export function chooseTemplate(
  library: TemplateLibrary,
  document: ProposalDocument,
  path: string | undefined,
  prevailing?: string,
): Choice {
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
  const named = rule?.template === undefined ? undefined : templateById(library, rule.template);
  if (named)
    return { template: named, reason: 'chosen', evidence: [...evidence, ...likenessOf(document, named).evidence()] };

  // Of templates elsewhere it is asked only where those around do not fit.
  const likenesses = library.own.map(({ template }) => once(() => likenessOf(document, template)));
  const around = path === undefined ? [] : nearestOf(library, likenesses, path);
  const ofHouse = path === undefined ? undefined : likenessToHouse(library, document, path);
  const nearest = bestOf(around);
  const near = ofHouse && nearest && !nearest.isEnough && !nearest.nearness.isNamesake ? undefined : nearest;
  const best = near?.isEnough ? near : bestIn(library, document, likenesses);
  if (near && !(best && best.score > near.score * MUCH_BETTER)) {
    const where = whereabouts(near.nearness);
    const { template, rivals } = settledWith(document, near, around, prevailing);
    const names = rivals.map(({ name }) => name).join(', ');
    const doubt = rivals.length > 0 ? [l10n.t('held only to what it shares with {0}, which fits as well', names)] : [];
    const own = template.id === near.template.id ? near : likenessOf(document, template);
    const evidence = [where, ...own.evidence(), ...doubt];
    return { template, reason: 'location', evidence, ...(rivals.length > 0 && { rivals: rivals.map(({ id }) => id) }) };
  }
  if (ofHouse) {
    const { template, evidence } = ofHouse;
    const place = l10n.t('at the place of {0}', template.name);
    return { template, reason: 'location', evidence: [place, ...evidence()] };
  }
  if (path !== undefined && isAmongData(path.split('/').slice(0, -1))) {
    return { template: undefined, reason: 'none', evidence: [l10n.t('stands among data that goes with proposals')] };
  }
  if (best) return { template: best.template, reason: 'evidence', evidence: best.evidence() };
  if (path === undefined || !looksLikeProposal(document, path))
    return { template: undefined, reason: 'none', evidence: [] };
  const learned = library.learned.find((template) => template.learned?.folder === rowOf(path));
  if (!learned?.learned) return { template: undefined, reason: 'unmatched', evidence: [] };
  const { records, folder } = learned.learned;
  return {
    template: learned,
    reason: 'location',
    evidence: [l10n.t('as {0} records in {1} have it', records, folder || '.')],
  };
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

/**
 * The templates of the nearest home that has any with enough evidence; those that the document is called after go first. Where
 * a nearer home has others, those further away are only for what fits them by itself.
 */
function nearestOf(library: TemplateLibrary, likenesses: readonly (() => Likeness)[], path: string): readonly Near[] {
  const all = library.own.flatMap(({ home, kind, template }, i): Near[] => {
    const nearness = nearnessOf(path, home, kind);
    if (!nearness) return [];
    // In the folders beside one of templates a number says nothing: handbooks are numbered, too.
    const isApart = nearness.distance > 0 && !nearness.isNamesake && !isIn(home, template.path ?? '');
    return [
      { ...(likenesses[i] as () => Likeness)(), nearness: isApart ? { ...nearness, isNumbered: false } : nearness },
    ];
  });
  const home = minOf(all.map(({ nearness }) => nearness.distance));
  const around = all.filter((near) => {
    const isThere = near.nearness.distance === home || near.nearness.isNamesake;
    return near.isEnough || (isThere && mayBeFor(near.template.path ?? '', path) && isEnoughThere(near, near.nearness));
  });
  const distance = minOf(around.map(({ nearness }) => nearness.distance));
  const there = around.filter(({ nearness }) => nearness.distance === distance);
  const namesakes = there.filter(({ nearness }) => nearness.isNamesake);
  return namesakes.length > 0 ? namesakes : there;
}

/** Whether a file stands right in a folder. */
function isIn(folder: string, path: string): boolean {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder;
}

function whereabouts({ distance }: Nearness): string {
  if (distance === 0) return l10n.t('beside its template');
  return distance === Number.MAX_SAFE_INTEGER
    ? l10n.t('called after what the template is for')
    : l10n.t("below its template's folder");
}

/** The likest of all templates; those that are not read yet come last, and only where they are worth it. */
function bestIn(
  { templates, own }: TemplateLibrary,
  document: ProposalDocument,
  likenesses: readonly (() => Likeness)[],
): Likeness | undefined {
  const others = templates.slice(own.length).filter((template) => mayBeLike(document, template));
  const all = [
    ...likenesses.map((likeness) => likeness()),
    ...others.map((template) => likenessOf(document, template)),
  ];
  return bestOf(all.filter(({ isEnough }) => isEnough));
}

function bestOf<Some extends Likeness>(likenesses: readonly Some[]): Some | undefined {
  return likenesses.reduce<Some | undefined>(
    (best, next) => (best && best.score >= next.score ? best : next),
    undefined,
  );
}
