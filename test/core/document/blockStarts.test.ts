import { describe, expect, test } from 'vitest';
import {
  atxHeading,
  fenceStart,
  isFenceEnd,
  isThematicBreak,
  listMarker,
  setextLevel,
} from '../../../server/src/core/document/blockStarts.ts';

describe('a heading', () => {
  test.each([
    ['# a', 1, 'a'],
    ['###### a', 6, 'a'],
    ['#\ta', 1, 'a'],
    ['#   a b  ', 1, 'a b'],
    ['## a ##', 2, 'a'],
    ['## a #### \t', 2, 'a'],
    ['# a \t#', 1, 'a'],
    ['# a#', 1, 'a#'],
    ['# a \\#', 1, 'a \\#'],
    ['# #a', 1, '#a'],
    ['#', 1, ''],
    ['## ', 2, ''],
    ['# #', 1, ''],
    ['### ###', 3, ''],
  ])('is %j', (line, level, title) => {
    const heading = atxHeading(line);
    expect(heading?.level).toBe(level);
    expect(heading && line.slice(heading.start, heading.start + heading.length)).toBe(title);
  });

  test.each(['#a', '####### a', '#######', '#\u00a0a'])('is not %j', (line) =>
    expect(atxHeading(line)).toBeUndefined(),
  );

  test.each([
    ['=', 1],
    ['===', 1],
    ['-', 2],
    ['--- \t', 2],
  ])('is made by the underline %j', (line, level) => expect(setextLevel(line)).toBe(level));

  test.each(['', '=-', '- -', '=== a', '***', '--a'])('is made by no %j', (line) =>
    expect(setextLevel(line)).toBeUndefined(),
  );
});

describe('a fence', () => {
  test.each([
    ['```', '```'],
    ['`````js', '`````'],
    ['~~~', '~~~'],
    ['~~~~ a `b` ~~~', '~~~~'],
    ['``` a ~', '```'],
  ])('begins with %j', (line, opening) => expect(fenceStart(line)).toBe(opening));

  test.each(['``', '~~ ~', '``` a`', '```a```', '~`~'])('does not begin with %j', (line) =>
    expect(fenceStart(line)).toBeUndefined(),
  );

  test.each([
    ['```', '```'],
    ['```', '`````'],
    ['~~~~', '~~~~ \t'],
  ])('that begins with %j ends with %j', (opening, line) => expect(isFenceEnd(line, opening)).toBe(true));

  test.each([
    ['````', '```'],
    ['```', '~~~'],
    ['```', '``` a'],
    ['```', 'a ```'],
    ['```', '```~'],
    ['~~~', ''],
  ])('that begins with %j does not end with %j', (opening, line) => expect(isFenceEnd(line, opening)).toBe(false));
});

describe('a rule', () => {
  test.each(['---', '***', '___', '- - -', '*\t* *  ', '----------'])('is %j', (line) =>
    expect(isThematicBreak(line)).toBe(true),
  );
  test.each(['--', '- -', '*-*', '--- a', '===', '', '+++', '- - *'])('is not %j', (line) =>
    expect(isThematicBreak(line)).toBe(false),
  );
});

describe('the mark of an item', () => {
  test.each([
    ['- a', '-', 1],
    ['* a', '*', 1],
    ['+\ta', '+', 1],
    ['1. a', '.', 2],
    ['123456789) a', ')', 10],
    ['7. a', '.', 2],
    ['-', '-', 1],
    ['3.', '.', 2],
  ])('is that of %j', (line, bullet, width) => expect(listMarker(line, false)).toEqual({ bullet, width }));

  test.each(['-a', '1.a', '1234567890. a', 'a. b', '. a', '1 a', '=', ''])('is none in %j', (line) =>
    expect(listMarker(line, false)).toBeUndefined(),
  );

  test.each(['- a', '1. a', '1) a'])('ends a paragraph in %j', (line) => expect(listMarker(line, true)).toBeDefined());

  test.each(['-', '-  ', '2. a', '01. a', '1.'])('ends no paragraph in %j', (line) => {
    expect(listMarker(line, true)).toBeUndefined();
    expect(listMarker(line, false)).toBeDefined();
  });
});
