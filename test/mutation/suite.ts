/** A test of a file, with the names of the groups that it stands in. */
export interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...args: unknown[]) => unknown;

/** Takes the place of vitest while test files are read: collects their tests, so that they can be run one by one, again and again. */
export class Suite {
  readonly tests: Test[] = [];
  #groups: { name: string; before: Body[]; after: Body[] }[] = [{ name: '', before: [], after: [] }];

  /** What `import … from 'vitest'` gives, but for what is passed in. */
  api(expect: unknown, vi: unknown): object {
    const group = () => this.#groups.at(-1) ?? { name: '', before: [], after: [] };
    const describe = this.#named((name, body) => this.#group(name, body));
    const test = this.#named((name, body) => this.#test(name, body));
    return {
      expect,
      vi,
      describe,
      test,
      it: test,
      beforeEach: (body: Body) => group().before.push(body),
      afterEach: (body: Body) => group().after.push(body),
      beforeAll: (body: Body) => group().before.push(body),
      afterAll: (body: Body) => group().after.push(body),
    };
  }

  #group(name: string, body: Body): void {
    this.#groups = [...this.#groups, { name, before: [], after: [] }];
    body();
    this.#groups = this.#groups.slice(0, -1);
  }

  #test(name: string, body: Body): void {
    const groups = this.#groups;
    const path = [...groups.map((each) => each.name), name].filter((each) => each !== '').join(' > ');
    const run = async () => {
      for (const { before } of groups) for (const each of before) await each();
      try {
        await body();
      } finally {
        for (const { after } of groups) for (const each of after) await each();
      }
    };
    this.tests.push({ name: path, run });
  }

  /** A function with a name and a body, with `each`, `skip` and what else a file may call on it. */
  #named(take: (name: string, body: Body) => void): object {
    const plain = (name: string, a: unknown, b?: unknown) => take(name, (typeof a === 'function' ? a : b) as Body);
    const each = (table: readonly unknown[], ...values: readonly unknown[]) => {
      const rows = Array.isArray(table) && 'raw' in table ? tagged(table as never, values) : table;
      return (name: string, a: unknown, b?: unknown) => {
        const body = (typeof a === 'function' ? a : b) as Body;
        for (const [i, row] of rows.entries())
          take(`${name} #${i}`, () => (Array.isArray(row) ? body(...row) : body(row)));
      };
    };
    const nothing = () => undefined;
    const when = (is: boolean) => (is ? plain : nothing);
    return Object.assign(plain, {
      each,
      skip: nothing,
      todo: nothing,
      runIf: when,
      skipIf: (is: boolean) => when(!is),
    });
  }
}

/** The rows of a table in a template string: its heads are keys. */
function tagged(strings: readonly string[], values: readonly unknown[]): readonly object[] {
  const heads = (strings[0] ?? '').split('|').map((head) => head.trim());
  const rows: object[] = [];
  for (let i = 0; i < values.length; i += heads.length)
    rows.push(Object.fromEntries(heads.map((head, at) => [head, values[i + at]])));
  return rows;
}
