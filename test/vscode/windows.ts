import type { Outcome } from './options.ts';

/** A window of VS Code in which some of the tests run. */
export interface TestWindow {
  /** What the names of its test files start with; the first window takes those that no other does. */
  readonly start: string;
  /** What is open in it: a folder, a workspace of two, a folder that has a template and proposals from the start, or nothing. */
  readonly opened: 'folder' | 'two folders' | "team's folder" | 'nothing';
  /** Whether the extension runs in the browser, in a worker, and not on the machine that the folder is on. */
  readonly isWeb?: boolean;
  /** The display language, where it is not English. */
  readonly locale?: string;
  /** Whether the extension is that of the package, where it is only what is installed. */
  readonly packaged?: boolean;
  /** Whether its tests run only when they are asked for. */
  readonly onRequest?: boolean;
}

const USUAL: TestWindow = { start: '', opened: 'folder' };
const SPECIAL: readonly TestWindow[] = [
  { start: 'twoRoots', opened: 'two folders' },
  // Of one test alone: what a user does first there.
  { start: 'freshWindow', opened: "team's folder" },
  { start: 'noFolder', opened: 'nothing' },
  { start: 'german', opened: 'folder', locale: 'de' },
  { start: 'packaged', opened: 'folder', packaged: true },
  { start: 'inBrowser', opened: 'folder', isWeb: true },
  { start: 'pictures', opened: 'folder', onRequest: true },
];

/** Which files run in a window, and which of their tests, as a regular expression. */
export interface WindowPlan extends TestWindow {
  readonly files: readonly string[];
  readonly grep?: string;
}

/**
 * Spreads test files over windows. `only` is the start of files' names or, where no file starts like that, a regular
 * expression for the names of tests in the usual window.
 */
export function planWindows(files: readonly string[], only?: string): WindowPlan[] {
  const windowOf = (file: string) => SPECIAL.find(({ start }) => file.startsWith(start)) ?? USUAL;
  const named = files.filter((file) => only !== undefined && file.startsWith(only));
  const plan = (window: TestWindow, wanted: readonly string[]) => ({
    ...window,
    files: wanted.filter((file) => windowOf(file) === window),
  });
  if (only !== undefined && named.length === 0) return [{ ...plan(USUAL, files), grep: only }];
  return [USUAL, ...SPECIAL]
    .filter(({ onRequest }) => only !== undefined || !onRequest)
    .map((window) => plan(window, only === undefined ? files : named))
    .filter((planned) => planned.files.length > 0);
}

/** Another window for those tests of one that failed in it; undefined where none did. */
export function planAgain(window: WindowPlan, { failures }: Outcome): WindowPlan | undefined {
  const titles = failures.map((failure) => (failure.split('\n')[0] ?? '').replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return titles.length === 0 ? undefined : { ...window, grep: `^(?:${titles.join('|')})$` };
}

/** The package that the extension in a folder was installed from. */
export function packageOf(folder: string): string {
  return `${folder}.vsix`;
}
