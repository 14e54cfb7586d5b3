import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff.ts';

const lines = (...numbers: readonly (number | string)[]) => numbers.map((each) => `${each}\n`).join('');
const TEN = lines(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

test('three lines round each change, those that meet in one hunk', () => {
  expect(unifiedDiff(TEN, TEN.replace('5', 'five'))).toBe('@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n');
  expect(unifiedDiff(TEN, TEN.replace('2', 'two').replace('9', 'nine'))).toBe(
    '@@ -1,10 +1,10 @@\n 1\n-2\n+two\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+nine\n 10\n',
  );
  const twelve = TEN + lines(11, 12);
  expect(unifiedDiff(twelve, twelve.replace('1\n', 'one\n').replace('12', 'twelve')).match(/^@@.*/gm)).toEqual([
    '@@ -1,4 +1,4 @@',
    '@@ -9,4 +9,4 @@',
  ]);
});

test('a last line without an end', () => {
  expect(unifiedDiff('a\nb', 'a\nc')).toBe(
    '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n',
  );
});

test('nothing where nothing changed', () => {
  expect(unifiedDiff(TEN, TEN)).toBe('');
});

/** What a unified diff makes of a text. */
function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let [result, last, at] = ['', '', 0];
  for (const line of diff.match(/[^\n]*\n/g) ?? []) {
    const start = /^@@ -(\d+),(\d+)/.exec(line);
    if (start) {
      const first = Number(start[2]) === 0 ? Number(start[1]) : Number(start[1]) - 1;
      while (at < first) result += lines[at++];
    } else if (line.startsWith('\\')) result = last === '+' ? result.replace(/\n$/, '') : result;
    else if (line.startsWith('+')) result += line.slice(1);
    else {
      expect(line.slice(1).trimEnd()).toBe(lines[at]?.trimEnd());
      if (line.startsWith(' ')) result += lines[at];
      at++;
    }
    last = line.charAt(0);
  }
  return result + lines.slice(at).join('');
}

test('makes of a text what it was made into', () => {
  const piece = fc.constantFrom('a', 'b\n', '\n', 'c\nd', 'e\n\nf\n', '', 'g\r\n', '-', '+x\n', '@@\n', '\\ No\n');
  const text = fc.array(piece, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patched(before, unifiedDiff(before, after))).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test('a moved piece, and all of a text', () => {
  expect(unifiedDiff(TEN, `${TEN.slice(2)}1\n`)).toBe(
    '@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -8,3 +7,4 @@\n 8\n 9\n 10\n+1\n',
  );
  expect(unifiedDiff('', 'a\n')).toBe('@@ -0,0 +1,1 @@\n+a\n');
  expect(unifiedDiff('a\n', '')).toBe('@@ -1,1 +0,0 @@\n-a\n');
});
