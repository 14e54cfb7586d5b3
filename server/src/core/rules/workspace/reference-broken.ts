import * as l10n from '@vscode/l10n';
import { anchorKey } from '../../index/anchors.ts';
import type { Entry } from '../../index/entry.ts';
import { foldersOf, isOfOtherPart, linkersTo } from '../../index/linkers.ts';
import { meantBy, type Place, placeOf, publishedAs } from '../../index/links.ts';
import { mistypedTarget } from '../../index/mistypedTarget.ts';
import type { RawLink } from '../../index/rawLinks.ts';
import { entryAt, placeFromRoot, referencesIn } from '../../index/references.ts';
import type { Match } from '../../matching/match.ts';
import { countsOf } from '../../text/counts.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { Rule } from '../rule.ts';
import { type Around, fileOf } from './around.ts';
import { missingMentions } from './missingMentions.ts';

export const referenceBroken: Rule = {
  id: 'reference-broken',
  summary: 'A link or a number leads to nothing.',
  severity: 'warning',
  isForAll: true,
  needs: 'around',
  isAboutText: true,
  *check(match, { around }) {
    if (!around) return;
    const { index } = around;
    const entry = around.entryOf(match);
    const here = { ...around, entry };
    const messages = new Map<string, string | undefined>();
    for (const link of entry.links) {
      if (!messages.has(link.target)) messages.set(link.target, messageFor(here, link.target));
      const message = messages.get(link.target);
      if (message === undefined || isOfTemplate(match, link) || isUnused(match, link)) continue;
      yield { message, subject: link.target, range: { start: link.start, end: link.end } };
    }
    for (const relation of entry.relations)
      for (const { text, to, start, end } of referencesIn(index, entry, relation)) {
        const top = placeFromRoot(text);
        const isMissing =
          to === 'missing' || (to && 'isAbsolute' in to && isGone(here, to as Place) && (!top || isGone(here, top)));
        const isLink = entry.links.some((link) => start <= link.start && link.end <= end);
        if (!isMissing || isLink) continue;
        yield {
          message: l10n.t('`{0}`: no proposal `{1}`. Correct it, or remove it.', subjectOf(relation.key), quoted(text)),
          subject: relation.key,
          range: { start, end },
        };
      }
    for (const { start, end } of missingMentions(match, entry, index)) {
      const subject = match.document.text.slice(start, end);
      yield {
        message: l10n.t('`{0}`: no proposal of that number. Correct it, or remove it.', subjectOf(subject)),
        subject,
        range: { start, end },
        // It may be one that was never merged.
        isUncertain: true,
      };
    }
  },
};

interface Here extends Around {
  readonly entry: Entry;
}

/** Whether the template has the same link: what is left of it is told as that. */
function isOfTemplate({ template }: Match, { target }: RawLink): boolean {
  return template.document.text.includes(`](${target}`) || template.document.text.includes(`]: ${target}`);
}

/** In UTF-16 code units: no more stands before the target of a definition. A line with many links is long. */
const MAX_BEFORE = 300;

/** Whether a link reference definition that nothing in the text uses: readers never see it. */
function isUnused(match: Match, { start }: RawLink): boolean {
  const { text } = match.document;
  const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === MAX_BEFORE) return false;
  const label = /^[ >*+-]{0,8}\[([^\]]{1,200})\]:/.exec(line)?.[1];
  return label !== undefined && (labelsIn(match).get(label.toLowerCase()) ?? 0) < 2;
}

const labels = new WeakMap<Match, ReadonlyMap<string, number>>();

/** How often each text stands in brackets that no target follows, that of a definition included. */
function labelsIn(match: Match): ReadonlyMap<string, number> {
  const known = labels.get(match) ?? countLabels(match.document.text);
  labels.set(match, known);
  return known;
}

function countLabels(text: string): ReadonlyMap<string, number> {
  return countsOf(Array.from(text.matchAll(/\[([^[\]\n]{1,200})\](?!\()/g), ([, label = '']) => label.toLowerCase()));
}

/** What is wrong with a link to a target; undefined where it leads somewhere, or elsewhere than to a file. */
function messageFor(here: Here, target: string): string | undefined {
  const kind = mistypedTarget(target)?.kind;
  if (kind === 'bracket') return l10n.t('`{0}`: a bracket too many before the address. Remove it.', subjectOf(target));
  const place = placeOf(here.entry.path, target);
  // A picture may be called `logo@2x.png`.
  return kind === 'e-mail' && place && isGone(here, place)
    ? l10n.t('`{0}`: an e-mail address without `mailto:` before it. Add that.', subjectOf(target))
    : place && brokenLink(here, place);
}

function brokenLink(here: Here, place: Place): string | undefined {
  const { entry, index } = here;
  if (isGone(here, place))
    return l10n.t('`{0}`: no such file. Correct the link, or remove it.', subjectOf(fileOf(place.path)));
  const target = place.path === entry.path ? entry : entryAt(index, place.path);
  if (!target || place.anchor === undefined || hasAnchor(target, place.anchor)) return undefined;
  const anchor = subjectOf(`#${place.anchor}`);
  return target === entry
    ? l10n.t('`{0}`: no such heading. Correct the link, or remove it.', anchor)
    : l10n.t('`{0}`: no such heading in `{1}`. Correct the link, or remove it.', anchor, quoted(fileOf(target.path)));
}

/** Whether nobody finds anything at a path. What is written from the root of a site counts only where its first folder is one of the root's. */
function isGone(here: Here, place: Place): boolean {
  const { path, isAbsolute } = place;
  const { isThere, index } = here;
  if (entryAt(index, path)) return false;
  const [first = ''] = path.split('/');
  if (isAbsolute && isThere(first) !== true) return false;
  return (
    meantBy(path).every((name) => isThere(name) === false) &&
    !publishedAs(place).some((name) => isThere(name) === true) &&
    !isOfSite(here, path) &&
    !isOfOther(here, path)
  );
}

/** Whether a path, or a folder on the way to it, is one of those that another part of the series has. */
function isOfOther({ index, entry, isThere }: Here, path: string): boolean {
  const isPage = (name: string) => entryAt(index, name) !== undefined;
  const isFolder = (name: string) => isThere(name) !== false;
  return (
    isOfOtherPart(index, entry, path, isPage) ||
    foldersOf(path).some((folder) => isOfOtherPart(index, entry, folder, isFolder))
  );
}

/** So many proposals that name one folder which is not there have it from a site that is made of them. */
const MIN_OF_SITE = 3;

/** Whether a path leads to a folder that only a site has. */
function isOfSite({ isThere, index, entry }: Here, path: string): boolean {
  const missing = foldersOf(path).find((folder) => isThere(folder) === false);
  return missing !== undefined && linkersTo(index, entry, missing) >= MIN_OF_SITE;
}

/** What hosts put in front of the anchors that they make. */
const BY_HOST = 'user-content-';

/** Whether a heading, or what an author has set by hand, answers an anchor; of headings that read alike the others are counted. */
function hasAnchor(target: Entry, anchor: string): boolean {
  const written = decoded(anchor);
  // `##name`: the heading's own mark was copied into the link.
  if (written.startsWith('#')) return false;
  const key = anchorKey(written.startsWith(BY_HOST) ? written.slice(BY_HOST.length) : written);
  if (key === '' || key === 'top' || anchor.startsWith(':~:')) return true;
  const counts = anchorsOf(target);
  if (counts.has(key)) return true;
  const [, stem = '', count = ''] = /^(.*)-(\d+)$/s.exec(anchor) ?? [];
  return stem !== '' && (counts.get(anchorKey(stem)) ?? 0) > Number(count);
}

const anchors = new WeakMap<Entry, ReadonlyMap<string, number>>();

/** The keys of a proposal's anchors, with how many headings have each. */
function anchorsOf(entry: Entry): ReadonlyMap<string, number> {
  const known = anchors.get(entry);
  if (known) return known;
  const counts = new Map(entry.anchors.map((key) => [key, 1]));
  for (const { anchor } of entry.headings) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  anchors.set(entry, counts);
  return counts;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
