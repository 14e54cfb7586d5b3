import { isOwnKind } from '../../index/references.ts';
import { encodedPath, relativeLink } from '../../text/relativeLink.ts';
import type { Offer } from './offer.ts';
import { type Among, digitsOf, namesFor, offerOthers, othersOf } from './others.ts';
import type { Site } from './site.ts';

/** The kinds that are named in a line, with what stands behind each: `RFC-`, `RFC 12`, `ADR-que`. */
const KIND = /(?<![\p{L}\p{N}])(\p{Lu}{2,8})[-_ #]/gu;
/** As much of a title as anybody types. */
const MAX_TYPED = 60;
/** An inline link whose target is being typed. */
const TARGET = /\]\(<?([^()<>\n]{0,100})$/;

/** Other proposals, behind the name of their kind in prose and in the target of a link. */
export function referenceCompletions(site: Site, among: Among | undefined, trigger?: string): readonly Offer[] {
  if (!among) return [];
  return linkTargets(site, among) ?? namesInProse(site, among, trigger);
}

/** They are found by name, number and title: paths are the editor's. */
function linkTargets({ before, after, offset }: Site, among: Among): readonly Offer[] | undefined {
  const typed = TARGET.exec(before)?.[1];
  if (typed === undefined) return undefined;
  if (/^\.|\//.test(typed)) return [];
  const range = { start: offset - typed.length, end: offset + (/^[^()<>\s]*/.exec(after)?.[0].length ?? 0) };
  return offerOthers(othersOf(among), { range, typed }, (to) => ({
    text: encodedPath(relativeLink(among.entry.path, to.path)),
    names: namesFor(to),
  }));
}

/** By itself the list opens behind a hyphen only: behind a space it would in the midst of sentences. */
function namesInProse({ match, before, after, offset }: Site, among: Among, trigger?: string): readonly Offer[] {
  const heading = match.title?.heading;
  const isTitle = heading !== undefined && heading.start <= offset && offset <= heading.end;
  if (isTitle || trigger === ' ') return [];
  const line = before.slice(-MAX_TYPED);
  for (const { 0: lead, 1: kind = '', index } of [...line.matchAll(KIND)].reverse()) {
    const ofKind = othersOf(among).filter((other) => isOwnKind(other, kind));
    if (ofKind.length === 0) continue;
    const typed = line.slice(index);
    const [digits] = /^\d*/.exec(after) ?? [''];
    const range = { start: offset - typed.length, end: offset + digits.length };
    return offerOthers(ofKind, { range, typed: typed.slice(lead.length) }, (to) => ({
      text: lead + digitsOf(to),
      names: namesFor(to).map((name) => lead + name),
    }));
  }
  return [];
}
