import {
  type Entry,
  type Examination,
  isExcluded,
  LineIndex,
  parseDocument,
  rowOf,
  type Template,
  templateById,
  unreadMatch,
} from '../core/index.ts';
import { once } from '../core/text/once.ts';
import { textNow } from '../files/readText.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import type { ReadOptions } from '../proposals/entries.ts';
import { type Examined, examine } from './examine.ts';
import type { FoundFile } from './findFiles.ts';
import type { Unchecked } from './result.ts';
import { pathIn, type Root, type Roots } from './roots.ts';

const CONCURRENT_READS = 32;

export interface ExamineAllOptions {
  /** The template that was named on the command line: then all are read here. */
  readonly named?: Template | undefined;
  readonly progress?: ReadOptions['progress'] | undefined;
}

/**
 * Finds out which templates files follow, and how far, in the order of the files; without those that `.proposals.yaml` excludes. Each
 * is read once, by threads where there are many, or not at all where it is as it was: what is kept of its text is enough to judge most.
 */
export async function examineAll(
  files: readonly FoundFile[],
  roots: Roots,
  { named, progress }: ExamineAllOptions = {},
): Promise<readonly (Examined | Unchecked)[]> {
  const places = await mapConcurrently(files, CONCURRENT_READS, async (file) => {
    const root = await roots.rootOf(file);
    return { file, root, path: pathIn(root, file) };
  });
  const entries = new Map<Root, ReadonlyMap<string, Entry>>();
  if (!named) {
    for (const root of new Set(places.map((place) => place.root))) {
      const here = places.filter(
        ({ file, path, ...place }) => place.root === root && file.text === undefined && !isExcluded(root.library, path),
      );
      entries.set(
        root,
        await read(
          root,
          here.map(({ path }) => path),
          progress,
        ),
      );
    }
  }
  const examined = await mapConcurrently(places, CONCURRENT_READS, async ({ file, root, path }) => {
    const isRead = named || file.text !== undefined || isExcluded(root.library, path);
    const examination = isRead ? undefined : root.entries.examinationOf(path);
    return examination
      ? fromExamination({ file, root, path }, examination, entries.get(root)?.get(path))
      : examine(file, root, named);
  });
  return examined.filter((one) => one !== undefined);
}

async function read(
  { library, entries }: Root,
  paths: readonly string[],
  progress: ReadOptions['progress'],
): Promise<ReadonlyMap<string, Entry>> {
  const all = () => true;
  const found = await entries.read(library, paths, {
    needsFacts: all,
    needsExamination: all,
    ...(progress && { progress }),
  });
  return new Map(found.map((entry) => [entry.path, entry]));
}

function fromExamination(
  { file, root, path }: Pick<Examined, 'file' | 'root' | 'path'>,
  { choice, mayHoldIndex, evidence }: Examination,
  entry: Entry | undefined,
): Examined {
  const template = choice.template === undefined ? undefined : templateById(root.library, choice.template);
  const document = once(() => parseDocument(textNow(root.host, path)));
  const match = template && evidence && unreadMatch(evidence, template, choice.evidence, document);
  return {
    file,
    root,
    path,
    row: rowOf(path),
    document,
    lines: once(() => linesOf(root, path)),
    mayHoldIndex,
    choice: { ...choice, template },
    match,
    entry: match && entry,
  };
}

/** Where the lines of a file are; one that is gone by now has only the first. */
function linesOf({ host }: Root, path: string): LineIndex {
  try {
    return LineIndex.of(textNow(host, path));
  } catch {
    return LineIndex.of('');
  }
}
