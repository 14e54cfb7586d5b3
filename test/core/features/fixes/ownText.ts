/** Stands for a word of the author's; each is numbered, so that it can be found again. */
const WORD = /own\d+/;

/** Blocks as authors write them, hostile ones among them; `@` stands for a word of theirs. */
const BLOCKS = [
  '@ breaks here  \n@ goes on\\\nand @ ends.',
  '<!-- @\n## @ is no heading\n-->',
  '```md\n## @ is no heading\n\n- [ ] @\n```',
  '- # @ in a list\n\n  @ below it\n- @\n  - @',
  '> ## @ in a quote\n>\n> @ below it',
  'See [@][far] and [@].\n\n[far]: https://example.org/@ "[@]"\n[@]: <https://example.org/@>',
  '| @ | b |\n|:--|---|\n| `@ \\| c` | |\n| | @ |',
  '<details>\n<summary>@</summary>\n\n@ inside\n\n</details>',
  '@ underlined\n-------------\n\n@ below it',
  '@ too\n======\n\n@ below it',
  '### @\n\n@ below it',
  '#### 1.2. @ {#anchor}   ####',
  '* * *\n\n@ between\n\n---',
  '    ## @ indented\n\n\t@ too',
  '1. @\n   - [ ] @\n   - [x] @\n\n     @ deep\n2) @',
  '@[^1] noted\n\n[^1]: @ below',
  '🟡 @ … “@”\u00a0– é́ \t',
  '~~~\n@ unclosed',
  '- @: value\n- **@**: value',
  '@\n@: [ ] @\n\n\n\n@ after many blank lines\n \t \n',
  'TODO @ [@] <@> {@} (@)',
];

/** @returns one of the blocks with words numbered from `from` on, and the next number */
export function ownBlock(which: number, from: number): { readonly block: string; readonly next: number } {
  let next = from;
  const block = (BLOCKS[which % BLOCKS.length] ?? '').replace(/@/g, () => `own${next++}`);
  return { block, next };
}

export const OWN_BLOCKS = BLOCKS.length;

/** The first number that no word of a text has. */
export function nextWord(text: string): number {
  return Math.max(0, ...[...text.matchAll(/own(\d+)/g)].map(([, digits]) => Number(digits) + 1));
}

/** Lines with words of the author's, byte by byte; but for what may change: a heading's marks and number, a box. */
export function ownLines(text: string): ReadonlySet<string> {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => WORD.test(line));
  return new Set(
    lines.map((line) =>
      line
        .replace(/^#{1,6}[ \t]+(?:\d+[.)][ \t]+)?/, '# ')
        .replace(/(?<=^# .*?)(?:[ \t]+#+)+$/, '')
        .replace(/\[[xX]\]/, '[ ]'),
    ),
  );
}
