import type { SemanticToken } from '../../core/index.ts';

/** Standard types, so that every theme has a colour for them; `package.json` maps them to the colours of the grammar. */
export const TOKEN_TYPES = ['property', 'enumMember', 'macro'] as const;

/** Positions in the list of types. */
export const TYPE_OF: Readonly<Record<SemanticToken['kind'], number>> = { key: 0, value: 1, placeholder: 2 };
