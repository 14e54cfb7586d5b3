/** What generators of files put round a variable's name, by its start. */
const MARKS: readonly (readonly [string, string])[] = [
  [String.raw`\{\{\{`, String.raw`\}\}\}`],
  [String.raw`\{\{`, String.raw`\}\}`],
  [String.raw`\{%`, String.raw`%\}`],
  ['<%[=-]?', '-?%>'],
  [String.raw`[$#]\{`, String.raw`\}`],
  [String.raw`\[\[`, String.raw`\]\]`],
  [String.raw`\(\(`, String.raw`\)\)`],
  ['%', '%'],
  ['__', '__'],
  ['@', '@'],
  [String.raw`\$(?=[A-Z])`, String.raw`(?![\w{])`],
];

/**
 * The source of a regular expression for a variable as generators of files write it: `{{ adr.number }}`, `<%= number %>`,
 * `${NUMBER}`, `%NUMBER%`.
 * @param names the source of an expression for the variable's name
 */
export function inMarks(names: string): string {
  const name = String.raw`[-~]? ?(?:[\w.]{0,20}\.)?${names} ?[-~]?`;
  return MARKS.map(([open, close]) => `${open}${name}${close}`).join('|');
}
