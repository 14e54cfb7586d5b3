import { choiceCells } from '../dialect/choices/index.ts';
import { readAllowedValues } from '../dialect/lists/readList.ts';
import type { Stop } from '../dialect/titles/stop.ts';
import { titleStops } from '../dialect/titles/titleStops.ts';
import type { Block } from '../document/block.ts';
import { holdsField } from '../document/field.ts';
import { readPhrases } from '../document/phrases.ts';
import { findPlaceholders, findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { isNumberedStub } from '../template/readPhrases.ts';
import type { Template } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import { commentStops } from './commentStops.ts';
import { fieldStops } from './fieldStops.ts';
import { valueAlone } from './valueAlone.ts';

const known = new WeakMap<Template, readonly Stop[]>();

/** What the author of a new proposal is to write, in the template's order, never overlapping. Read once for each template. */
export function stopsOf(template: Template): readonly Stop[] {
  const stops = known.get(template) ?? readStops(template);
  known.set(template, stops);
  return stops;
}

function readStops({ document, title, fields, phrases }: Template): readonly Stop[] {
  const { text } = document;
  const inFields = fields.flatMap((field) => fieldStops(text, field));
  const inTitle = title ? titleStops(text, title.section.heading.title) : [];
  const entries = fields.map(({ field }) => field);
  const bodies = [document.preamble, ...document.sections.map(({ blocks }) => blocks)];
  const inBodies = bodies.flatMap((blocks) => {
    const open = blocks.filter((block) => !holdsField(entries, block));
    const replaced = open.flatMap((block) => blockStops(document, block));
    if (replaced.length > 0) return replaced;
    const advice = open.filter(
      (block) =>
        block.kind !== 'html' && readPhrases(text, block).some(({ key }) => phrases.get(key)?.isFixed === false),
    );
    const [first] = advice;
    const last = advice.at(-1);
    const hasFixed = open.some((block) => readPhrases(text, block).some(({ key }) => phrases.get(key)?.isFixed));
    return first && last && !hasFixed ? [{ range: valueAlone(text, { start: first.start, end: last.end }) }] : [];
  });
  const headings = document.sections
    .filter((section) => section !== title?.section)
    .flatMap(({ heading, title: name }) =>
      findPlaceholdersInText(name).map((range) => ({
        range: { start: heading.title.start + range.start, end: heading.title.start + range.end },
      })),
    );
  const beforeSections = [...document.preamble, ...(title?.section.blocks ?? [])];
  const inComments = commentStops(text, beforeSections);
  return [...inTitle, ...inFields, ...inComments, ...inBodies, ...headings]
    .sort((a, b) => a.range.start - b.range.start)
    .filter((stop, i, all) => i === 0 || (all[i - 1] as Stop).range.end <= stop.range.start);
}

function blockStops(document: ProposalDocument, block: Block): Stop[] {
  const { text } = document;
  const placeholders = findPlaceholders(text, block, document.definitions).map((range) => withChoices(text, range));
  const cells = choiceCells(text, block).map((range) => withChoices(text, range));
  const stubs = readPhrases(text, block)
    .filter((phrase) => {
      const { kind, range } = phrase;
      return kind !== 'code' && kind !== 'comment' && isNumberedStub(phrase, text.slice(range.start, range.end));
    })
    .map(({ range }) => ({ range }));
  return [...placeholders, ...cells, ...stubs];
}

function withChoices(text: string, range: Range): Stop {
  const allowed = readAllowedValues(text.slice(range.start, range.end), false);
  return allowed ? { range, choices: allowed.values } : { range };
}
