import { findPlaceholdersInText } from '../document/placeholders.ts';
import { isDecisionsFolder } from '../language/fileKinds.ts';
import { isAbbreviation, isKind } from '../language/kinds.ts';
import { isGeneralWord, isTemplateWord } from '../language/templateWord.ts';
import { changedTemplate } from '../template/changedTemplate.ts';
import type { Template } from '../template/template.ts';

const MAX_LENGTH = 40;
const MARKDOWN = /\.(?:md|markdown)(?:\.[a-z0-9]+)?$/i;
/**
 * What users call a template: what its titles start with (`RFC: [Title]`), its `name`, or else what its file or folder is
 * called: "ADR" for `adr-template.md`, "RFC" for `rfcs/0000-template.md`, "Long Form" for `templates/long-form.md`.
 * @param path relative to the workspace folder
 */
export function templateName({ title, document }: Template, path: string): string {
  if (title && title.prefix !== '') {
    const [before = ''] = title.section.title.split(/[:–—]| - /);
    const name = wordsIn(before)
      .filter((word) => !/^(?:\d+|[NXnx]{3,})$/.test(word))
      .join(' ');
    if (name !== '' && name.length <= MAX_LENGTH) return name;
  }
  const named = document.frontMatter?.fields.find(({ key }) => key === 'name')?.value ?? '';
  if (named !== '' && named.length <= MAX_LENGTH && /\p{L}/u.test(named) && findPlaceholdersInText(named).length === 0)
    return named;
  const [file = '', ...folders] = path.replace(MARKDOWN, '').split('/').reverse();
  const own = meaningful(file);
  // `adr-template.md` says what it is for, `template-minimal.md` what is special about it.
  if (own.length > 0 && !isTemplateWord((wordsIn(file).find((word) => !/^\d+$/.test(word)) ?? '').toLowerCase()))
    return own.map(capitalized).join(' ');
  const folder = folders.map((name) => meaningful(name.replace(/^\./, ''))).find((words) => words.length > 0) ?? [];
  const words = [...folder.slice(0, -1), ...folder.slice(-1).map(singular), ...own];
  return words.length > 0 ? words.map(capitalized).join(' ') : 'Proposal';
}

function meaningful(name: string): readonly string[] {
  const words = wordsIn(name).filter((word) => !isGeneralWord(word.toLowerCase()));
  return words.join(' ').length <= MAX_LENGTH ? words : words.slice(0, 4);
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function singular(word: string): string {
  const one = word.replace(/s$/i, '');
  return isKind(one.toLowerCase()) ? one : word;
}

function capitalized(word: string): string {
  return isAbbreviation(word.toLowerCase()) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Whether a template is for decision records: it, its file or a folder round it is called so.
 * @param path relative to the workspace folder; none for a built-in one
 */
export function isForDecisions({ name, path = '' }: { readonly name: string; readonly path?: string }): boolean {
  return [...wordsIn(name), ...wordsIn(path.replace(MARKDOWN, ''))].some(
    (word) => /^m?adrs?$/i.test(word) || isDecisionsFolder(word),
  );
}

/** The same template under another name; nothing of it is read again. */
export function renamed(template: Template, name: string): Template {
  if (template.name === name) return template;
  return changedTemplate(template, { name });
}
