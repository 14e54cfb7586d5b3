import {
  chooseTemplate,
  createLibrary,
  isCalledProposal,
  likenessOf,
  type ProposalDocument,
  type TemplateLibrary,
} from '../../core/index.ts';
import { hasTemplateWord } from '../../core/language/templateWord.ts';
import { judgeTemplate } from '../../core/workspace/judgeTemplate.ts';
import { textIfReadable } from '../../files/readText.ts';
import { isMarkdown } from '../../files/walk.ts';
import { filesIn } from '../../proposals/filesIn.ts';
import { readRecords } from '../../readRecords.ts';
import type { Root } from '../roots.ts';

/** So many files are tried as a template, the nearest first, on so many proposals, the newest by their names. */
const MAX_CANDIDATES = 40;
const MAX_PROPOSALS = 40;
/** The share of them that has to follow one. */
const MOST = 0.5;

/** A file that proposals follow though it is not called a template. */
export interface FoundTemplate {
  /** Relative to the root. */
  readonly path: string;
  /** How many of the proposals that were tried follow it. */
  readonly fitting: number;
  readonly of: number;
}

/** A template for the proposals of a folder, among the files in it and in the folders above; undefined where none fits most of them. */
export async function templateFor({ host, library, walked }: Root, folder: string): Promise<FoundTemplate | undefined> {
  const files = await filesIn(host, library, { from: folder, depth: 2 }, walked);
  const proposals = await readRecords(host, [...files].sort().slice(-MAX_PROPOSALS));
  if (proposals.length === 0) return undefined;
  const depth = (path: string) => path.split('/').length;
  const candidates = walked.files
    .filter((path) => isMarkdown(path) && isNear(path, folder) && !isCalledProposal(path))
    .sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1))
    .slice(0, MAX_CANDIDATES);
  let best: (FoundTemplate & Fit) | undefined;
  for (const path of candidates) {
    const text = await textIfReadable(host, path);
    if (text === undefined) continue;
    const found = following(library, { path, text }, proposals);
    const isBetter = !best || found.shared > best.shared || (found.shared === best.shared && found.score > best.score);
    if (found.fitting > proposals.length * MOST && isBetter) best = { path, of: proposals.length, ...found };
  }
  return best;
}

/** Whether a file stands in a folder, or in one above. */
function isNear(path: string, folder: string): boolean {
  const home = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return home === '' || `${folder}/`.startsWith(`${home}/`);
}

/** How well proposals follow a template. */
interface Fit {
  readonly fitting: number;
  /** How many of its telling sections and fields these have, all together: of a short form and the full one of it, the one that they were written by. */
  readonly shared: number;
  readonly score: number;
}

/** How some proposals follow a file if it is a template. */
function following(
  { configuration, templates, own }: TemplateLibrary,
  file: { readonly path: string; readonly text: string },
  proposals: readonly { readonly path: string; readonly document: ProposalDocument }[],
): Fit {
  const tried = createLibrary({
    files: [file],
    configuration: { ...configuration, templates: [file.path] },
    builtin: templates.slice(own.length),
  });
  const [only] = tried.own;
  // A filled proposal is like the others, too.
  const claim = hasTemplateWord(file.path.split('/').at(-1) ?? '') ? 'called' : 'worded';
  if (!only || judgeTemplate(only.template, claim) === 'proposal') return { fitting: 0, shared: 0, score: 0 };
  const fitting = proposals
    .filter(({ path, document }) => chooseTemplate(tried, document, path).template?.path === file.path)
    .map(({ document }) => likenessOf(document, only.template));
  return {
    fitting: fitting.length,
    shared: fitting.reduce((sum, { distinctive }) => sum + distinctive, 0),
    score: fitting.reduce((sum, { score }) => sum + score, 0),
  };
}
