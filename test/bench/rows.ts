/** What a figure counts: milliseconds, seconds, or megabytes of 1024² bytes. */
export type Unit = 'ms' | 's' | 'MB';

/** The files in `measures/`, by name. */
export type MeasureName =
  | 'repositories'
  | 'manyFiles'
  | 'typing'
  | 'edited'
  | 'start'
  | 'cliStart'
  | 'index'
  | 'shown'
  | 'choice'
  | 'template'
  | 'readmes';

/** A row of the table: one quantity, measured for this program and for others. */
export interface Row {
  readonly id: string;
  readonly measure: MeasureName;
  readonly what: string;
  readonly unit: Unit;
  /** What it is called in the chart; the others are in the table only. */
  readonly chart?: string;
  /** The most that it may be; without one it is only there to compare with. */
  readonly limit?: number;
  /** Where the limit comes from. */
  readonly because?: string;
}

const CI =
  'a run in CI must not be worth a thought: as fast as the fastest linter of Markdown, compiled to machine code';
const AGAIN = 'before each commit: below what is felt as a pause';
const SMALL = 'as much as Node with a grammar needs; CI machines have little';
const KEY = 'far below a frame of the screen (16 ms), which belongs to the editor';
const WINDOW = 'what one of many servers of an editor may take';
const AT_ONCE = 'an answer within this is felt as given at once';

/** All rows, in the order of the table. */
export const ROWS: readonly Row[] = [
  { id: 'eips-first', measure: 'repositories', what: 'check of 949 EIPs, first run after installing', unit: 's' },
  {
    id: 'eips-cold',
    measure: 'repositories',
    what: 'the same, nothing kept of them',
    unit: 's',
    chart: 'check of 949 EIPs',
    limit: 0.35,
    because: CI,
  },
  {
    id: 'eips-again',
    measure: 'repositories',
    what: 'the same, again',
    unit: 's',
    chart: 'check of 949 EIPs, again',
    limit: 0.15,
    because: AGAIN,
  },
  { id: 'eips-processor', measure: 'repositories', what: 'the same, processor time, nothing kept', unit: 's' },
  {
    id: 'eips-memory',
    measure: 'repositories',
    what: 'the same, memory at most',
    unit: 'MB',
    chart: 'memory, 949 EIPs',
    limit: 120,
    because: SMALL,
  },
  { id: 'rfcs-first', measure: 'repositories', what: 'check of 649 RFCs, first run after installing', unit: 's' },
  {
    id: 'rfcs-cold',
    measure: 'repositories',
    what: 'the same, nothing kept of them',
    unit: 's',
    chart: 'check of 649 RFCs',
    limit: 0.5,
    because: CI,
  },
  {
    id: 'rfcs-again',
    measure: 'repositories',
    what: 'the same, again',
    unit: 's',
    chart: 'check of 649 RFCs, again',
    limit: 0.15,
    because: AGAIN,
  },
  { id: 'rfcs-processor', measure: 'repositories', what: 'the same, processor time, nothing kept', unit: 's' },
  {
    id: 'rfcs-memory',
    measure: 'repositories',
    what: 'the same, memory at most',
    unit: 'MB',
    limit: 120,
    because: SMALL,
  },
  { id: 'many-files', measure: 'manyFiles', what: 'check of 10,000 files (140 MB)', unit: 's', limit: 5, because: CI },
  {
    id: 'many-files-memory',
    measure: 'manyFiles',
    what: 'the same, memory at most',
    unit: 'MB',
    limit: 250,
    because: SMALL,
  },
  { id: 'readmes', measure: 'readmes', what: 'check of 1,000 READMEs, none a proposal', unit: 's' },
  {
    id: 'key-8k-p50',
    measure: 'typing',
    what: 'keystroke to problems, 8 KB, p50',
    unit: 'ms',
    limit: 0.6,
    because: KEY,
  },
  {
    id: 'key-8k-p95',
    measure: 'typing',
    what: 'keystroke to problems, 8 KB, p95',
    unit: 'ms',
    limit: 1.5,
    because: KEY,
  },
  {
    id: 'key-60k-p50',
    measure: 'typing',
    what: 'keystroke to problems, 60 KB, p50',
    unit: 'ms',
    limit: 0.8,
    because: KEY,
  },
  {
    id: 'key-60k-p95',
    measure: 'typing',
    what: 'keystroke to problems, 60 KB, p95',
    unit: 'ms',
    chart: 'keystroke, 60 KB, p95',
    limit: 2,
    because: KEY,
  },
  {
    id: 'key-1m-p50',
    measure: 'typing',
    what: 'keystroke to problems, 1 MB with 1,861 headings, p50',
    unit: 'ms',
    limit: 3,
    because: KEY,
  },
  {
    id: 'key-1m-p95',
    measure: 'typing',
    what: 'keystroke to problems, 1 MB with 1,861 headings, p95',
    unit: 'ms',
    chart: 'keystroke, 1 MB, p95',
    limit: 6,
    because: KEY,
  },
  {
    id: 'edited-memory',
    measure: 'edited',
    what: "server's memory after 2,000 edits at 60 KB",
    unit: 'MB',
    chart: 'server memory, 2,000 edits',
    limit: 90,
    because: WINDOW,
  },
  {
    id: 'shown-p50',
    measure: 'shown',
    what: 'keystroke to problems, outline, colours and more, 60 KB, p50',
    unit: 'ms',
  },
  {
    id: 'shown-p95',
    measure: 'shown',
    what: 'keystroke to problems, outline, colours and more, 60 KB, p95',
    unit: 'ms',
  },
  {
    id: 'shown-own',
    measure: 'shown',
    what: "the same, the server's own share of the p95",
    unit: 'ms',
    limit: 5,
    because: KEY,
  },
  {
    id: 'start',
    measure: 'start',
    what: 'start of the server to `initialize` answered',
    unit: 'ms',
    limit: 60,
    because: 'Node itself takes most of that',
  },
  {
    id: 'cli-start',
    measure: 'cliStart',
    what: 'start of the command line, beyond that of Node',
    unit: 'ms',
    limit: 60,
    because: 'hooks and agents start it for each file',
  },
  {
    id: 'index-first',
    measure: 'index',
    what: 'index of 5,000 proposals, first time',
    unit: 'ms',
    limit: 2_000,
    because: 'until somebody has found what to do first',
  },
  { id: 'index-again', measure: 'index', what: 'the same, next start', unit: 'ms', limit: 300, because: AT_ONCE },
  {
    id: 'board-first',
    measure: 'index',
    what: 'the board of them, next start',
    unit: 'ms',
    limit: 500,
    because: AT_ONCE,
  },
  { id: 'board-again', measure: 'index', what: 'the board once more', unit: 'ms', limit: 200, because: AT_ONCE },
  {
    id: 'index-memory',
    measure: 'index',
    what: 'memory that the index of them takes',
    unit: 'MB',
    limit: 60,
    because: WINDOW,
  },
  { id: 'event', measure: 'index', what: 'a file event, processor time', unit: 'ms', limit: 5, because: KEY },
  {
    id: 'swap',
    measure: 'index',
    what: 'all files swapped, until right again',
    unit: 'ms',
    limit: 4_000,
    because: 'a change of branch is waited for anyway',
  },
  { id: 'index-key-alone-p50', measure: 'index', what: 'keystroke with none of it, p50', unit: 'ms' },
  { id: 'index-key-alone-p95', measure: 'index', what: 'keystroke with none of it, p95', unit: 'ms' },
  { id: 'index-key-p50', measure: 'index', what: 'keystroke while all are read, p50', unit: 'ms' },
  { id: 'index-key-p95', measure: 'index', what: 'keystroke while all are read, p95', unit: 'ms' },
  { id: 'choice-p50', measure: 'choice', what: 'choosing among 200 templates after a keystroke, p50', unit: 'ms' },
  { id: 'choice-p95', measure: 'choice', what: 'choosing among 200 templates after a keystroke, p95', unit: 'ms' },
  {
    id: 'template-first',
    measure: 'template',
    what: 'reading a template of 60 KB, first time',
    unit: 'ms',
    limit: 50,
    because: AT_ONCE,
  },
  { id: 'template-later', measure: 'template', what: 'the same, later', unit: 'ms' },
];
