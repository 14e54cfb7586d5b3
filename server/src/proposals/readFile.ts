import { type Entry, type Examination, entryIn, examineText, type TemplateLibrary } from '../core/index.ts';
import { type DiskHost, type Host, isForLackOfFiles } from '../files/host.ts';
import { textIfReadable } from '../files/readText.ts';
import { hashOf } from './hashOf.ts';

/** A file that is to be read. */
export interface Wanted {
  readonly path: string;
  /** Whether is asked what it does otherwise than its template. */
  readonly withFacts: boolean;
  /** Whether it is checked itself. */
  readonly withExamination?: boolean;
  /** Of the text for which all that is asked is known already. */
  readonly known?: string | undefined;
}

/** What was read of a file. */
export interface Read {
  readonly path: string;
  /** Of its text; undefined where there is none that can be used. */
  readonly hash: string | undefined;
  /** What the index keeps of it, as JSON; undefined where that is known, and for what is no proposal. */
  readonly entry?: string;
  /** What checking keeps of it, as JSON; undefined where that is known, or not asked. */
  readonly examination?: string;
}

/** Reads a file, and what the index keeps of it. Never fails: what is wrong with a file is told where it is checked itself. */
export async function readFile(
  host: Host,
  library: TemplateLibrary,
  { path, withFacts, withExamination, known }: Wanted,
): Promise<Read> {
  const text = await textIfReadable(host, path);
  if (text === undefined) return { path, hash: undefined };
  const hash = hashOf(text);
  if (hash === known) return { path, hash };
  const { entry, examination } = withExamination
    ? examinationOf(library, text, path)
    : { entry: entryOf(library, text, path, withFacts) };
  return {
    path,
    hash,
    ...(entry && { entry: JSON.stringify(entry) }),
    ...(examination && { examination: JSON.stringify(examination) }),
  };
}

/** The same host where waiting for each file takes longer than reading it. */
export function readingAtOnce(host: DiskHost): Host {
  const read: Host['read'] = async (path, maxBytes) => {
    try {
      return host.readNow(path, maxBytes);
    } catch (error) {
      if (!isForLackOfFiles(error)) throw error;
      return host.read(path, maxBytes);
    }
  };
  return { ...host, read };
}

function examinationOf(
  library: TemplateLibrary,
  text: string,
  path: string,
): { readonly entry?: Entry | undefined; readonly examination?: Examination } {
  try {
    return examineText(library, text, path);
  } catch {
    return {};
  }
}

function entryOf(library: TemplateLibrary, text: string, path: string, withFacts: boolean): Entry | undefined {
  try {
    return entryIn(library, text, path, { withFacts });
  } catch {
    return undefined;
  }
}
