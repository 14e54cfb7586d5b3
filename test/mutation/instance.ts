import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { Suite, type Test } from './suite.ts';

type Mutants = (id: number) => boolean;
type Run = (require: (id: string) => unknown, module: { exports: object }, mutant: Mutants, globals: object) => void;

/** So many questions are asked by no single test: where they are, a mutant has made a loop that never ends. */
const ENDLESS = 100_000_000;

/** What stands in for vitest's own. */
export interface Vitest {
  readonly expect: unknown;
  readonly vi: unknown;
}

/**
 * Everything read anew for each test file, with one mutant from the start, or none: what modules keep cannot pass from one mutant, or
 * file, to the next. The script is compiled once for all.
 */
export class Program {
  readonly #run: Run;
  readonly #require: (id: string) => unknown;
  readonly #vitest: Vitest;

  constructor(code: string, root: string, vitest: Vitest) {
    const script = new Script(`(function (require, module, $mutant, exports) {${code}\n})`, { filename: 'bundle.js' });
    this.#run = script.runInThisContext() as Run;
    this.#require = createRequire(`${root}/package.json`);
    this.#vitest = vitest;
  }

  /** Reads test files and runs their tests until one fails. Gives its name, or undefined where all pass. */
  async firstFailing(files: readonly string[], mutant: number): Promise<string | undefined> {
    for (const file of files) {
      try {
        const instance = this.#fresh((id) => id === mutant);
        for (const test of instance(file)) if (!(await passes(test))) return `${file}: ${test.name}`;
      } catch {
        return `${file}: cannot be read`;
      }
    }
    return undefined;
  }

  /** The mutants that a test file asks for, or what fails in it without any mutant. */
  async coverage(file: string): Promise<{ readonly asked: ReadonlySet<number>; readonly failing: string | undefined }> {
    const asked = new Set<number>();
    const instance = this.#fresh((id) => {
      asked.add(id);
      return false;
    });
    let failing: string | undefined;
    for (const test of instance(file)) if (!(await passes(test))) failing ??= test.name;
    return { asked, failing };
  }

  #fresh(isActive: Mutants): (file: string) => readonly Test[] {
    let suite = new Suite();
    let questions = 0;
    const module = { exports: {} as { files?: Record<string, () => unknown> } };
    const require = (id: string) =>
      id === 'vitest' ? suite.api(this.#vitest.expect, this.#vitest.vi) : this.#require(id);
    const mutant = (id: number) => {
      if (++questions > ENDLESS) throw new Error('Never ends.');
      return isActive(id);
    };
    this.#run(require, module, mutant, module.exports);
    return (file) => {
      suite = new Suite();
      module.exports.files?.[file]?.();
      return suite.tests.map(({ name, run }) => ({
        name,
        run: () => {
          questions = 0;
          return run();
        },
      }));
    };
  }
}

async function passes({ run }: Test): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}
