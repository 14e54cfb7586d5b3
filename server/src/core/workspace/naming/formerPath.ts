import { folderOf, proposalFile } from './files.ts';
import { ownNumber } from './ownNumber.ts';

/**
 * Under which path a proposal stood that is not there any more: with the same words in its name, be it in another folder or with another
 * number; or with the same number in the same folder.
 * @param path relative to the workspace folder, as the others are
 * @param gone those at which nothing stands by now
 * @returns undefined where none fits, or several do
 */
export function formerPath(path: string, gone: readonly string[]): string | undefined {
  const own = read(path);
  const others = gone.map(read);
  const [first, second] =
    [
      others.filter(({ name }) => name === own.name),
      others.filter(({ slug }) => slug !== '' && slug === own.slug),
      others.filter(({ number, folder }) => number !== undefined && number === own.number && folder === own.folder),
    ].find(({ length }) => length > 0) ?? [];
  return second ? undefined : first?.path;
}

function read(path: string) {
  const file = proposalFile(path);
  const folder = file?.folder ?? folderOf(path);
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  const { words = '' } = file?.parts ?? {};
  // In a folder of its own each file is what it is called.
  const part = name.slice(name.indexOf('/') + 1);
  return {
    path,
    folder,
    name,
    slug: words === '' ? '' : file?.mainFile ? `${words}/${part}` : words,
    number: ownNumber(path),
  };
}
