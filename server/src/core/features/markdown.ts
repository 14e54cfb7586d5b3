/** Parts of a Markdown text, those that are not empty, with a blank line between them. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** Plain text as it stands in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** Markdown in which nothing is HTML: a template may say `<name>`, or anything else. Code stays as it is. */
export function escapeHtml(markdown: string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      const isFence = mark !== undefined && (fence === undefined || mark.startsWith(fence));
      if (isFence) fence = fence === undefined ? mark : undefined;
      if (isFence || fence !== undefined) return line;
      return line.replace(/(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)|<(?=[A-Za-z/!?])/g, (found) =>
        found === '<' ? '\\<' : found,
      );
    })
    .join('\n');
}

/** Markdown for somebody who sees its source: without the marks of strong text, and without escapes. */
export function plainText(markdown: string): string {
  return markdown.replace(/\*\*([^*\n]{1,500})\*\*/g, '$1').replace(/\\([\\`*_[\]<>])/g, '$1');
}
