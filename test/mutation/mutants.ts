import { parseAst } from 'rolldown/parseAst';
import { type Change, changesAt, type Node } from './operators.ts';

/** A change to one source file that a test should notice. */
export interface Mutant extends Change {
  /** Unique among all files. */
  readonly id: number;
  readonly path: string;
  /** From 1 on. */
  readonly line: number;
}

/** What is no code that runs, or only a name. */
const PASSED_OVER = /^(?:TS(?!As|NonNull|Satisfies|Type(?:Assertion))|Import|Export(?:All)|Decorator|TemplateElement)/;
const TYPES = new Set(['typeAnnotation', 'typeParameters', 'typeArguments', 'returnType', 'superTypeParameters']);

/** What of a recogniser stands on the page that is generated of all of them, and compared: its examples are tests themselves. */
const ON_PAGE = new Set(['id', 'weight', 'examples', 'counterExamples']);

/** All mutants of a source file, numbered from `firstId` on. */
export function mutantsOf(path: string, text: string, firstId: number): readonly Mutant[] {
  const found: Change[] = [];
  const onPage = new Set<Node>();
  const visit = (node: Node, isInChain = false): void => {
    // What is in a chain of `?.` ends the whole chain: nothing may be put round a part of it.
    if (!isInChain) found.push(...changesAt(node, text));
    for (const property of shownOnPage(node)) onPage.add(property);
    for (const [key, child] of Object.entries(node)) {
      if (TYPES.has(key) || isName(node, key)) continue;
      const goesOn = node.type === 'ChainExpression' || (isInChain && (key === 'callee' || key === 'object'));
      if (goesOn && isNode(child)) visit(child, true);
      else visitAll(child);
    }
  };
  const visitAll = (child: unknown): void => {
    if (Array.isArray(child)) for (const each of child) visitAll(each);
    else if (isNode(child) && !PASSED_OVER.test(child.type) && !onPage.has(child)) visit(child);
  };
  visitAll(parseAst(text, { lang: 'ts' }, path) as unknown);
  return found.map((change, i) => ({
    ...change,
    id: firstId + i,
    path,
    line: text.slice(0, change.start).split('\n').length,
  }));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The properties of a recogniser that are on its page; none of what is no recogniser. */
function shownOnPage(node: Node): readonly Node[] {
  if (node.type !== 'ObjectExpression') return [];
  const properties = node['properties'] as readonly Node[];
  const nameOf = (property: Node) => (property['key'] as { readonly name?: string } | undefined)?.name ?? '';
  const isRecogniser = properties.some((property) => nameOf(property) === 'counterExamples');
  return isRecogniser ? properties.filter((property) => ON_PAGE.has(nameOf(property))) : [];
}

/** The key of a property is a name, whatever it looks like; so is where a module is exported from. */
function isName(node: Node, key: string): boolean {
  return (key === 'key' && node['computed'] !== true) || key === 'source';
}
