import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import { Digits } from '../../catalog/digits.ts';
import { anchorKey, anchorOf, writtenAnchor } from '../../index/anchors.ts';
import type { Entry } from '../../index/entry.ts';
import { type Place, placeOf } from '../../index/links.ts';
import { mistypedTarget } from '../../index/mistypedTarget.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import { entryAt } from '../../index/references.ts';
import { successorOf } from '../../index/relations.ts';
import type { Match } from '../../matching/match.ts';
import type { Problem } from '../../rules/rule.ts';
import { encodedPath, relativeLink } from '../../text/relativeLink.ts';
import { baseOf, folderOf, stemOf } from '../../workspace/naming/files.ts';
import { ownNumber } from '../../workspace/naming/ownNumber.ts';
import { areAlike } from '../../workspace/naming/words.ts';
import type { Draft, FixOptions } from './fix.ts';

/** Makes a link lead to the address, or else the only file or heading, that it can be meant for. */
export function fixLink(match: Match, { range, subject }: Problem, { around }: FixOptions): readonly Draft[] {
  const entry = around?.entryOf(match);
  const place = entry && placeOf(entry.path, subject);
  if (!around || !entry || match.document.text.slice(range.start, range.end) !== subject) return [];
  const newText = mistypedTarget(subject)?.meant ?? (place && targetFor(around.index, entry, place, subject));
  return newText ? [{ title: l10n.t('Change to "{0}"', newText), edits: [{ range, newText }], isPreferred: true }] : [];
}

/** The target of a link that leads nowhere, as it would lead to what is meant; undefined where that is not sure. */
function targetFor(index: ProposalIndex, entry: Entry, place: Place, subject: string): string | undefined {
  const at = place.path === entry.path ? entry : entryAt(index, place.path);
  const [file = '', hash] = subject.split('#');
  if (at) return hash === undefined ? undefined : withAnchor(file, nearestAnchor(at, place.anchor ?? ''));
  const { isAbsolute } = place;
  return withFile(nearestFile(index, entry, place.path), { from: entry.path, file, hash, isAbsolute });
}

function withAnchor(file: string, anchor: string | undefined): string | undefined {
  return anchor === undefined ? undefined : `${file}#${anchor}`;
}

interface Written {
  readonly from: string;
  readonly file: string;
  readonly hash: string | undefined;
  readonly isAbsolute: boolean;
}

/** The target of a link to a file, written as the old one was. */
function withFile(to: Entry | undefined, { from, file, hash, isAbsolute }: Written): string | undefined {
  if (to === undefined) return undefined;
  const path = isAbsolute ? `/${to.path}` : relativeLink(from, to.path);
  const whole = file.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
  const named = /\.\w+$/.test(file) ? whole : whole.replace(/\.(?:md|markdown)$/i, '');
  return (
    encodedPath(named) +
    (hash === undefined ? '' : `#${hasHeading(to, hash) ? hash : (nearestAnchor(to, hash) ?? hash)}`)
  );
}

function hasHeading({ headings }: Entry, anchor: string): boolean {
  return headings.some((heading) => heading.anchor === anchorKey(anchor));
}

/** The only proposal that was renamed since, or is elsewhere by now: with its number in its folder, or with its name; or with another case. */
function nearestFile(index: ProposalIndex, { path: own }: Entry, path: string): Entry | undefined {
  const paths = [...index.entries].map((entry) => entry.path).filter((other) => other !== own);
  const number = ownNumber(path.includes('.') ? path : `${path}.md`);
  const ways: readonly ((other: string) => boolean)[] = [
    (other) => other.toLowerCase() === path.toLowerCase(),
    (other) =>
      number !== undefined &&
      folderOf(other) === folderOf(path) &&
      ownNumber(other) === number &&
      // A draft's number may be another proposal's by now.
      areAlike(wordsIn(other), wordsIn(path)),
    (other) => /\d/.test(path) && baseOf(other) === baseOf(path),
    (other) => stemOf(other) === stemOf(path) && !isMain(path),
  ];
  for (const isMeant of ways) {
    const [one, ...others] = paths.filter(isMeant);
    if (one !== undefined) return others.length === 0 ? index.of(one) : undefined;
  }
  return undefined;
}

/** The words of a proposal's name, without the letters in front of its number. */
function wordsIn(path: string): string {
  return stemOf(path).replace(/^\D*\d+/, '');
}

function isMain(path: string): boolean {
  return /^(?:readme|index)$/i.test(stemOf(path));
}

/** In letters of what is written: so many may differ in a typing error. */
const TYPED_WRONG = 8;
/** Fewer letters are the start of many a heading. */
const MIN_START = 6;

/** The anchor of the only heading that one can be meant for: with a typing error, without its number, or with more words by now. */
function nearestAnchor({ headings }: Entry, written: string): string | undefined {
  const key = anchorKey(written);
  const bare = (text: string) => text.replace(/^\d+/, '');
  const typed = (heading: string) => distance(key, heading) <= Math.max(1, Math.floor(key.length / TYPED_WRONG));
  const ways: readonly ((heading: string) => boolean)[] = [
    (heading) => bare(heading) === bare(key) && bare(key) !== '',
    typed,
    (heading) => key.length >= MIN_START && (heading.startsWith(key) || heading.endsWith(key)),
  ];
  const titles = headings.map(({ title }) => title);
  for (const isMeant of ways) {
    const [one, ...others] = titles.filter((title) => isMeant(anchorOf(title)));
    if (one !== undefined) return others.length === 0 ? writtenAnchor(one) : undefined;
  }
  return undefined;
}

/** Names what took the place of a proposal that does not hold any more. */
export function fixWithdrawn(match: Match, { range, other }: Problem, { around }: FixOptions): readonly Draft[] {
  const named = other === undefined ? undefined : around?.index.of(other);
  const successor = named && around && successorOf(around.index, named);
  const entry = around?.entryOf(match);
  if (!entry || named?.number === undefined || successor?.number === undefined) return [];
  const { text } = match.document;
  const written = text.slice(range.start, range.end);
  const digits = new Digits(text, named.number, successor.number);
  const [, target] = /\]\(<?([^()<>\s]+)>?\)$/.exec(written) ?? [];
  const label = target === undefined ? range : { start: range.start, end: range.end - target.length - 2 };
  if (target === undefined && /[/.]/.test(written)) return [];
  digits.take(label);
  if (digits.edits.length === 0) return [];
  const start = range.start + written.lastIndexOf(target ?? '');
  const newTarget = encodedPath(relativeLink(entry.path, successor.path));
  const edits = [
    ...digits.edits,
    ...(target === undefined ? [] : [{ range: { start, end: start + target.length }, newText: newTarget }]),
  ];
  return [{ title: l10n.t('Name "{0}" instead', successor.name ?? successor.title), edits, isPreferred: true }];
}
