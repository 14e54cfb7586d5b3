import { fieldName, holdsNothing } from '../document/field.ts';
import { inProse } from '../document/inProse.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { relationOf } from '../language/fields.ts';
import { shownStatus, statusOf, statusPair } from '../lifecycle/status.ts';
import { authorsOf } from '../matching/authors.ts';
import { templateTextInField } from '../matching/fieldState.ts';
import type { Match } from '../matching/match.ts';
import { isReplacement } from '../matching/stage.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { isOfKind, numberedIn } from '../workspace/naming/numbered.ts';
import { ownName } from '../workspace/naming/ownName.ts';
import { bareTitle } from '../workspace/naming/ownTitle.ts';
import { saidNumbers } from '../workspace/naming/saidNumbers.ts';
import { anchorOf, anchorsByHand } from './anchors.ts';
import type { Card, Mention, Relation, Status } from './entry.ts';
import { type RawLink, rawLinksIn } from './rawLinks.ts';
import { summaryOf } from './summary.ts';

/** What a proposal is called and says of itself, and what it names. */
export function readCard(match: Match, path: string): Card {
  const { text, sections } = match.document;
  const name = ownName(path, match);
  const links = match.isStructureOnly ? [] : inProse(match.document, rawLinksIn(text));
  return {
    name,
    title: bareTitle(path, match),
    status: statusIn(match),
    authors: authorsOf(match),
    summary: summaryOf(match),
    numbers: saidNumbers(match),
    headings: sections.map(({ title, heading: { level, start } }) => ({
      title,
      level,
      anchor: anchorOf(title),
      start,
    })),
    anchors: anchorsByHand(text),
    links,
    mentions: match.isStructureOnly ? [] : mentionsIn(match.document, links),
    relations: relationsIn(match),
    replacedBy: replacedByStatus(match),
  };
}

function statusIn(match: Match): Status | undefined {
  const value = statusOf(match);
  const range = statusPair(match)?.found.valueRange;
  return value === undefined || !range ? undefined : { value: shownStatus(match), stage: match.stage, ...range };
}

function replacedByStatus(match: Match): Relation | undefined {
  const value = statusOf(match);
  const found = statusPair(match)?.found;
  return value !== undefined && found && isReplacement(value)
    ? { kind: 'replacedBy', key: found.key, value, ...found.valueRange }
    : undefined;
}

/** Those outside of links' targets: what a link leads to is known from there. */
function mentionsIn(document: ProposalDocument, links: readonly RawLink[]): readonly Mention[] {
  const targets = new RangeIndex(links, (link) => link);
  const isTarget = (at: number) => targets.touching({ start: at, end: at }).some(({ end }) => at < end);
  const named = numberedIn(document.text).filter((each) => isOfKind(each) && !isTarget(each.start));
  return inProse(document, named).map(({ prefix, number, start, end }) => ({
    kind: prefix.toUpperCase(),
    number,
    start,
    end,
  }));
}

function relationsIn({ fields, fieldPairs }: Match): readonly Relation[] {
  return fields.flatMap((field) => {
    const { key, value, valueRange } = field;
    const name = fieldName(key);
    const pair = fieldPairs.find(({ found }) => found === field);
    const kind = relationOf(name);
    if (!kind || holdsNothing(field) || (pair && templateTextInField(pair))) return [];
    return [{ kind, key, value, ...valueRange }];
  });
}
