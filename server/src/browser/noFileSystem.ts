/** In the place of Node's `fs`, of which gray-matter reads files, and nobody asks it to. */
export function readFileSync(): never {
  throw new Error('There are no files.');
}
