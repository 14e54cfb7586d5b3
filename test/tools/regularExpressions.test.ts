import { availableParallelism } from 'node:os';
import { check } from 'recheck';
import { expect, test } from 'vitest';
import { type Expression, literalsBelow, literalsIn, madeWhile, uncounted } from './regularExpressions.ts';
import { SUPERLINEAR, type Superlinear } from './superlinear.ts';

/** In milliseconds. What is decided without counts mostly is so in a tenth of it. */
const SHORT = 500;
/** The same with them. What is not decided by then is not linear; the slowest that is needs a tenth. */
const LONG = 60_000;
/** What is found shall not hang on how fast a machine is, only on how much was tried. */
const BY_COUNT = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null } as const;

/** Those that nobody may take for linear. */
async function notLinear(expressions: readonly Expression[]): Promise<readonly string[]> {
  const written = ({ source, flags }: Expression) => `/${source}/${flags}`;
  const open = new Map(expressions.map((each) => [written(each), each])).entries();
  const linear = new Set<string>();
  const lane = async () => {
    for (const [key, each] of open) if (await isLinear(each)) linear.add(key);
  };
  // Whatever is asked before the first answer starts a process of its own.
  await check('a', '');
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return expressions.filter((each) => !linear.has(written(each))).map((each) => `${each.file}: ${written(each)}`);
}

async function isLinear({ source, flags }: Expression): Promise<boolean> {
  const { status } = await check(uncounted(source), flags, { ...BY_COUNT, timeout: SHORT });
  return status === 'safe' || (await check(source, flags, { ...BY_COUNT, timeout: LONG })).status === 'safe';
}

function isListed(expression: Expression): boolean {
  return SUPERLINEAR.some((entry) => isOf(entry, expression));
}

function isOf({ file, pattern }: Superlinear, expression: Expression): boolean {
  const isSame =
    typeof pattern === 'string'
      ? expression.source.startsWith(pattern)
      : expression.source === pattern.source && expression.flags === pattern.flags;
  return file === expression.file && isSame;
}

const literals = literalsBelow(['server/src', 'client/src']);
const made = await madeWhile('server/src', () => import('../../server/src/core/index.ts'));
const all = [...literals, ...made];

test('a regular expression takes time in proportion to its text, or says what caps that', async () => {
  expect(literals.length).toBeGreaterThan(900);
  expect(made.length).toBeGreaterThan(50);
  expect(await notLinear(all.filter((each) => !isListed(each)))).toEqual([]);
}, 600_000);

test('nothing is listed that is not there any more', () => {
  expect(SUPERLINEAR.filter((entry) => !all.some((each) => isOf(entry, each)))).toEqual([]);
});

test.each([String.raw`/\s+$/`, String.raw`/<!--[\s\S]*?-->/g`, '/^(a{1,3}|a)*$/'])(
  '%s is not linear',
  async (literal) => {
    const expressions = literalsIn(`export const x = f(${literal});`, 'x.ts');
    expect(await notLinear(expressions)).toEqual([`x.ts: ${literal}`]);
  },
);

test('what a folder makes of texts is known, and not what others do', async () => {
  const here = await madeWhile('test/tools', () => [new RegExp(['a', '+'].join(''), 'g'), 'b'.match('b')]);
  expect(here).toEqual([{ source: 'a+', flags: 'g', file: 'test/tools/regularExpressions.test.ts' }]);
  expect(await madeWhile('server/src', () => new RegExp(['a'].join('')))).toEqual([]);
});

test.each([
  ['a{0,40}b{3}', 'a*b{3}'],
  ['a{1,}?b{2,3}', 'a+?b{2,3}'],
  [String.raw`[{]\{1,9}`, String.raw`[{]\{1,9}`],
])('%s without counts is %s', (source, without) => {
  expect(uncounted(source)).toBe(without);
});
