import { wordsOf } from '../text/words.ts';
import { LEXICONS } from './lexicons.ts';

/** Of languages that there is no lexicon of. */
const OTHERS = ['sjabloon', 'szablon', 'шаблон', '템플릿'];
const OTHERS_OF_SEVERAL = ['sjablonen', 'szablony', 'шаблоны'];

const ONE: readonly string[] = [...new Set(LEXICONS.flatMap(({ files }) => files.template)), ...OTHERS];
const FOLDERS = [...new Set(LEXICONS.flatMap(({ files }) => files.templates)), ...ONE, ...OTHERS_OF_SEVERAL];

const LONGEST_FIRST = [...FOLDERS].sort((a, b) => b.length - a.length);

/** Whether a word, in lower case, says that something is a template; also behind other letters where words are not parted: `Entscheidungsvorlage`, `决策模板`. */
export function isTemplateWord(word: string): boolean {
  return ONE.some((template) => word.endsWith(template));
}

/** Whether a text ends in such a word. */
export function endsInTemplate(text: string): boolean {
  return isTemplateWord(wordsOf(text).split(' ').at(-1) ?? '');
}

/** Whether a text has such a word. */
export function hasTemplateWord(text: string): boolean {
  return wordsOf(text).split(' ').some(isTemplateWord);
}

/** What is left of a word without "template". */
export function withoutTemplateWord(word: string): string {
  return LONGEST_FIRST.reduce((rest, template) => rest.replace(template, ''), word);
}

/** Whether the last word of a folder's name, in lower case, says that templates are in it. */
export function isTemplateFolderWord(word: string): boolean {
  return FOLDERS.some((folder) => word === folder || (/[^\p{ASCII}]/u.test(folder) && word.endsWith(folder)));
}

const GENERAL = new Set(LEXICONS.flatMap(({ language, files }) => [language, ...files.general]));

/** Whether a word of a path, in lower case, says nothing about what is proposed. */
export function isGeneralWord(word: string): boolean {
  return GENERAL.has(word) || isTemplateFolderWord(word) || OF_PATHS.test(word);
}

/** Names of folders and files that tools look for, and stubs of numbers. */
const OF_PATHS = /^(?:src|main|readme|index|[0nx]+|)$/;
