import { createLibrary, type Entry, entryIn } from '../../../server/src/core/index.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Superseded by RFC-NNNN | Implemented
- Authors: [Your name]
- Created: YYYY-MM-DD

## Summary

What is it?

## Design

How does it work?
`;
const NOTE =
  '# Note: [Title]\n\n- Status: Open | Done\n\n## Observation\n\n[What]\n\n## Consequence\n\n[What follows]\n';

export const library = createLibrary({
  files: [
    { path: 'rfcs/template.md', text: TEMPLATE },
    { path: 'notes/note-template.md', text: NOTE },
  ],
  builtin: [],
});

export interface Said {
  readonly title: string;
  readonly status?: string;
  readonly author?: string;
  readonly created?: string;
  readonly summary?: string;
  /** A line of metadata more. */
  readonly more?: string;
}

/** The text of an RFC. */
export function rfc(number: number, said: Said): string {
  const { title, status = 'Draft', author = 'Ada', created = '2026-01-02', summary = 'It is quick.', more } = said;
  const name = `RFC-${`${number}`.padStart(4, '0')}`;
  return `# ${name}: ${title}\n\n- Status: ${status}\n- Authors: ${author}\n- Created: ${created}\n${more === undefined ? '' : `- ${more}\n`}\n## Summary\n\n${summary}\n\n## Design\n\nAs usual.\n`;
}

/** What the index keeps of an RFC. */
export function entry(number: number, said: Said, path = `rfcs/${`${number}`.padStart(4, '0')}-x.md`): Entry {
  return read(path, rfc(number, said));
}

export function note(path: string, title: string): Entry {
  return read(
    path,
    `# Note: ${title}\n\n- Status: Open\n\n## Observation\n\nIt rains.\n\n## Consequence\n\nWe stay.\n`,
  );
}

function read(path: string, text: string): Entry {
  const found = entryIn(library, text, path);
  if (!found) throw new Error(`${path} follows no template`);
  return found;
}
