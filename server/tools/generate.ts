// Writes all files that follow from the code, the built-in templates and the manifest: `node server/tools/generate.ts [--check]`.
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tool } from '../src/agents/tool.ts';
import { createProgram } from '../src/cli/program.ts';
import { LEXICONS } from '../src/core/language/lexicons.ts';
import { ALL_RULES } from '../src/core/rules/index.ts';
import { readTemplate } from '../src/core/template/readTemplate.ts';
import type { Template } from '../src/core/template/template.ts';
import { withAgentTools } from './agentTools.ts';
import { configurationSchema } from './configurationSchema.ts';
import { grammarOf } from './grammar.ts';
import { englishMessages } from './l10n.ts';
import { withRuleSettings, withRuleSummaries } from './manifest.ts';
import { commandsPage } from './pages/commandsPage.ts';
import { languagesPage } from './pages/languagesPage.ts';
import { readRecognisers, recogniserPage } from './pages/recogniserPage.ts';
import { withRuleTable } from './pages/ruleTable.ts';
import { settingsPage } from './pages/settingsPage.ts';
import { snippetsOf } from './snippets.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The same as in `builtinTemplates.ts`, which only a bundler can import. */
const NAMES: Readonly<Record<string, string>> = {
  rfc: 'RFC',
  'rfc-detailed': 'Detailed RFC',
  enhancement: 'Enhancement',
  'enhancement-specification': 'Enhancement Specification',
  'enhancement-proposal': 'Enhancement Proposal',
  'decision-record': 'Short Decision Record',
  'decision-record-full': 'Full Decision Record',
};

/** The built-in templates, read from their folder. */
export async function readBuiltinTemplates(): Promise<readonly Template[]> {
  const read = async ([id, name]: [string, string]) =>
    readTemplate({ id, name, text: await readFile(join(root, 'server/templates', `${id}.md`), 'utf8') });
  return Promise.all(Object.entries(NAMES).map(read));
}

/** The tools of agents, which import templates as the bundler does. */
async function agentTools(): Promise<readonly Tool[]> {
  return (await import('../src/agents/tools.ts')).TOOLS;
}

/** What each generated file has to hold, by its path in the repository. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const templates = await readBuiltinTemplates();
  const manifest = await currentText('package.json');
  const manifestWords = await currentText('package.nls.json');
  const rules = await currentText('docs/rules.md');
  return new Map([
    ...templates.map((template) => [`snippets/${template.id}.json`, json(snippetsOf(template))] as const),
    ['syntaxes/proposals.tmLanguage.json', json(grammarOf(templates))],
    ['l10n/bundle.l10n.json', json(await englishMessages(root))],
    [
      'server/src/core/dialect/recognisers.md',
      recogniserPage(await readRecognisers(join(root, 'server/src/core/dialect'))),
    ],
    ['server/schemas/proposals.schema.json', json(configurationSchema(ALL_RULES))],
    ...(manifest === undefined
      ? []
      : [['package.json', withAgentTools(withRuleSettings(manifest, ALL_RULES), await agentTools())] as const]),
    ...(manifestWords === undefined
      ? []
      : [['package.nls.json', withRuleSummaries(manifestWords, ALL_RULES)] as const]),
    ...(rules === undefined ? [] : [['docs/rules.md', withRuleTable(rules, ALL_RULES)] as const]),
    ...(manifest === undefined || manifestWords === undefined
      ? []
      : [['docs/settings.md', settingsPage(manifest, withRuleSummaries(manifestWords, ALL_RULES))] as const]),
    ['docs/cli-help.md', commandsPage(createProgram('', { out: () => {}, err: () => {} }, () => {}))],
    ['docs/languages.md', languagesPage(LEXICONS, await translations())],
  ]);
}

/** The languages that messages are translated to, by the names of their files. */
async function translations(): Promise<readonly string[]> {
  const names = (await readdir(join(root, 'l10n'))).map((name) => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1]);
  return names.filter((language) => language !== undefined).sort();
}

/** The generated files that are missing or hold something else. */
export async function outdatedFiles(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const isCurrent = await Promise.all([...files].map(async ([path, text]) => (await currentText(path)) === text));
  return [...files.keys()].filter((_, i) => !isCurrent[i]);
}

/** A file's text with the line endings that are generated, whatever the checkout made of them; undefined where there is none. */
async function currentText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Has the program's modules import as the bundler has it: Markdown files as their text, and a version. */
function importAsBundled(): void {
  Object.assign(globalThis, { PACKAGE_VERSION: '' });
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('.md')
        ? {
            format: 'module',
            source: `export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))}`,
            shortCircuit: true,
          }
        : next(url, context),
  });
}

async function main(): Promise<void> {
  importAsBundled();
  const files = await generatedFiles();
  const outdated = await outdatedFiles(files);
  if (process.argv.includes('--check')) {
    for (const path of outdated)
      console.error(`${path} is out of date. Run \`npm run generate\` and commit the result.`);
    process.exitCode = outdated.length > 0 ? 1 : 0;
    return;
  }
  for (const path of outdated) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
    console.log(`Wrote ${path}.`);
  }
}

if (import.meta.main) await main();
