import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const PROPOSALS = 'text.html.markdown.proposals';
const OURS = /\.proposals$/;

export interface Token {
  readonly line: number;
  readonly text: string;
  /** The innermost scope of ours; undefined for none. */
  readonly scope: string | undefined;
  readonly scopes: readonly string[];
}

/** A tokeniser for Markdown with the grammars that VS Code has, and ours injected unless `plain`. */
export async function createTokeniser({ plain = false } = {}): Promise<(text: string) => readonly Token[]> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (scope) => readGrammar(scope),
    getInjections: (scope) => (scope === 'text.html.markdown' && !plain ? [PROPOSALS] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('The Markdown grammar is not there.');
  return (text) => {
    let state = textmate.INITIAL;
    return text.split(/\r?\n/).flatMap((content, line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        line,
        text: content.slice(startIndex, endIndex),
        scope: scopes.findLast((name) => OURS.test(name)),
        scopes,
      }));
    });
  };
}

const FILES: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'text.html.derivative': 'html-derivative',
  'text.html.basic': 'html',
  'source.yaml': 'yaml',
  'source.ts': 'typescript',
  'source.python': 'python',
};

function readGrammar(scope: string): IRawGrammar | null {
  if (scope === PROPOSALS) return readJson(new URL('../../syntaxes/proposals.tmLanguage.json', import.meta.url));
  const name = FILES[scope];
  return name ? readJson(require.resolve(`tm-grammars/grammars/${name}.json`)) : null;
}

function readJson(path: string | URL): IRawGrammar {
  return JSON.parse(readFileSync(path, 'utf8'));
}
