import type * as real from '../lsp/features/agentTools.ts';

/** What agents do they do to files of a disk. */
export const handleAgentTools: typeof real.handleAgentTools = () => undefined;
