import { endsInDay, isNumberWord } from '../../language/form.ts';
import { inCapitals } from '../../language/pattern.ts';
import { wordsOf } from '../../text/words.ts';
import { extensionOf, folderOf, proposalsByFolder, stemOf } from './files.ts';
import { isSurelyNumbered } from './folder.ts';
import { learnFrom } from './learn.ts';
import { isUsualPrefix } from './parts.ts';
import type { NamePattern } from './pattern.ts';
import { readStubName } from './template.ts';

/** A name that a template's text tells proposals to have. */
export interface ShownName {
  readonly pattern: NamePattern;
  /** The folder in front of it; undefined where none is told. */
  readonly folder: string | undefined;
}

const MAX_TEXT = 20_000;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** In backticks, or ending in `.md`. */
const PATHS = /`([^`\n]{3,120})`|(?<![\w/:.~@%-])([\w.<>{}[\]#$=/-]{3,120}?\.(?:md|markdown))(?![\w-]|\.\w)/gi;
const BRACKETS = /[[{<$]{1,3}[%=]? ?([^[\]{}<>\n]{1,60}?) ?%?[\]}>]{1,2}/g;
const NUMBER_WORD = new RegExp(`\\b(?:${inCapitals(({ form }) => form.number)})\\b`);
const DATE_WORD = new RegExp(`\\b(?:${inCapitals(({ form }) => form.date)})\\b`);

/**
 * What a text says that files are called, as `docs/adr/NNNN-title-with-dashes.md`, `<number>-<title>.md` or
 * `YYYYMMDD-short-name/README.md`. The first such name counts.
 */
export function readShownName(text: string): ShownName | undefined {
  for (const path of pathsIn(text)) {
    const plain = plainPath(path);
    const pattern = readStubName(plain, MARKDOWN.test(plain));
    if (!pattern) continue;
    const folder = folderOf(pattern.mainFile === undefined ? plain : folderOf(plain));
    // A folder in brackets is to be replaced.
    const isTold = path.includes(`${folder}/`) && !folder.split('/').includes('..');
    return { pattern, folder: isTold ? folder : undefined };
  }
  return undefined;
}

/** The pattern of a proposal's name that a text gives as an example, as `superseded by [ADR-0005](0005-example.md)` does. */
export function exampleIn(text: string, name: string): NamePattern | undefined {
  for (const path of pathsIn(text)) {
    const [file] = proposalsByFolder([stemOf(path) + extensionOf(path)]).values();
    if (MARKDOWN.test(path) && file?.every(isSurelyNumbered)) return learnFrom(file, undefined, name);
  }
  return undefined;
}

/** What stands for the number where a text calls another proposal by its: `0123` in "superseded by ADR-0123". */
export function referenceIn(text: string): string | undefined {
  return [...text.slice(0, MAX_TEXT).matchAll(/\b([A-Z]{2,5})[- ](0\d{2,4}|N{3,5}|X{3,5})\b/g)].find(
    ([, letters = '']) => isUsualPrefix(letters),
  )?.[2];
}

function pathsIn(text: string): string[] {
  return [...text.slice(0, MAX_TEXT).matchAll(PATHS)]
    .map(([, inCode, bare]) => (inCode ?? bare ?? '').trim().replace(/^(?:\.?\/)+/, ''))
    .filter((path) => !path.includes('://'));
}

/**
 * With `NNNN` and `YYYY-MM-DD` for what says so in other words, and without the brackets round what is to be replaced; the
 * last path where it is a command.
 */
function plainPath(path: string): string {
  const plain = path
    .replace(BRACKETS, (_, inside: string) =>
      isNumberWord(wordsOf(inside)) ? 'NNNN' : endsInDay(wordsOf(inside)) ? 'YYYY-MM-DD' : inside.replace(/\s+/g, '-'),
    )
    .replace(NUMBER_WORD, 'NNNN')
    .replace(DATE_WORD, 'YYYY-MM-DD')
    .replace(/#+/g, (marks) => 'N'.repeat(marks.length));
  return plain.slice(plain.lastIndexOf(' ') + 1).replace(/^(?:\.?\/)+/, '');
}
