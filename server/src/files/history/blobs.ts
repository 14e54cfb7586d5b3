import { decodeOutput } from '../decodeText.ts';
import { MAX_LOOKED_AT } from '../readText.ts';
import type { BoundedGit } from './boundedGit.ts';

/**
 * The texts that files had in some commits: by commit, then by path, in the order of `names`; what a commit does not have, or holds no
 * text, is left out. Takes two git processes.
 */
export async function readRevisions(
  run: BoundedGit,
  commits: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  // A request is a line: names that hold line breaks cannot be asked for.
  const requests = commits.flatMap((commit) =>
    names.filter((name) => !/[\r\n]/.test(name)).map((name) => ({ commit, name })),
  );
  const found: { readonly commit: string; readonly name: string; readonly blob: string }[] = [];
  const input = requests.map(({ commit, name }) => `${commit}:${name}\n`).join('');
  const answers = input === '' ? '' : await run(['cat-file', '--batch-check'], { input });
  for (const [i, answer] of answers.split('\n').entries()) {
    const [, blob, size] = /^([0-9a-f]{40,}) blob (\d+)$/.exec(answer) ?? [];
    const request = requests[i];
    if (blob === undefined || !request || Number(size) > MAX_LOOKED_AT) continue;
    found.push({ ...request, blob });
  }
  const texts = await readBlobs(run, new Set(found.map(({ blob }) => blob)));
  const byCommit = new Map<string, Map<string, string>>();
  for (const { commit, name, blob } of found) {
    const text = texts.get(blob);
    const known = byCommit.get(commit) ?? new Map<string, string>();
    if (text !== undefined) byCommit.set(commit, known.set(name, text));
  }
  return byCommit;
}

/** Texts by the ids of their blobs; what holds no text is left out. */
export async function readBlobs(run: BoundedGit, blobs: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (blobs.size === 0) return texts;
  const input = [...blobs].map((blob) => `${blob}\n`).join('');
  // Sizes count bytes, so the whole output is read byte by byte.
  const output = await run(['cat-file', '--batch'], { input, encoding: 'latin1' });
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [, blob, size] = /^([0-9a-f]{40,}) blob (\d+)$/.exec(output.slice(at, end)) ?? [];
    at = end < 0 ? output.length : end + 1;
    if (blob === undefined) continue;
    const text = decode(output.slice(at, at + Number(size)));
    if (text !== undefined) texts.set(blob, text);
    at += Number(size) + 1;
  }
  return texts;
}

/** Undefined for what is no template: other than UTF-8, a symbolic link's target, the stand-in of a large file. */
function decode(bytes: string): string | undefined {
  const isText = bytes.includes('\n') && !bytes.startsWith('version https://git-lfs.');
  return isText ? decodeOutput(bytes) : undefined;
}
