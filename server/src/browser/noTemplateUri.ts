import type * as real from '../lsp/features/builtinTemplateUri.ts';

/** The built-in templates are in the program alone. */
export const builtinTemplateUri: typeof real.builtinTemplateUri = () => undefined;
