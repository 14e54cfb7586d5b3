import { readFileSync } from 'node:fs';
import {
  checkProposal,
  createLibrary,
  type Entry,
  entryIn,
  followTemplate,
  indexProblems,
  type JudgedIndexProblem,
  judgeIndexes,
  type Problem,
  ProposalIndex,
  pageOf,
  parseDocument,
  RULES,
  type RuleInfo,
  readEntry,
  readTemplate,
  type TemplateLibrary,
} from '../../server/src/core/index.ts';

const FOLDER = new URL('../../server/src/core/rules/', import.meta.url);

/** The page of a rule. */
export function pageText(rule: RuleInfo): string {
  return readFileSync(new URL(pageOf(rule), FOLDER), 'utf8').replaceAll('\r\n', '\n');
}

/** The fenced block under a page's `## heading`. */
export function example(page: string, heading: string): string {
  const block = new RegExp(`^## ${heading}\\n\\n(~{3,}|\`{3,})markdown\\n([\\s\\S]*?)^\\1$`, 'm').exec(page);
  if (!block) throw new Error(`No example under "${heading}".`);
  return block[2] ?? '';
}

/** What is found in the indexes of a page's example. */
export function indexProblemsOfExample(page: string, heading: string): readonly JudgedIndexProblem[] {
  const path = /The document of the examples is `([^`]+)`/.exec(page)?.[1] ?? '';
  const library = libraryOf(page);
  const catalog = { library, entries: entriesBeside(page, library) };
  return judgeIndexes(indexProblems(catalog, parseDocument(example(page, heading)), path) ?? [], {});
}

function libraryOf(page: string): TemplateLibrary {
  return createLibrary({ files: [{ path: 'docs/template.md', text: example(page, 'Template') }], builtin: [] });
}

function entriesBeside(page: string, library: TemplateLibrary): readonly Entry[] {
  const beside = [...page.matchAll(/^`([^`\n]+)`:\n\n```markdown\n([\s\S]*?)^```$/gm)];
  const entries = beside.flatMap(([, other = '', own = '']) => entryIn(library, own, other) ?? []);
  if (entries.length !== beside.length) throw new Error('The files of the page follow its template.');
  return entries;
}

/** What is found in a page's example: beside the files that the page has, where its rule is about several. */
export function problemsOfExample(page: string, heading: string): readonly Problem[] {
  const text = example(page, heading);
  const template = example(page, 'Template');
  const committedStatus = /the last commit has `([^`]+)`/.exec(page)?.[1];
  const before = /, and says there:\n\n```markdown\n([\s\S]*?)^```$/m.exec(page)?.[1];
  const usual = /The proposal of the examples is `([^`]+)`/.exec(page)?.[1];
  const path = (heading === 'Good' ? /in the good one it is `([^`]+)`/.exec(page)?.[1] : undefined) ?? usual;
  if (path === undefined) {
    const match = followTemplate(parseDocument(text), readTemplate({ id: 'example', name: 'Example', text: template }));
    return checkProposal(match, {
      ...(committedStatus !== undefined && { committedStatus }),
      ...(before !== undefined && { base: { text: before, revision: 'origin/main' }, frozen: ['Accepted'] }),
    });
  }
  const library = libraryOf(page);
  const entries = entriesBeside(page, library);
  const [own] = library.own;
  const itself = entryIn(library, text, path);
  if (!own || !itself) throw new Error('The files of the page follow its template.');
  const there = new Set(['docs', 'docs/template.md', path, ...entries.map((entry) => entry.path)]);
  return checkProposal(followTemplate(parseDocument(text), own.template), {
    around: {
      index: ProposalIndex.of([...entries, itself]),
      isThere: (name) => there.has(name),
      entryOf: (match) => readEntry(library, match, path, { isInDoubt: false, withFacts: false }),
    },
  });
}

/** The problems of the bad examples on all pages, in the order of the pages' names. */
export function problemsOfPages(): readonly Problem[] {
  return [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap((rule) => problemsOfExample(pageText(rule), 'Bad'));
}
