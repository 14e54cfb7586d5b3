import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Repository } from './repository.ts';

export interface PageInPackage {
  /** Where links and pictures are to lead; without one, links become plain words; pictures, and what is there for its links alone, are left out. */
  readonly repository?: Repository | undefined;
}

/** Round what is of no use without its links. */
const FOR_LINKS = /\s?<!-- links -->[\s\S]*?<!-- \/links -->/g;

/**
 * A Markdown page of this repository as it goes into a package, where there are no files beside it for links to lead to: every relative
 * link and picture is made absolute, or plain words. Anchors in the page and addresses in the web stay.
 */
export function pageInPackage(page: string, { repository }: PageInPackage): string {
  const text = repository ? page : page.replace(FOR_LINKS, '');
  const edits = nodesOf(unified().use(remarkParse).parse(text)).flatMap((node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    if (node.type !== 'link' && node.type !== 'image') return [];
    if (/^(?:[a-z]+:|#)/i.test(node.url)) return [];
    const source = text.slice(start.offset, end.offset);
    return [
      {
        start: start.offset,
        end: end.offset,
        text: node.type === 'link' ? link(node.url, source) : image(node.url, source),
      },
    ];
  });
  let result = text;
  for (const edit of edits.reverse()) result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  return result.replace(/\n{3,}/g, '\n\n');

  function link(path: string, source: string): string {
    const words = source.slice(1, source.lastIndexOf(']('));
    return repository ? `[${words}](${repository.pageOf(path)})` : words;
  }

  function image(path: string, source: string): string {
    // VS Code shows pictures of the web alone, none of the package and none that stand in the page.
    return repository ? `${source.slice(0, source.lastIndexOf(']('))}](${repository.rawOf(path)})` : '';
  }
}

/** In the order of the text; links in links, which there are none of, would be edited twice. */
function nodesOf(node: Nodes): readonly Nodes[] {
  return node.type === 'link' ? [node] : [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}
