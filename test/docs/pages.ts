import { readdirSync } from 'node:fs';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { writtenAnchor } from '../../server/src/core/index/anchors.ts';
import { textOf } from '../support/builtin.ts';

const root = new URL('../../', import.meta.url);

/** The pages that people read, as paths in the repository: those at its root, in `docs/`, and those of the rules. */
export const PAGES: readonly string[] = ['.', 'docs', 'server/src/core'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: folder !== '.' })
    .map((name) => (folder === '.' ? `${name}` : `${folder}/${name}`.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.md')),
);

/** Where the links and pictures of a Markdown text lead. */
export function targetsIn(text: string): readonly string[] {
  return nodesOf(parse(text)).flatMap((node) =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [],
  );
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(path: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const heading of nodesOf(parse(textOf(path))).filter(({ type }) => type === 'heading')) {
    const anchor = writtenAnchor(textIn(heading));
    let number = 0;
    while (anchors.has(number === 0 ? anchor : `${anchor}-${number}`)) number++;
    anchors.add(number === 0 ? anchor : `${anchor}-${number}`);
  }
  return anchors;
}

/** What stands in the code blocks of a page, with the language that each names. */
export function codeIn(path: string): readonly { readonly language: string; readonly code: string }[] {
  return nodesOf(parse(textOf(path))).flatMap((node) =>
    node.type === 'code' ? [{ language: node.lang ?? '', code: node.value }] : [],
  );
}

/** What stands between backticks in the prose of a page. */
export function codeSpansIn(path: string): readonly string[] {
  return nodesOf(parse(textOf(path))).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
}

const parse = (text: string): Nodes => unified().use(remarkParse).parse(text);

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
