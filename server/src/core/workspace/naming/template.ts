import { sentencesIn } from '../../dialect/sentence.ts';
import { isMainName, isOtherTemplate } from '../../language/fileKinds.ts';
import { leavesNumberToOthers } from '../../language/form.ts';
import { endsInTemplate } from '../../language/templateWord.ts';
import { baseOf, extensionOf, folderOf, stemOf } from './files.ts';
import type { NamePattern } from './pattern.ts';
import { readStyle, SLUG } from './words.ts';

const MAX_TEXT = 20_000;
/** `NNNNN` has no prefix `NN`. */
const PREFIX = '((?!N{3}|X{3}|n{3}|x{3})[A-Za-z]{2,20}';
const NUMBER_STUB = new RegExp(`^${PREFIX}[-_ ]?)?(0{3,}|N{3,}|X{3,}|n{3,}|x{3,})(?:([-_. ]{1,3})(.*))?$`);
const SHORT_STUB = new RegExp(`^${PREFIX}[-_ ])?(00|N{1,2}|XX|nn|xx)([-_]{1,3})(.+)$`);
const DATE_STUB = new RegExp(`^${PREFIX}[-_ ])?([Yy]{4}[-_.]?[Mm]{2}[-_.]?[Dd]{2})(?:([-_. ]{1,3})(.*))?$`);

/** How a template's own name says that proposals are named: `0000-template.md`, `NNNN-name/README.md`, `YYYYMMDD-x.md`. */
export function readTemplateName(path: string): NamePattern | undefined {
  const stem = stemIn(path);
  return patternOf(path, NUMBER_STUB.exec(stem), DATE_STUB.exec(stem));
}

/**
 * How a name in a text says that files are called, with words for a title: not `0000-template.md`, nor a date alone.
 * @param isFile whether the text makes clear that it is one: then `N-title.md` and `NN_short_title.md` count, too
 */
export function readStubName(path: string, isFile: boolean): NamePattern | undefined {
  const stem = stemIn(path);
  const [number, date] = [NUMBER_STUB.exec(stem) ?? (isFile ? SHORT_STUB.exec(stem) : null), DATE_STUB.exec(stem)];
  const words = (number ?? date)?.[4] ?? '';
  return words === '' || endsInTemplate(words) ? undefined : patternOf(path, number, date);
}

function stemIn(path: string): string {
  return isMainName(stemOf(path)) ? baseOf(folderOf(path)) : stemOf(path);
}

function patternOf(
  path: string,
  number: RegExpExecArray | null,
  date: RegExpExecArray | null,
): NamePattern | undefined {
  const mainFile = isMainName(stemOf(path)) ? baseOf(path) : undefined;
  const shape = { extension: extensionOf(path), mainFile, joint: '', hasWords: true };
  if (number) {
    const [, prefix = '', stub = '', separator = '-', words = ''] = number;
    const isOpen =
      stub === 'N' || (!/0/.test(stub) && stub.length >= 4 && isOtherTemplate(words.split(/[^\p{L}]/u)[0] ?? ''));
    const width = isOpen ? 0 : stub.length;
    return { ...shape, ...styleOf(words), kind: 'number', dateFormat: '', prefix, width, stub, separator };
  }
  if (!date) return undefined;
  const [, prefix = '', format = '', separator = '-', words = ''] = date;
  const dateFormat = format.toUpperCase();
  return { ...shape, ...styleOf(words), kind: 'date', dateFormat, prefix, width: 0, stub: undefined, separator };
}

function styleOf(words: string): Pick<NamePattern, 'words'> {
  if (words === '' || endsInTemplate(words)) return { words: SLUG };
  // `NNNN-TITLE` stands out, and does not mean to shout.
  return { words: readStyle([/\p{Ll}/u.test(words) ? words : words.toLowerCase()]) };
}

/** Whether a template's text says that others give the number, or that it is a pull request's. */
export function isNumberGivenElsewhere(text: string): boolean {
  const sentences = [...sentencesIn(text, { start: 0, end: Math.min(text.length, MAX_TEXT) })];
  return sentences.some(({ words }) => leavesNumberToOthers(words));
}

/** What the text itself shows in a number's place. */
export function numberStubOf(text: string): string | undefined {
  return /\b(?:0{3,}|N{3,}|X{3,})(?=-[\p{L}<[{])/u.exec(text)?.[0];
}
