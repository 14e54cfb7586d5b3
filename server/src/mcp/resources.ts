import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Call, pathIn } from '../agents/call.ts';
import { type Reach, RefusedError } from '../agents/reach.ts';
import { templateFor } from '../agents/templates.ts';
import { allProposals } from '../cli/allProposals.ts';
import { captionOf, inOrder } from '../core/index.ts';
import { textIn } from '../files/readText.ts';
import { explain } from '../files/unreadable.ts';
import { isMarkdown } from '../files/walk.ts';

const MARKDOWN = 'text/markdown';
/** The newest of so many: who looks for others has `list_proposals`. */
const MAX_LISTED = 1000;

/**
 * Adds what can be read: `proposals://template/ID` for templates, the built-in ones included, and the files of proposals.
 * @param reach where they are, asked anew each time
 */
export function addResources(server: McpServer, reach: () => Promise<Reach>): void {
  server.registerResource(
    'template',
    new ResourceTemplate('proposals://template/{+id}', {
      list: async () => ({ resources: await templatesIn(await reach()) }),
    }),
    { title: 'Templates', description: 'The text of a template, by its id', mimeType: MARKDOWN },
    async (uri, { id }) => {
      const call = new Call(await reach());
      const roots = (await call.roots()).map(({ root }) => root);
      const { template } = await templateFor(call, decodeURIComponent(`${id}`), roots);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: template.document.text }] };
    },
  );
  server.registerResource(
    'proposal',
    new ResourceTemplate('file:///{+path}', { list: async () => ({ resources: await proposalsIn(await reach()) }) }),
    { title: 'Proposals', description: 'The text of a proposal', mimeType: MARKDOWN },
    async (uri) => ({ contents: [{ uri: uri.href, mimeType: MARKDOWN, text: await textAt(await reach(), uri.href) }] }),
  );
}

async function templatesIn(reach: Reach) {
  const call = new Call(reach);
  const templates = (await call.roots()).flatMap(({ root }) => root.library.templates);
  const byId = new Map(templates.toReversed().map((one) => [one.id, one]));
  return [...byId.values()].toReversed().map(({ id, name, path }) => ({
    uri: `proposals://template/${encodeURI(id)}`,
    name: id,
    title: name,
    description: path === undefined ? 'Built-in template' : `Template in ${path}`,
    mimeType: MARKDOWN,
  }));
}

async function proposalsIn(reach: Reach) {
  const call = new Call(reach);
  const found = [];
  for (const { root } of await call.roots()) {
    const { entries } = await allProposals(root);
    for (const entry of inOrder([...entries]))
      found.push({
        uri: pathToFileURL(join(root.host.folder, entry.path)).href,
        name: call.shown(root, entry.path),
        title: captionOf(entry),
        ...descriptionOf(entry),
        mimeType: MARKDOWN,
      });
  }
  return found.slice(-MAX_LISTED);
}

function descriptionOf({ status, summary }: { status?: { value: string } | undefined; summary: string | undefined }) {
  const parts = [...(status ? [status.value] : []), ...(summary === undefined ? [] : [summary])];
  return parts.length === 0 ? {} : { description: parts.join('. ') };
}

async function textAt(reach: Reach, uri: string): Promise<string> {
  const call = new Call(reach);
  const place = await call.place(uri);
  if (!isMarkdown(place.path)) throw new RefusedError(`${uri}: expected a Markdown file.`);
  const root = await call.rootOf(place);
  return textIn(root.host, pathIn(root, place.path)).catch((error: unknown) => {
    throw new RefusedError(explain(uri, error));
  });
}
