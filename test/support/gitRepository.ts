import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const DAY = 24 * 60 * 60;
const ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** A git repository in a temporary folder. Its first commit is of 2020-01-01, each further one is a day younger. */
export class GitRepository {
  readonly root: string;
  #now = Date.UTC(2020, 0, 1) / 1000;

  constructor(root = join(realpathSync(mkdtempSync(join(tmpdir(), 'proposals-'))), 'repository')) {
    this.root = root;
    mkdirSync(root, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: readonly string[]): string {
    return this.gitReading('', ...args);
  }

  gitReading(input: string, ...args: readonly string[]): string {
    const date = `${this.#now} +0000`;
    const env = { ...process.env, ...ENVIRONMENT, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const stdio = ['pipe', 'pipe', 'ignore'] as const;
    return execFileSync('git', args, { cwd: this.root, env, input, encoding: 'utf8', stdio: [...stdio] }).trim();
  }

  write(path: string, text: string): this {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.root, path));
    return this;
  }

  move(from: string, to: string): this {
    mkdirSync(dirname(join(this.root, to)), { recursive: true });
    this.git('mv', from, to);
    return this;
  }

  /** Commits all that has changed, and gives the commit's id. */
  commit(): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'A change');
    this.#now += DAY;
    return this.git('rev-parse', 'HEAD');
  }

  /** Merges a branch by a commit of its own, and gives that commit's id. */
  merge(branch: string, ...args: readonly string[]): string {
    this.git('merge', '--quiet', '--no-ff', ...args, '--message', 'A merge', branch);
    this.#now += DAY;
    return this.git('rev-parse', 'HEAD');
  }
}
