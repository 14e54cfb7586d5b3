import type { Problem } from '../../core/index.ts';
import { maxOf, minOf } from '../../core/index.ts';
import type { CheckedFile } from '../result.ts';

/** In fewer files a cause is told in each. */
export const MIN_FILES = 5;

/** What is the same in many proposals by one template: it is one thing to decide on. */
export interface Cause {
  /** In the order in which they were checked. */
  readonly files: readonly CheckedFile[];
  /** The first of them. */
  readonly problem: Problem;
  /** What is the same in all messages: what it is about, and what is wrong. */
  readonly message: string;
  /** The years in which they were made, the first and the last; undefined where one of them does not say. */
  readonly years: readonly [number, number] | undefined;
}

/** Problems that have their cause in common, the most frequent first; and, by file, those that are its own. */
export function causesOf(files: readonly CheckedFile[]): {
  readonly causes: readonly Cause[];
  readonly own: ReadonlyMap<CheckedFile, readonly Problem[]>;
} {
  const found = new Map<string, { files: Set<CheckedFile>; problem: Problem; message: string }>();
  for (const file of files) {
    for (const problem of file.problems) {
      const key = keyOf(file, problem);
      const cause = found.get(key) ?? { files: new Set(), problem, message: firstSentence(problem.message) };
      cause.files.add(file);
      found.set(key, cause);
    }
  }
  const isShared = (file: CheckedFile, problem: Problem) =>
    (found.get(keyOf(file, problem))?.files.size ?? 0) >= MIN_FILES;
  const causes = [...found.values()]
    .filter((cause) => cause.files.size >= MIN_FILES)
    .map(({ files, problem, message }) => ({ files: [...files], problem, message, years: yearsOf([...files]) }))
    .sort((a, b) => b.files.length - a.files.length);
  const own = new Map(files.map((file) => [file, file.problems.filter((problem) => !isShared(file, problem))]));
  return { causes, own };
}

function yearsOf(files: readonly CheckedFile[]): Cause['years'] {
  const years = files.flatMap(({ day }) => (day === undefined ? [] : Number(day.slice(0, 4))));
  return years.length < files.length ? undefined : [minOf(years), maxOf(years)];
}

function keyOf({ match }: CheckedFile, { rule, severity, message }: Problem): string {
  return [match?.template.id, rule, severity, firstSentence(message)].join('\n');
}

function firstSentence(message: string): string {
  return /^.*?[.?](?=\s+\p{Lu})/u.exec(message)?.[0] ?? message;
}
