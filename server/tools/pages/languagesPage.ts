import type { Lexicon } from '../../src/core/language/lexicon.ts';

/**
 * `docs/languages.md`.
 *
 * @param lexicons Those that are tried on templates and proposals.
 * @param shown The languages that messages are translated to, as in BCP 47.
 */
export function languagesPage(lexicons: readonly Lexicon[], shown: readonly string[]): string {
  return `# Languages

Written by \`npm run generate\` from the word lists in [\`server/src/core/language\`](../server/src/core/language).

## Of messages

What the extension and the language server say is there in English and ${inWords(shown)}, as your editor is set. The command line speaks English: its output is read
by programs and searched for. To add a language, see [how to contribute](../CONTRIBUTING.md#add-or-change-a-message-or-a-language).

## Of templates and proposals

They may be in ${inWords(lexicons.map(({ language }) => language))}. Nobody has to say which: all are tried at once, and what is written into a proposal stays in the
language of its template. Headings may be in any language: they are the template's own. What has to be understood is what makes a section optional, what fields
are called, how dates are written, and how far a status means that a proposal has come:

${lexicons.map(partOf).join('\n\n')}
`;
}

function partOf({ language, statuses }: Lexicon): string {
  const lines = Object.entries(statuses).map(([stage, words]) => `- **${stage}**: ${words.join(', ')}`);
  return `### ${nameOf(language)}\n\n${lines.join('\n')}`;
}

function inWords(languages: readonly string[]): string {
  return new Intl.ListFormat('en').format(languages.map(nameOf));
}

function nameOf(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
