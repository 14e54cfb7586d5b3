/** A node of the tree of a source file, as ESTree has it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Another text for a piece of the source. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was done, for people. */
  readonly what: string;
  /** A statement is put inside of a condition, an expression behind a question. */
  readonly isStatement: boolean;
}

const OTHER_WAY: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};
const OTHER_METHOD: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};
const LEFT_OUT = new Set(['filter', 'trim', 'toLowerCase', 'reverse', 'toReversed', 'sort', 'toSorted', 'slice']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** All small changes that may be made at a node itself, not at those in it. */
export function changesAt(node: Node, text: string): readonly Change[] {
  const textOf = ({ start, end }: Node) => text.slice(start, end);
  const expression = (what: string, changed: string): Change => ({
    ...{ start: node.start, end: node.end, text: changed, what, isStatement: false },
  });
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const { operator } = node as unknown as { operator: string };
      const left = node['left'] as Node;
      const right = node['right'] as Node;
      if (operator === '??') return [expression('without what comes instead', textOf(left))];
      const other = OTHER_WAY[operator];
      return other === undefined
        ? []
        : [expression(`${operator} to ${other}`, `(${textOf(left)}) ${other} (${textOf(right)})`)];
    }
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = node['test'] as Node;
      const always = (value: string) => ({
        ...{ start: test.start, end: test.end, text: value, what: `condition always ${value}`, isStatement: false },
      });
      return [always('true'), always('false')];
    }
    case 'UnaryExpression':
      return node['operator'] === '!' ? [expression('without !', textOf(node['argument'] as Node))] : [];
    case 'Literal':
      return literal(node, expression);
    case 'CallExpression':
      return call(node, textOf, expression);
    case 'ExpressionStatement': {
      const { type } = node['expression'] as Node;
      const isCall = type === 'CallExpression' || type === 'YieldExpression';
      return isCall ? [{ start: node.start, end: node.end, text: '', what: 'call removed', isStatement: true }] : [];
    }
    default:
      return FUNCTIONS.has(node.type) ? early(node) : [];
  }
}

function literal(node: Node, change: (what: string, text: string) => Change): readonly Change[] {
  const { value, regex } = node as unknown as { value: unknown; regex?: { pattern: string; flags: string } };
  if (regex !== undefined)
    return [...regex.flags]
      .filter((flag) => 'imsu'.includes(flag))
      .map((flag) => change(`flag ${flag} dropped`, `/${regex.pattern}/${regex.flags.replace(flag, '')}`));
  if (typeof value === 'number') return others(value).map((other) => change(`${value} to ${other}`, String(other)));
  if (typeof value === 'boolean') return [change(`${value} to ${!value}`, String(!value))];
  if (typeof value === 'string') return [value === '' ? change("'' to 'x'", "'x'") : change(`'${value}' to ''`, "''")];
  return [];
}

/** A limit of many is not about one more or less: whether it is there at all, twice and half of it show. */
const MANY = 20;

function others(value: number): readonly number[] {
  return value < MANY ? [value + 1] : [value * 2, Math.floor(value / 2)];
}

function call(
  node: Node,
  textOf: (node: Node) => string,
  change: (what: string, text: string) => Change,
): readonly Change[] {
  const callee = node['callee'] as Node;
  if (callee.type !== 'MemberExpression' || callee['computed'] === true || callee['optional'] === true) return [];
  const object = callee['object'] as Node;
  const { name } = callee['property'] as unknown as { name: string };
  if (LEFT_OUT.has(name)) return [change(`without ${name}`, textOf(object))];
  const other = OTHER_METHOD[name];
  if (other === undefined) return [];
  const args = textOf(node).slice((callee['property'] as Node).end - node.start);
  return [change(`${name} to ${other}`, `(${textOf(object)}).${other}${args}`)];
}

/** A function that does nothing. */
function early(node: Node): readonly Change[] {
  const body = node['body'] as Node | null;
  if (body?.type !== 'BlockStatement') return [];
  const [first] = body['body'] as readonly Node[];
  if (first === undefined) return [];
  return [{ start: first.start, end: first.start, text: 'return;', what: 'returns at once', isStatement: true }];
}
