/**
 * In the place of the YAML reader that gray-matter brings. None of our calls gets there (`yamlFields.ts` has an engine of its own), and it
 * would look for a parser of JavaScript wherever it is installed, at every start.
 */
export function safeLoad(): never {
  throw new Error('Only our own engine reads YAML.');
}

export const safeDump = safeLoad;
