import { describe, expect, test } from 'vitest';
import { htmlBlockStart } from '../../../server/src/core/document/htmlBlock.ts';

describe('a line that starts a block of HTML', () => {
  test.each([
    ['<script>', '</script>'],
    ['<PRE class="x">', 'a </Pre>'],
    ['<style', '</style> b'],
    ['<textarea>', '</textarea>'],
    ['<!-- a', 'b -->'],
    ['<?php', '?>'],
    ['<!DOCTYPE html', '>'],
    ['<![CDATA[', ']]>'],
  ])('%j goes on to the line with its end: %j', (line, last) => {
    for (const interrupts of [false, true]) {
      const end = htmlBlockStart(line, interrupts);
      expect(end).toBeInstanceOf(RegExp);
      expect((end as RegExp).test(last)).toBe(true);
      expect((end as RegExp).test('a')).toBe(false);
    }
  });

  test.each(['<div>', '</div>', '<DIV', '<table class="x">', '<p/>', '<h2 id=a>', '<summary>words', '<ul\t>'])(
    '%j goes on to a blank line, and ends a paragraph',
    (line) => {
      expect(htmlBlockStart(line, false)).toBe('blank line');
      expect(htmlBlockStart(line, true)).toBe('blank line');
    },
  );

  test.each([
    ...['<b>', '</b>', '<b/>', '<my-tag>', '<a href="x y">', "<a href='x'>", '<a href=x>', '<a href = x >  ', '</a >'],
    ...['<a b c=d _e.f:g="h">', '<a b=c =d>', '<a b=/>'],
  ])('%j goes on to a blank line, but within a paragraph it is text', (line) => {
    expect(htmlBlockStart(line, false)).toBe('blank line');
    expect(htmlBlockStart(line, true)).toBeUndefined();
  });

  test.each([
    ...[
      '<',
      '< b>',
      '<b',
      '<b> words',
      '<b></b>',
      '<1>',
      '<a href="x>',
      '<a "x">',
      '<a b==c>',
      '</a b>',
      '<divide',
      'a <div>',
    ],
    ...['<a href="x"title="y">', '<https://example.org>', '<preface'],
  ])('is not %j', (line) => expect(htmlBlockStart(line, false)).toBeUndefined());
});
