import {
  type Around,
  checkProposal,
  createLibrary,
  entryIn,
  followTemplate,
  type Match,
  type Problem,
  ProposalIndex,
  parseDocument,
  type RuleContext,
  readEntry,
} from '../../server/src/core/index.ts';

/** A root of files, by path; those called `template.md` are its templates. */
export interface World {
  match(path: string): Match;
  context(path: string): RuleContext;
  /** What a proposal's problems are that only show among others, as `rule subject: message`. */
  told(path: string): readonly string[];
  problems(path: string): readonly Problem[];
}

const AMONG = /^(?:number|reference)-|^(?:status-outdated|file-misplaced|file-name-mismatch)$/;

export function world(files: Readonly<Record<string, string>>, around: Partial<Around> = {}): World {
  const paths = Object.keys(files);
  const isTemplate = (path: string) => path.endsWith('template.md');
  const templates = paths.filter(isTemplate).map((path) => ({ path, text: files[path] ?? '' }));
  const library = createLibrary({ files: templates, builtin: [] });
  const proposals = paths.filter((path) => /\.(?:md|markdown)$/.test(path) && !isTemplate(path));
  const index = ProposalIndex.of(proposals.flatMap((path) => entryIn(library, files[path] ?? '', path) ?? []));
  const there = new Set(paths.flatMap((path) => path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))));
  const match = (path: string): Match => {
    const entry = index.of(path);
    const own = library.own.find(({ template }) => template.id === entry?.template);
    if (!own) throw new Error(`${path} follows no template.`);
    return followTemplate(parseDocument(files[path] ?? ''), own.template);
  };
  const context = (path: string): RuleContext => ({
    around: {
      index,
      ...around,
      isThere: (name) => there.has(name),
      entryOf: (own) => readEntry(library, own, path, { isInDoubt: false, withFacts: false }),
    },
  });
  const problems = (path: string) =>
    checkProposal(match(path), context(path)).filter(({ rule }) => AMONG.test(rule) || rule === 'ignore-unused');
  return {
    match,
    context,
    problems,
    told: (path) => problems(path).map(({ rule, message }) => `${rule} ${message}`),
  };
}
