import { GitRepository } from './gitRepository.ts';

/** A decision record as many teams write it without a template. */
export function recordOf(number: number, consequences = '\n## Consequences\n\nOne more service.\n'): string {
  return `# ${number}. Queue\n\nDate: 2026-03-${String(number).padStart(2, '0')}\n\n## Status\n\nAccepted\n\n## Context\n\nMails are slow.\n\n## Decision\n\nWe use a queue.\n${consequences}`;
}

/** A repository with ten such records, of which the last one lacks its consequences, and a README beside them. */
export function writeRecords(made = new GitRepository()): GitRepository {
  made.write('docs/adr/README.md', '# Decisions\n\n## List\n\nAll of them.\n');
  for (let i = 1; i <= 10; i++)
    made.write(`docs/adr/${String(i).padStart(4, '0')}-queue.md`, i < 10 ? recordOf(i) : recordOf(i, ''));
  return made;
}
