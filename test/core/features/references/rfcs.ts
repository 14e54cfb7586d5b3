import {
  createLibrary,
  type Entry,
  followTemplate,
  type Match,
  ProposalIndex,
  parseDocument,
  readEntry,
} from '../../../../server/src/core/index.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted
- Supersedes: RFC-NNNN
- See also: [links]

## Design

How does it work?
`;
const library = createLibrary({ files: [{ path: 'rfcs/template.md', text: TEMPLATE }], builtin: [] });

/** The text of an RFC. */
export function rfc(name: string, title: string, { body = 'As usual.', fields = '' } = {}): string {
  return `# ${name}: ${title}\n\n- Status: Accepted\n${fields}\n## Design\n\n${body}\n`;
}

export interface Root {
  readonly index: ProposalIndex;
  entry(path: string): Entry;
  match(path: string): Match;
}

/** All RFCs of a root, by the names of their files in `rfcs/`. */
export function root(files: Readonly<Record<string, string>>): Root {
  const template = library.own[0]?.template;
  if (!template) throw new Error('The template is read.');
  const matches = new Map(
    Object.entries(files).map(([name, text]) => [`rfcs/${name}`, followTemplate(parseDocument(text), template)]),
  );
  const index = ProposalIndex.of(
    [...matches].map(([path, match]) => readEntry(library, match, path, { isInDoubt: false, withFacts: false })),
  );
  return {
    index,
    entry: (path) => index.of(path) as Entry,
    match: (path) => matches.get(path) as Match,
  };
}
