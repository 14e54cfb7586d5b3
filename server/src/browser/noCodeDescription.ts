import type * as real from '../lsp/codeDescription.ts';

/** The pages are in the extension, which in a browser can open none. */
export const codeDescription: typeof real.codeDescription = () => ({});
