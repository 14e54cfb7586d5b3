import type { Section } from '../../server/src/core/document/section.ts';
import type { ProposalDocument } from '../../server/src/core/index.ts';
import type { Core } from './freshCore.ts';

const OPTIONS = { today: '2026-11-21', author: 'Ada Example', number: 42 };

const PATH = 'rfcs/0042-this.md';

/** A root with one template, and one proposal that follows it. */
export function rootWith(core: Core, template: string) {
  const library = core.createLibrary({ files: [{ path: 'rfcs/template.md', text: template }], builtin: [] });
  const other = core.entryIn(library, template.replace(/\[[^\]\n]*\]/g, 'Words'), 'rfcs/0002-other.md');
  return { library, others: other ? [other] : [] };
}

/** All that an editor shows of a document in a root, as an instance of the core computes it. */
export function shownOf(
  core: Core,
  { library, others }: ReturnType<typeof rootWith>,
  document: ProposalDocument,
): object {
  const match = core.matchIn(library, document, PATH);
  const followed = library.own[0] && core.followTemplate(document, library.own[0].template);
  if (!followed) throw new Error('The root has no template.');
  const entry = core.readEntry(library, followed, PATH, { isInDoubt: false, withFacts: true });
  const index = core.ProposalIndex.of([...others, entry]);
  return plain({
    template: match?.template.id,
    problems: core.judge(followed).map(({ rule, severity, message, range }) => ({ rule, severity, message, ...range })),
    outline: named(core.outlineOf(followed)),
    symbols: named(core.proposalOutline(followed)),
    folding: core.foldingOf(followed),
    tokens: core.semanticTokensOf(followed),
    gaps: core.gapsOf(followed),
    progress: core.progressOf(followed),
    entry,
    names: core.namedIn(index, entry, document),
    edits: core.fixAll(followed, OPTIONS),
  });
}

/** What is shown as data, whichever instance of the core made it: of a section what it is, not what is kept with it. */
function plain(shown: object): object {
  const bare = (_: string, value: unknown) => {
    const { stretch, title, key, heading, body, range } = Object(value) as Partial<Section>;
    return stretch ? { title, key, heading, body, range } : value;
  };
  return JSON.parse(JSON.stringify(shown, bare));
}

/** The same with sections by what they are called: what else a section says is in the nodes round it. */
function named(nodes: object): object {
  const titleOf = (section: { readonly title?: string; readonly name?: string }) => section.title ?? section.name;
  return JSON.parse(
    JSON.stringify(nodes, (key, value) => (key === 'section' || key === 'missing' ? titleOf(value) : value)),
  );
}
