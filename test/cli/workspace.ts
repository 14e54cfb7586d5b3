import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Console } from '../../server/src/cli/console.ts';
import { listening } from './listening.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Superseded by RFC-NNNN
- Authors: [Your name]
- Created: YYYY-MM-DD
- Updated: YYYY-MM-DD
- Supersedes: [RFC-NNNN]

## Summary

What is it?

## Design

How does it work?
`;

/** A folder with a template and some RFCs, and commands that run in it. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'proposals-'));

  constructor() {
    this.write('.proposals.yaml', '');
    this.write('rfcs/template.md', TEMPLATE);
    this.write('rfcs/0001-cache.md', rfc(1, 'Cache', 'Accepted'));
    this.write('rfcs/0002-queue.md', rfc(2, 'Queue', 'Draft', 'See [the cache](0001-cache.md#design) of RFC-0001.'));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Six records in `docs/adr` that have no template. */
  writeRecords(): void {
    for (let n = 1; n <= 6; n++)
      this.write(
        `docs/adr/000${n}-a.md`,
        `# ${n}. Choice ${n}\n\n## Status\n\nAccepted\n\n## Context\n\nBecause.\n\n## Decision\n\nWe do.\n\n## Consequences\n\nGood.\n`,
      );
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Runs a command in a folder below. */
  async run(command: (console: Console, cwd: string) => Promise<number>, folder = '.') {
    const { console, texts } = listening();
    const code = await command(console, join(this.root, folder));
    return { code, ...texts };
  }
}

export function rfc(number: number, title: string, status: string, summary = 'It is quick.'): string {
  const name = `RFC-${`${number}`.padStart(4, '0')}`;
  return `# ${name}: ${title}\n\n- Status: ${status}\n- Authors: Ada\n- Created: 2026-01-0${number % 10}\n- Updated: 2026-01-09\n\n## Summary\n\n${summary}\n\n## Design\n\nAs usual.\n`;
}
