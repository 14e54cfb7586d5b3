import { fieldName, holdsField } from '../document/field.ts';
import type { Section } from '../document/proposalDocument.ts';
import { seenValue } from '../document/seenValue.ts';
import type { Match } from '../matching/match.ts';
import { wordsOf } from '../text/words.ts';
import { isAboutProposals, isTypeField, namesProcess, saysLiving, saysMoved } from './ownKindWords.ts';
import { statusPair } from './status.ts';

/**
 * What owes no sections although it follows a template: a "stub" only says where its text went, a "process" document explains
 * how proposals are made.
 */
export type OwnKind = 'stub' | 'process';

/** Who writes more without a heading has begun a proposal. */
const MAX_STUB_WORDS = 60;
const POINTER =
  /\]\(|\]\[|https?:\/\/|\.(?:md|markdown|adoc|rst|html)\b|(?<![\p{L}\p{N}])\p{Lu}{2,6}[- #]?\d{1,6}(?![\p{L}\p{N}])/u;
/** So many signs of the document that explains the process; any ADR may have one of them. */
const MIN_SIGNS = 2;
/** With so many of the template's sections it is rather one of the proposals. */
const MAX_ANSWERED = 0.5;
const ZERO_OR_ONE = /^(?:\p{L}{2,10}[-_ #]{0,2})?0{0,5}[01]$/u;
const FIRST_IN_TITLE = /^(?:\p{L}{2,10}[-_ #]{0,2})?0{0,5}[01](?:[.:)]|\s[-–—]|-\s)/u;
/** Keys of numbers that are the name of the row, as `eip` is. */
const MAX_KEY = 5;

const known = new WeakMap<Match, { readonly kind: OwnKind | undefined }>();

/** Which of these a proposal is; undefined for an ordinary one. */
export function ownKindOf(match: Match): OwnKind | undefined {
  const { kind } = known.get(match) ?? { kind: readOwnKind(match) };
  keepOwnKind(match, kind);
  return kind;
}

/** Says of a proposal, whose text is put away, which of these it is. */
export function keepOwnKind(match: Match, kind: OwnKind | undefined): void {
  known.set(match, { kind });
}

function readOwnKind(match: Match): OwnKind | undefined {
  if (match.template.sections.length === 0) return undefined;
  if (isStub(match)) return 'stub';
  return isProcess(match) ? 'process' : undefined;
}

function isStub(match: Match): boolean {
  if (headings(match).length > 0) return false;
  if (saysMoved(wordsIn(statusPair(match)?.found.value ?? ''))) return true;
  const { document, title, fields } = match;
  const text = [...document.preamble, ...(title?.blocks ?? [])]
    .filter((block) => block.kind !== 'html' && !holdsField(fields, block))
    .map(({ start, end }) => document.text.slice(start, end))
    .join('\n');
  return POINTER.test(text) && text.split(/\s+/).length <= MAX_STUB_WORDS;
}

/** Its sections, without the title and what is a field. */
function headings({ document, title, fields }: Match): readonly Section[] {
  const keys = new Set(fields.map(({ keyRange }) => keyRange.start));
  return document.sections.filter((section) => section !== title && !keys.has(section.heading.title.start));
}

function isProcess(match: Match): boolean {
  const { title, fields, fieldPairs } = match;
  const isMeta = fields.some(({ key, value }) => isTypeField(fieldName(key)) && isAboutProposals(wordsIn(value)));
  // "1. Background process for mails" is an ordinary proposal, and has its sections.
  if (!isMeta && answeredShare(match) >= MAX_ANSWERED) return false;
  const named = fieldPairs.find(({ wanted }) => wanted.role === 'title')?.found.value ?? title?.title ?? '';
  const isFirst =
    FIRST_IN_TITLE.test(title?.title ?? '') ||
    fields.some(({ key, value }) => ZERO_OR_ONE.test(value) && fieldName(key).length <= MAX_KEY);
  const isLiving = saysLiving(wordsIn(statusPair(match)?.found.value ?? ''));
  const isCalledSo = namesProcess(wordsIn(named));
  return [isFirst, isMeta, isLiving, isCalledSo].filter(Boolean).length >= MIN_SIGNS;
}

/** How many of the sections that the template asks for are there. */
function answeredShare({ template, alignment }: Match): number {
  const wanted = template.sections.filter(({ isRequired, parent }) => isRequired && parent < 0).length;
  const absent = alignment.absent.filter((absence) => absence.wanted.isRequired && absence.wanted.parent < 0).length;
  return (wanted - absent) / Math.max(1, wanted);
}

function wordsIn(text: string): string {
  return wordsOf(seenValue(text));
}
