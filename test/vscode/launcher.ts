// Takes the place of the desktop VS Code executable: `runTests` starts it with the same arguments.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { quietSettings, startCodeServer } from '../../client/tools/codeServer.ts';
import { root } from '../../client/tools/installCodeServer.ts';
import { chromiumOptions } from './chromium.ts';
import { addLanguagePack } from './languagePack.ts';

const string = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  strict: false,
  options: {
    extensionDevelopmentPath: string,
    extensionTestsPath: string,
    locale: string,
    web: { type: 'boolean' },
    'remote-debugging-port': string,
  },
});

const isWeb = values.web === true;
/** Else it would run where the folder is. */
const RUNS_IN_BROWSER = { 'proposals.proposals': ['web'] };
const data = mkdtempSync(join(tmpdir(), 'proposals-code-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
// For the sockets that VS Code leaves behind.
process.env.TMPDIR = data;
// The other end of the standard input closes when the process that started this one is gone, however it ended.
process.stdin.resume().on('end', () => process.exit(1));
const locale = typeof values.locale === 'string' && values.locale;
if (locale) addLanguagePack(join(data, 'data'), locale);
const server = await startCodeServer({
  data,
  extensions: join(data, 'extensions'),
  settings: { ...quietSettings, 'http.proxySupport': 'off', ...(isWeb && { 'remote.extensionKind': RUNS_IN_BROWSER }) },
  testDriver: true,
  ...(locale && { locale }),
});

const options = await chromiumOptions();
const context = await chromium.launchPersistentContext(join(data, 'chromium'), {
  ...options,
  args: [...(options.args ?? []), `--remote-debugging-port=${values['remote-debugging-port']}`],
  viewport: { width: 1280, height: 800 },
});

const log = join(root, 'test-results', 'vscode.log');
mkdirSync(join(root, 'test-results'), { recursive: true });
rmSync(log, { force: true });
const page = context.pages()[0] ?? (await context.newPage());
page.on('console', (message) => appendFileSync(log, `${message.type()} ${message.text()}\n`));
const exit = new Promise<number>((resolve) => {
  page.exposeFunction('codeAutomationLog', () => undefined);
  page.exposeFunction('codeAutomationExit', resolve);
});

const remote = (path: unknown) => `vscode-remote://${server.authority}${path}`;
const payload = [
  ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
  ['extensionTestsPath', remote(values.extensionTestsPath)],
  ['skipWelcome', 'true'],
];
const [opened] = positionals;
const kind = opened === undefined ? 'ew' : opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
const query = new URLSearchParams({ [kind]: opened ?? 'true', payload: JSON.stringify(payload) });
await page.goto(`http://${server.authority}/?${query}`);

const code = await exit;
await context.close();
await server.stop();
process.exit(code);
