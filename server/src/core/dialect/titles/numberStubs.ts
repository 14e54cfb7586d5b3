import type { Lexicon } from '../../language/lexicon.ts';
import { inAnyCase, inCapitals } from '../../language/pattern.ts';
import type { Range } from '../../text/range.ts';
import { inMarks } from './generatorMarks.ts';

const usual = ({ form }: Lexicon) => form.number.slice(0, 1);
const WORD = inAnyCase(usual);
const UPPER = inCapitals(usual);
const GENERATED = inMarks(`(?:${WORD}|id|ID|N)`);
/** What stands where a proposal's number goes: `NNNN`, `XXXX`, `0000`, `{number}`, `[RFC number]`, `NUMBER`. */
const STUB = String.raw`(?:${GENERATED}|[[{<(](?:[\w-]{2,12} )?(?:${WORD}|N{3,}|X{3,}|0{3,})[\]}>)](?![([])|(?<![\p{L}\p{N}])(?:N{3,}|X{3,}|n{4,}|x{4,}|${UPPER}|0{3,})(?![\p{L}\p{N}])|(?<=(?<!\p{L})[A-Z]{2,5})0{3,}(?!\p{N}))`;
const STUBS = new RegExp(STUB, 'gu');
/** What each of them has something of: told much sooner. */
const HINTS = new RegExp(`[[{<(%@$_]|[NXnx]{3}|0{3}|${UPPER}`);
/** A value that is a number, perhaps behind its kind: `adr-NNN`, `RFC 0000`. */
const WHOLE = new RegExp(String.raw`^[\s"'\x60*]{0,4}(?:[\p{L}]{1,12}[-_ #]{0,2})?${STUB}[\s"'\x60*]{0,4}$`, 'u');
const MAX_LENGTH = 1_000;
/** The numbers of other things. */
const IN_ADDRESS = /:\/\/[^\s)]*$|[\w/]#$/;

/** Where a piece of text leaves room for the proposal's number. Not in the address of an issue or pull request. */
export function findNumberStubs(text: string): readonly Range[] {
  if (!HINTS.test(text)) return [];
  return [...text.slice(0, MAX_LENGTH).matchAll(STUBS)]
    .filter((match) => !IN_ADDRESS.test(text.slice(Math.max(0, match.index - 100), match.index)))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Whether a text is nothing but the number, as `adr-NNN`. */
export function isNumberStub(text: string): boolean {
  return text.length <= MAX_LENGTH && findNumberStubs(text).length === 1 && WHOLE.test(text);
}

/** Where a piece of text leaves room for the name of the proposal's file, as `NNNN-filename.md` does. */
export function findFileNameStubs(text: string): readonly Range[] {
  return [...text.slice(0, MAX_LENGTH).matchAll(/(?<![\w/-])(?:N{3,}|X{3,}|0{3,})-[\w<>{}-]{1,60}\.md\b/g)].map(
    ({ index, 0: { length } }) => ({ start: index, end: index + length }),
  );
}
