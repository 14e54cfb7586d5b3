/** A decision record's template, with advice and nothing in brackets but the title. */
export const ADR = `# [Title]

- **Status**: Proposed | Accepted | Superseded
- **Deciders**: [names]

## Context

What is it that makes us decide?

## Decision

What did we decide?

## Consequences

What becomes easier, and what harder?
`;

/** A design's template, which names its kind in the title. */
export const DESIGN = `# Design: [Name]

**Owner**: @nickname

## Goals

[What this is to reach]

## Architecture

[How it is built]

## Rollout

[How it comes to its users]

## Risks

[What may go wrong]
`;

/** A decision record written from the first. */
export const decision = (status = 'Accepted') => `# Use a queue

- **Status**: ${status}
- **Deciders**: Ann, Ben

## Context

Mails are sent while the user waits.

## Decision

They go to a queue.

## Consequences

A worker has to be watched.
`;
