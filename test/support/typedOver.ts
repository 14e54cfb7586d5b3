import type { Node, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { applyEdits, parseDocument, type Range } from '../../server/src/core/index.ts';

const parser = unified().use(remarkParse).freeze();
const WORD = 'word';
/** What an author must not lose by typing over a part of it. */
const KINDS = [
  'heading',
  'listItem',
  'blockquote',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'code',
  'html',
  'strayMark',
] as const;

/**
 * What is wrong once a range of a proposal was selected and typed over: what was selected is more than the value, or the
 * text has another structure now. Empty where all is well.
 */
export function typedOver(text: string, range: Range): string[] {
  const typed = applyEdits(text, [{ range, newText: WORD }]);
  return [...moreThanValue(text, range), ...frontMatterDamage(text, typed), ...structureDamage(text, typed, range)];
}

function moreThanValue(text: string, range: Range): string[] {
  const source = text.slice(range.start, range.end);
  const isHeading = /^#+ /.test(text.slice(text.lastIndexOf('\n', range.start - 1) + 1));
  const isYaml = range.end <= (parseDocument(text).frontMatter?.range.end ?? 0);
  return [
    ...(source === source.trim() ? [] : ['white space is selected']),
    ...(/^(?:[-*+>]|\d+[.)])\s/.test(source) && !isHeading && !isRule(source) ? ['a mark is selected'] : []),
    ...(/^(\*\*?|__?)(?!\s)[^*_]+\1$/.test(source) ? ['emphasis is selected'] : []),
    ...(isYaml && /^(["'])[^"']*\1$/.test(source) ? ['quotes are selected'] : []),
  ];
}

function isRule(source: string): boolean {
  return /^(?:- ?){3,}$/.test(source);
}

function frontMatterDamage(text: string, typed: string): string[] {
  const [before, after] = [text, typed].map((each) => parseDocument(each).frontMatter);
  const keys = (of: typeof before) => of?.fields.map(({ key }) => key).join() ?? 'none';
  const isBroken = (after?.errors.length ?? 0) > 0 && before?.errors.length === 0;
  return [
    ...(isBroken ? [`the front matter is broken: ${after?.errors[0]?.message}`] : []),
    ...(keys(before) === keys(after) ? [] : [`the keys are ${keys(after)}, and were ${keys(before)}`]),
  ];
}

/** Everything beside the range is what it was, and the word stands in what the range began in. */
function structureDamage(text: string, typed: string, { start, end }: Range): string[] {
  const [before, after] = [nodesOf(text), nodesOf(typed)];
  // Spaces at the end of a line are no part of anything.
  const behind = end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  const damage = KINDS.flatMap((kind) => {
    const wanted = before.filter((node) => node.type === kind && isLeft(node, { start, end: behind })).length;
    const found = after.filter(({ type }) => type === kind).length;
    // A link's address may be what was replaced.
    return wanted === found || (kind === 'link' && found > wanted) ? [] : [`${kind}: ${found} where ${wanted} were`];
  });
  const cells = (of: string, at: number) => {
    const from = of.lastIndexOf('\n', at - 1) + 1;
    const line = of.slice(from, of.indexOf('\n', at) < 0 ? undefined : of.indexOf('\n', at));
    return /^\s*\|/.test(line) ? line.split(/(?<!\\)\|/).length : 0;
  };
  return cells(text, start) === cells(typed, start) ? damage : [...damage, 'the row has other cells'];
}

/** Whether it stands beside the range, or reaches out of it. */
function isLeft(node: Placed, { start, end }: Range): boolean {
  return node.end <= start || node.start >= end || node.start < start || node.end > end;
}

interface Placed extends Range {
  readonly type: string;
}

const known = new Map<string, readonly Placed[]>();

/** The nodes of a text, kept for the one that is typed into again and again. */
function nodesOf(text: string): readonly Placed[] {
  const nodes = known.get(text) ?? readNodes(text);
  if (known.size > 10) known.clear();
  known.set(text, nodes);
  return nodes;
}

/** The nodes of the text behind the front matter. Marks of emphasis that mark nothing count as what they are. */
function readNodes(text: string): Placed[] {
  const from = parseDocument(text).frontMatter?.range.end ?? 0;
  const found: Placed[] = [];
  const open: Node[] = [parser.parse(text.slice(from)) as Root];
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = node.position ?? {};
    const range = { start: from + (start?.offset ?? 0), end: from + (end?.offset ?? 0) };
    found.push({ type: node.type, ...range });
    if ('children' in node) open.push(...(node.children as Node[]));
    if (node.type === 'text')
      for (const { index } of text.slice(range.start, range.end).matchAll(/\*/g))
        found.push({ type: 'strayMark', start: range.start + index, end: range.start + index + 1 });
  }
  return found;
}
