import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';

// What the parser's messages say.
const YAML_START = /start with (?:[a-z]+ ){0,4}([^a-z\s])/;
const YAML_QUOTE = /closing (['"])/;
const YAML_BRACKET = /end with a [\]}]/;

/**
 * What to do about a piece of text that is no valid YAML: a sentence in plain words, in the editor's language. The parser's
 * own words are for who knows the grammar (YAML 1.2.2).
 */
export function yamlErrorMessage({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return l10n.t('Put a value with a colon in quotes, and indent a further entry as the others are.');
    case 'MULTILINE_IMPLICIT_KEY':
      return l10n.t('Write each entry as `key: value`, and indent the further lines of a value.');
    case 'BAD_INDENT':
      return isUnclosed(message) ? closeBracket() : l10n.t('Indent the line as its neighbours are.');
    case 'TAB_AS_INDENT':
      return l10n.t('Indent with spaces, not with tabs.');
    case 'BAD_SCALAR_START':
      return startsWith(YAML_START.exec(message)?.[1]);
    case 'BAD_DQ_ESCAPE':
      return l10n.t('Double the backslash, or put the value in single quotes.');
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return l10n.t('Put a value that starts with `*`, `&` or `!` in quotes.');
    case 'MISSING_CHAR':
      return missing(message);
    default:
      return anything();
  }
}

function missing(message: string): string {
  if (isUnclosed(message)) return closeBracket();
  const quote = YAML_QUOTE.exec(message)?.[1];
  if (quote) return l10n.t('Close the value with {0}.', quote);
  if (message.startsWith('Missing ,')) return l10n.t('Write a comma between the items in brackets.');
  if (message.startsWith('Comments'))
    return l10n.t('Put the value in quotes, or write a space before `#` if it begins a comment.');
  return anything();
}

function isUnclosed(message: string): boolean {
  return YAML_BRACKET.test(message);
}

function closeBracket(): string {
  return l10n.t('Close the bracket, or put the value in quotes.');
}

function startsWith(character: string | undefined): string {
  return character ? l10n.t('Put a value that starts with {0} in quotes.', character) : anything();
}

function anything(): string {
  return l10n.t('Write each entry as `key: value` on its own line, and put a value with special characters in quotes.');
}
