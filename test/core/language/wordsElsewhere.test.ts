import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CORE = 'server/src/core';

/** Words of formats, which are no words of a language. */
const OF_FORMATS = new Set(
  (
    'adr rfc bcp kep eip sep todo tbd tba fixme readme index md markdown https http html null true false yes off yyyy mmm xxx nnn ' +
    // Marks of programmers, names of services
    'changeme replaceme path github adrs api ' +
    // HTML
    'abbr area base code col del details div embed img input ins kbd link meta picture pre script small source span strike strong style sub ' +
    'summary sup svg table tbody textarea thead track video wbr cdata ' +
    // What engines of templates put behind a file's name
    'tmpl tpl tmp sample dist jinja hbs mustache erb ejs liquid ' +
    // Names that Windows keeps for itself, our own comments, paths of houses
    'amp nbsp quot apos dash hellip font mark badge con prn aux nul com lpt proposals ignore file openspec specify schemas templates changes specs template text example org net feff'
  ).split(' '),
);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const EXPRESSION = /(?<=[=(,:?&|!\s[])\/(?![/*\s])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g;
/** What is called after a format holds words of that: the names of HTML, the messages of a parser of YAML. */
const OF_A_FORMAT = /\bconst (?:HTML|YAML)_\w+ =[^;]*(?:;|$)/gm;
/** A list of words in one string. */
const LIST = /'[\p{Ll}]{3,}(?: [\p{Ll}]{2,}){4,} ?'(?=[\s+]|\.split)/gu;

/** Alternatives in a string, of which an expression may be made. */
const ALTERNATIVES = /(['`])(?:(?!\1)[^\\\n]|\\.)*?\p{L}{3,}\|\p{L}{3,}(?:(?!\1)[^\\\n]|\\.)*\1/gu;

/** The words of languages in a source: in regular expressions, and in lists. */
function wordsIn(source: string): readonly string[] {
  const code = source.replace(COMMENT, '').replace(OF_A_FORMAT, '');
  const expressions = [...code.matchAll(EXPRESSION), ...code.matchAll(ALTERNATIVES)].map(([text]) =>
    text
      .replace(/\$\{[^{}]*\}/g, ' ')
      .replace(/_\?/g, '')
      .replace(/\/[dgimsuvy]*$/, '')
      .replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]|\[[^\]]*\]|\(\?<[a-z]+>/gi, ' '),
  );
  const lists = [...code.matchAll(LIST)].filter(({ index }) => /split\(' '\)/.test(code.slice(index, index + 3_000)));
  return [...expressions, ...lists.map(([text]) => text)]
    .flatMap((text) => text.match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !OF_FORMATS.has(word.toLowerCase()));
}

test('finds words in expressions and lists', () => {
  expect(wordsIn('const A = /^(?:open|pending)$/i; const B = /\\p{Lu}[a-z]+TODO/u;')).toEqual(['open', 'pending']);
  expect(wordsIn("const A = new Set('eins zwei drei vier fünf'.split(' '));")).toContain('drei');
  expect(wordsIn('const A = new RegExp(`^(?:open|pending)$`);')).toEqual(['open', 'pending']);
  expect(wordsIn('// says /open/ or /closed/\nconst a = b / c;')).toEqual([]);
});

test('no words of a language stand outside of the lexicons', () => {
  // A house names the paths that its tool writes.
  const isElsewhere = (path: string) => !/^server\/src\/core\/(?:language|dialect\/houses)\//.test(path);
  const files = filesBelow(CORE).filter(isElsewhere);
  const found = files
    .map((path) => ({ path: path.slice(CORE.length + 1), words: wordsIn(readFileSync(join(path), 'utf8')) }))
    .filter(({ words }) => words.length > 0);
  expect(found).toEqual([]);
});
