/** Texts that grow to any size, each of a kind that has brought some parser, pattern or list to its knees. */
export interface Large {
  readonly name: string;
  /** A text of about that many characters. */
  readonly of: (size: number) => string;
}

const repeated = (unit: string) => (size: number) => unit.repeat(Math.max(1, Math.ceil(size / unit.length)));

/** What is written over and over. */
const UNITS: readonly (readonly [name: string, unit: string])[] = [
  ...([
    ['words', 'the quick brown fox, and then some more. '],
    ['lines', 'the quick brown fox\n'],
    ['paragraphs', 'The quick brown fox jumps.\n\n'],
    ['one letter', 'a'],
    ['blank lines', '\n'],
    ['Windows blank lines', '\r\n'],
    ['carriage returns', '\r'],
    ['spaces', ' '],
    ['tabs', '\t'],
    ['no-break spaces', '\u00a0'],
    ['line separators', '\u2028'],
    ['combining accents', 'e\u0301'],
    ['surrogate pairs', '😀'],
    ['lone surrogates', '\ud83d'],
    ['joined emoji', '👩‍👩‍👧 '],
    ['text from right to left', '\u202eabc \u05d0\u05d1 '],
    ['Chinese', '中文字句子。'],
    ['byte order marks', '\ufeffa'],
  ] as const),
  ...([
    ['headings', '# a\n'],
    ['headings of level 6', '###### a\n\n'],
    ['the same heading', '## Summary\n\nText.\n\n'],
    ['empty headings', '##\n'],
    ['the title of the next section', '## Design\n'],
    ['underlined headings', 'a\n=\n'],
    ['underlined headings of two lines', 'a\nb\n---\n'],
    ['rules', '---\n'],
    ['rules of stars', '* * *\n\n'],
    ['closing marks', '# a #\n'],
    ['numbered headings', '## 1.1 a\n\n'],
    ['headings of placeholders', '## [Name]\n\n'],
    ['headings of repeated options', '### Option 1: a\n\nb\n\n'],
  ] as const),
  ...([
    ['marks of items', '- '],
    ['marks of quotes', '>'],
    ['quotes in lists', '> - '],
    ['items', '- a\n'],
    ['items with gaps', '- a\n\n'],
    ['numbered items', '1. a\n'],
    ['tasks', '- [ ] a\n'],
    ['done tasks', '- [x] a\n\n'],
    ['a lazy quote', '> a\nb\n'],
    ['items with code', '- a\n\n      b\n'],
    ['empty items', '-\n'],
    ['other marks each time', '- a\n* b\n+ c\n'],
    ['indented code', '    a\n'],
    ['fences', '```\n'],
    ['fences with text', '```js\na\n```\n\n'],
    ['tildes', '~'],
    ['code spans', '`a` '],
    ['pairs of backticks', '``a'],
    ['backticks', '`'],
  ] as const),
  ...([
    ['stars', '*'],
    ['stars behind letters', 'a* '],
    ['underscores', 'a_b '],
    ['bold words', '**a** '],
    ['open brackets', '['],
    ['brackets closed', 'a]'],
    ['nested brackets', '[a '],
    ['images', '![a](b) '],
    ['links', '[a](b.md) '],
    ['open links', '[a]('],
    ['reference links', '[a][b] '],
    ['definitions', '[a]: /u\n'],
    ['definitions, each another', '[a]: <\n'],
    ['notes', '[^1]: a\n'],
    ['addresses', '<https://example.org> '],
    ['bare addresses', 'https://example.org/a '],
    ['backslashes', '\\'],
    ['entities', '&amp;'],
    ['names of proposals', 'RFC 0002, RFC-0003 and #4. '],
    ['names of files', '0002-other.md '],
    ['handles', '@ada '],
  ] as const),
  ...([
    ['opened comments', 'a <!--'],
    ['comments', '<!-- a -->\n'],
    ['instructions', 'a <?'],
    ['declarations', '<!A '],
    ['opened tags', '<a '],
    ['tags', '<b>a</b> '],
    ['divisions', '<div>\n'],
    ['details', '<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n'],
    ['attributes', '<a b="c" d=e =f>\n'],
    ['rows of HTML', '<tr><td>a</td></tr>\n'],
    ['rows', '| a | b |\n'],
    ['tables', '| a | b |\n|---|---|\n| c | d |\n\n'],
    ['cells', '| a '],
    ['pipes', '|'],
    ['dashes', '-'],
  ] as const),
  ...([
    ['placeholders', '[Your Name] '],
    ['placeholders in braces', '{{name}} '],
    ['placeholders in signs', '<% name %> ${name} '],
    ['placeholders, each another', '[x] {x} <x>\n\n'],
    ['dates to come', 'YYYY-MM-DD '],
    ['marks of work', 'TODO: a. TBD. '],
    ['choices', 'Draft | Accepted | '],
    ['choices with commas', 'Draft, Accepted, or '],
    ['choices with slashes', 'a/b/'],
    ['plain fields', 'Status: Draft\n'],
    ['bullet fields', '- **Status**: Draft\n'],
    ['bold fields', '**Author**: a\n\n'],
    ['optional marks', '(optional) '],
    ['optional comments', '<!-- optional -->\n\n'],
    ['comments that ignore', '<!-- proposals-ignore section-empty: a -->\n'],
    ['marked indexes', '<!-- proposals-index -->\n<!-- /proposals-index -->\n'],
    ['questions', '- Why? Who? When?\n'],
    ['the advice of the template', 'Say what it is.\n\n'],
    ['approvals', '- [ ] @ada, 2026-01-02\n'],
  ] as const),
];

function deep(mark: string) {
  return (size: number) => {
    const lines: string[] = [];
    for (let depth = 0, length = 0; length < size; depth++) {
      const line = `${mark.repeat(depth % 400)}- a\n`;
      lines.push(line);
      length += line.length;
    }
    return lines.join('');
  };
}

const halves = (open: string, close: string) => (size: number) => {
  const count = Math.ceil(size / (open.length + close.length));
  return `${open.repeat(count)}a${close.repeat(count)}`;
};

const numbered = (line: (number: number) => string) => (size: number) => {
  const length = line(1_000).length;
  return Array.from({ length: Math.ceil(size / length) }, (_, i) => line(i)).join('');
};

/** What is not merely repeated. */
const OTHERS: readonly Large[] = [
  { name: 'nested lists', of: deep('  ') },
  { name: 'nested quotes', of: deep('> ') },
  { name: 'stars around a letter', of: halves('*', '*') },
  { name: 'brackets around a letter', of: halves('[', ']') },
  { name: 'other headings', of: numbered((i) => `## Heading ${i}\n\nText ${i}.\n\n`) },
  { name: 'other fields', of: numbered((i) => `- **Key ${i}**: value ${i}\n`) },
  { name: 'other definitions', of: numbered((i) => `[label ${i}]: /u${i}\n`) },
  { name: 'front matter in the midst', of: numbered((i) => `key${i}: value\n`) },
];

export const LARGE: readonly Large[] = [...UNITS.map(([name, unit]) => ({ name, of: repeated(unit) })), ...OTHERS];
