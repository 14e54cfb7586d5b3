import { fieldName } from '../../document/field.ts';
import type { ProposalDocument } from '../../document/proposalDocument.ts';
import type { Entry } from '../../index/entry.ts';
import { linkAt } from '../../index/linkAt.ts';
import { placeOf } from '../../index/links.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import { entryAt, named, type Reference, referencesIn } from '../../index/references.ts';
import { isRelation } from '../../language/fields.ts';
import type { Match } from '../../matching/match.ts';
import { withoutEnd } from '../../text/ends.ts';
import { contains, type Range, shift } from '../../text/range.ts';
import { numberedIn } from '../../workspace/naming/numbered.ts';
import { baseName } from '../../workspace/naming/ownName.ts';

/** A place in a proposal where another one of its root is named. The range is all that stands for it: of a link the whole. */
export interface NamedPlace extends Range {
  readonly to: Entry;
  /** What names it: of a link to a file its target. */
  readonly by: Range;
  /** Whether it is a link already, or stands in one. */
  readonly isLink: boolean;
  /** The part of it from which nothing leads anywhere yet: of a link its text. Editors follow targets and addresses by themselves. */
  readonly open: Range | undefined;
}

/** The text of an entry, and where its lines start. */
type Lined = Pick<ProposalDocument, 'text' | 'lines'>;

/** All places where a proposal names others, each once. */
export function namedIn(index: ProposalIndex, entry: Entry, document: Lined): readonly NamedPlace[] {
  const found = new Map<number, NamedPlace>();
  const add = (to: Reference['to'], by: Range) => {
    if (!isProposal(to) || to.path === entry.path) return;
    const link = linkAt(document, by.start);
    const { start, end } = link ?? by;
    if (found.has(start) || (link && leadsElsewhere(document.text.slice(start, end), to))) return;
    found.set(start, {
      to,
      start,
      end,
      by,
      isLink: link !== undefined,
      open: link ? textBeside(document, link, by) : by,
    });
  };
  for (const { target, start, end } of entry.links) {
    const place = placeOf(entry.path, target);
    if (place) add(entryAt(index, place.path), { start, end });
  }
  const related = entry.relations.flatMap((relation) => referencesIn(index, entry, relation));
  for (const { to, start, end } of related) add(to, { start, end });
  for (const mention of entry.mentions)
    if (!related.some((reference) => contains(reference, mention)))
      add(named(index, entry, mention.kind, mention.number), { start: mention.start, end: mention.end });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const ADDRESS = /\]\(<?[a-z][a-z\d+.-]{1,10}:\/\/([^\s()<>?#]{1,1000})/i;

/** Whether a link is an address of a file that is called by other words: `Winery's [ADR-0010](https://…/0010-use-tosca.md)`. */
function leadsElsewhere(link: string, { path }: Entry): boolean {
  const file = withoutEnd(ADDRESS.exec(link)?.[1] ?? '', '/')
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '');
  return /^\d+[-_]\p{L}/u.test(file) && file !== baseName(path);
}

/** Of a link's text what names a proposal: all of it where the target does; undefined for what has no text. */
function textBeside({ text }: Lined, link: Range, by: Range): Range | undefined {
  const [label] = /^!?\[[^\]]*\](?=[[(])/.exec(text.slice(link.start, link.end)) ?? [];
  if (label === undefined) return undefined;
  const whole = { start: link.start, end: link.start + label.length };
  return contains(whole, by) ? by : whole;
}

/** The place where another proposal is named at an offset. */
export function namedAt(index: ProposalIndex, entry: Entry, document: Lined, offset: number): NamedPlace | undefined {
  return namedIn(index, entry, document).find(({ start, end }) => start <= offset && offset <= end);
}

/** Whether anything at an offset may name another proposal: tells it without knowing any other. */
export function mayNameAt({ document, fields }: Match, offset: number): boolean {
  const { text, lines } = document;
  const isAt = ({ start, end }: Range) => start <= offset && offset <= end;
  const line = lines.lineAt(offset);
  const start = lines.lineStart(line);
  return (
    numberedIn(text.slice(start, lines.lineStart(line + 1))).some((each) => isAt(shift(each, start))) ||
    fields.some(({ key, valueRange }) => isAt(valueRange) && isRelation(fieldName(key))) ||
    linkAt(document, offset) !== undefined
  );
}

function isProposal(to: Reference['to']): to is Entry {
  return typeof to === 'object' && 'title' in to;
}
