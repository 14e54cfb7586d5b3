/** Markdown's text without the backslashes before its marks: `\[Optional\]` is `[Optional]`. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(?=[!-/:-@[-`{-~])/g, '') : text;
}
