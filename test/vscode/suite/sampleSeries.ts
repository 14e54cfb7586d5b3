const TEMPLATE = `# RFC-NNNN: [Title]

- **Status**: Draft | In Review | Accepted | Implemented | Superseded by RFC-NNNN | Withdrawn
- **Author**: [Name]
- **Created**: YYYY-MM-DD

## Summary

[What changes, in two sentences]

## Motivation

[Who needs it, and why now]

## Design

[How it works]

## Rollout

[How it comes to its users]
`;

interface Said {
  readonly title: string;
  readonly status: string;
  readonly author: string;
  readonly day: string;
  /** Lines of more fields. */
  readonly more?: readonly string[];
  /** How many of the four sections are written. */
  readonly written?: number;
}

const SECTIONS = ['Summary', 'Motivation', 'Design', 'Rollout'];
const TEXT = 'As we have said in the meeting, and as the people on call have asked for.';

const SERIES: readonly Said[] = [
  { title: 'Keep events in Postgres', status: 'Superseded by RFC-0004', author: 'Ines Duarte', day: '2025-02-11' },
  { title: 'One login for all tools', status: 'Implemented', author: 'Tom Brandt', day: '2025-03-04' },
  {
    title: 'Retry webhooks',
    status: 'Accepted',
    author: 'Ines Duarte',
    day: '2025-09-18',
    more: ['Requires: RFC-0004'],
  },
  {
    title: 'Events in a log',
    status: 'Implemented',
    author: 'Hanna Okafor',
    day: '2025-10-02',
    more: ['Supersedes: RFC-0001'],
  },
  {
    title: 'Audit log',
    status: 'Accepted',
    author: 'Tom Brandt',
    day: '2026-01-20',
    more: ['Requires: RFC-0002, RFC-0004'],
  },
  {
    title: 'Scheduled exports',
    status: 'In Review',
    author: 'Hanna Okafor',
    day: '2026-05-07',
    more: ['Requires: RFC-0005'],
    written: 3,
  },
  { title: 'Saved searches', status: 'Draft', author: 'Priya Nair', day: '2026-06-15', written: 2 },
  {
    title: 'Keyboard navigation',
    status: 'Draft',
    author: 'Priya Nair',
    day: '2026-07-01',
    more: ['Amends: RFC-0007'],
    written: 1,
  },
  { title: 'A chat in every view', status: 'Withdrawn', author: 'Tom Brandt', day: '2026-07-09' },
];

/** The files of a team's RFCs with their template, by path. */
export function sampleSeries(): ReadonlyMap<string, string> {
  const texts = SERIES.map((said, i) => [pathOf(said, i + 1), textOf(said, i + 1)] as const);
  return new Map([['rfcs/template.md', TEMPLATE], ...texts]);
}

function pathOf({ title }: Said, number: number): string {
  return `rfcs/${`${number}`.padStart(4, '0')}-${title.toLowerCase().replaceAll(' ', '-')}.md`;
}

function textOf({ title, status, author, day, more = [], written = SECTIONS.length }: Said, number: number): string {
  const fields = [`Status: ${status}`, `Author: ${author}`, `Created: ${day}`, ...more];
  const lines = fields.map((field) => `- **${field.replace(':', '**:')}`);
  const sections = SECTIONS.map((name, i) => `## ${name}\n${i < written ? `\n${TEXT}\n` : ''}`);
  return [`# RFC-${`${number}`.padStart(4, '0')}: ${title}\n`, `${lines.join('\n')}\n`, ...sections].join('\n');
}
