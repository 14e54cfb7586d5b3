import fc from 'fast-check';

/** What the structure of Markdown hangs on, mark by mark, with all that looks like it. */
export const MARKS: readonly string[] = [
  ...['\n', '\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n', '\r', ' ', '  ', '   ', '    ', '\t', '\t\t', ' \t'],
  ...['# a', '## b ##', '#', '# #', '# a \\#', '### b ####   ', '#a', '# \t#', '#\ttab', '####### x', '   # in'],
  ...['===', '---', '=', '--', ' =', '- -', '***', '* * *', '_ _ _'],
  ...['- ', '* x', '+', '+ ', '-', '-\t', '- - ', '1. ', '2) y', '01. ', '10. ', '123456789. ', '1234567890. ', '1.\t'],
  ...['- # h', '- a\n  ===', '- [ ] ', '[x]', '> ', '>', '>\t', '> - ', '> # h'],
  ...['```', '````', '``` a', '``` a`b', '~~~', '~~~~', '~~~ a`b', '`', '\\'],
  ...['<div>', '</div>', '<b>', '<a href="x">', '<a', '</a>', '<x-y z=1/>', '<p', '<P>', '<script>', '</script>'],
  ...['<b c=d =e>', '<b c=/>', '<b c="d"e>', "<b c='d' e/>", '<b c=d/e>'],
  ...['<pre', '</pre>', '<textarea>', '<!--', '-->', '<?', '?>', '<!', '<!A', '<![CDATA[', ']]>'],
  ...[
    '[a]: /u',
    '[a]: /u "t',
    '[a]: <>',
    '[a]:\n',
    '[a\\]]: /u',
    '[ ]: /u',
    '[^1]: x',
    '[',
    ']',
    '"',
    "'t",
    "'",
    '(t)',
  ],
  ...['text', '| a | b |', 'é', '😀', '&#35;', '0', '*', '**', 'a  ', 'a\\', '\u00a0', '\u2028', '\f'],
];

/** Documents of such marks in any order. */
export const marks = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...MARKS), { maxLength: most }).map((pieces) => pieces.join(''));
