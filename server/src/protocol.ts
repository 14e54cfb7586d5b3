/** The custom requests between client and server, by what they are about. The client imports nothing else of the server, so these files import nothing but each other. */

export * from './protocol/agentTools.ts';
export * from './protocol/changeStatus.ts';
export * from './protocol/changes.ts';
export * from './protocol/files.ts';
export * from './protocol/initialization.ts';
export * from './protocol/newProposals.ts';
export * from './protocol/overview.ts';
export * from './protocol/ranges.ts';
export * from './protocol/templates.ts';
export * from './protocol/writing.ts';
