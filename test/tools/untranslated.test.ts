import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';

const FOLDER = 'client/src';

/** Comments, imports, regular expressions, calls of `l10n.t`, brackets, and the three kinds of text. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/.*|^(?:import|\} from) .*|(?<=[(,=:!&|?] ?)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/\w*|\bl10n\.t\(|[()]|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gm;

/**
 * The texts of a source that look like words for people, and are not translated: several words, or one with a capital. What
 * has several lines is markup.
 */
function untranslated(source: string): string[] {
  const found: string[] = [];
  /** How many brackets are open since the outermost `l10n.t(`. */
  let depth = 0;
  for (const [token] of source.matchAll(TOKEN)) {
    if (token === 'l10n.t(' || (token === '(' && depth > 0)) depth++;
    else if (token === ')' && depth > 0) depth--;
    else if (depth === 0 && /^['"`]/.test(token) && isForPeople(token.slice(1, -1))) found.push(token.slice(1, -1));
  }
  return found;
}

function isForPeople(text: string): boolean {
  const words = text.replace(/\$\{[^}]*\}/g, 'x').replace(/\$\([\w-]+\) ?/g, '');
  return !text.includes('\n') && /^[A-Z][a-z]|[A-Za-z]{2,}[.:,;]? [A-Za-z]/.test(words);
}

/** Names, of keys as well, which are the same in every language. */
const NAMES = [
  'Proposals',
  'Detailed RFC',
  'Enhancement',
  'Enhancement Specification',
  'Enhancement Proposal',
  'Short Decision Record',
  'Full Decision Record',
  'Enter',
];

test('the client says nothing that cannot be translated', () => {
  const files = globSync('**/*.ts', { cwd: join(import.meta.dirname, '..', '..', FOLDER) }).filter(
    // For whoever reads the reports of all users.
    (file) => file !== join('server', 'reportText.ts'),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    untranslated(textOf(`${FOLDER}/${file}`))
      .filter((text) => !NAMES.includes(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ["window.showErrorMessage('Nothing here');", ['Nothing here']],
  ["const TITLE = 'Status';", ['Status']],
  ['window.showInformationMessage(`Wrote ${path} at once.`);', ['Wrote ${path} at once.']],
  ["item.text = '$(book) Template';", ['$(book) Template']],
  ["{ label: l10n.t('Open It'), description: 'built in' }", ['built in']],
  ["l10n.t('No {0} (of {1})', f('Some Text'), g(')'))", []],
  ["// Don't say 'What Next'\nopen('vscode.open', x.replace(/'A b/, '')) /* 'Now What' */", []],
  ["import { A } from 'Some Where';", []],
])('%j has untranslated %j', (source, expected) => {
  expect(untranslated(source)).toEqual(expected);
});
