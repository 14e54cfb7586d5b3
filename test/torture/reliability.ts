import { PARTS } from './parts.ts';
import type { Result, Results } from './results.ts';

const HEAD = `# Reliability

What Proposals promises, and what was tried to break it. \`npm run torture\` tries all of it on documents, edits, files and faults that are made
up anew each time, and writes this page; \`npm test\` tries a little of each, and again all that ever failed (\`test/torture/found/\`).

| What holds | Tried on | Broken | Measured | Day, seed |
|---|---|---|---|---|
`;

/** The page that says what is promised and what was measured. */
export function reliabilityPage(results: Results): string {
  const rows = PARTS.map(({ name, promise, unit }) => {
    const result = results[name];
    return result ? rowOf(promise, unit, result) : `| ${promise} | not tried yet | | | |`;
  });
  return `${HEAD}${rows.join('\n')}\n`;
}

function rowOf(promise: string, unit: string, { count, failures, figures, day, seed }: Result): string {
  const measured = Object.entries(figures).map(([name, value]) => `${name}: ${Math.round(value).toLocaleString('en')}`);
  const tried = `${count.toLocaleString('en')} ${unit}`;
  return `| ${promise} | ${tried} | ${failures.length > 0 ? `${failures.length} times` : 'never'} | ${measured.join('; ')} | ${day}, ${seed} |`;
}
