import type { Connection, Location } from 'vscode-languageserver/node';
import { type Entry, LineIndex, mayName, namedIn, ownNameAt } from '../../core/index.ts';
import { textIfReadable } from '../../files/readText.ts';
import { answerAbout, isObject } from '../answer.ts';
import type { Session } from '../session.ts';
import { namedUnder, type Placed, placed } from '../workspace/namedProposals.ts';

/** Finds where all proposals of a folder name one: the one that is named at the cursor, or, on what it calls itself, its own. */
export function handleReferences(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/references', async (asked, { position, context }) => {
    const { uri, match } = asked;
    const offset = session.client.positions.offsetIn(match.document, position);
    if (offset === undefined) return null;
    const under = await namedUnder(session, asked, offset);
    const here = under ?? (ownNameAt(match, offset) && (await placed(session, uri)));
    if (!here) return null;
    const target = under?.named.to ?? here.entry;
    const isWanted = isObject(context) && context['includeDeclaration'] === true;
    const own = isWanted ? await ownName(session, here, target) : [];
    const found = await Promise.all(mayName(here.index, target).map((entry) => placesIn(session, here, entry, target)));
    return [...own, ...found.flat()];
  });
}

async function placesIn(session: Session, { folder, index }: Placed, entry: Entry, target: Entry): Promise<Location[]> {
  const document = await linesOf(session, folder, entry.path);
  if (!document) return [];
  return namedIn(index, entry, document)
    .filter(({ to }) => to === target)
    .map(({ by }) => ({ uri: folder.uriOf(entry.path), range: session.client.positions.of(document, by) }));
}

/** Where a proposal has its title. */
async function ownName(session: Session, { folder }: Placed, { path, headings: [title] }: Entry): Promise<Location[]> {
  const document = title && (await linesOf(session, folder, path));
  if (!document) return [];
  const end = document.text.indexOf('\n', title.start);
  const range = { start: title.start, end: end < 0 ? document.text.length : end };
  return [{ uri: folder.uriOf(path), range: session.client.positions.of(document, range) }];
}

/** The text that the index has read: what is open as it is in the editor. */
async function linesOf(session: Session, folder: Placed['folder'], path: string) {
  const open = session.text(folder.uriOf(path))?.getText();
  const text = open ?? (await textIfReadable(folder.host, path));
  return text === undefined ? undefined : { text, lines: LineIndex.of(text) };
}
