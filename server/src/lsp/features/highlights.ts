import type { Connection, DocumentHighlight } from 'vscode-languageserver/node';
import { highlightsAt, namedAt, namedIn } from '../../core/index.ts';
import { type Asked, answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { placedNow } from '../workspace/namedProposals.ts';

const READ = 2;
const WRITE = 3;

/** Shows what in the document means the same as what is at the cursor: a name for another proposal, or see `highlightsAt`. */
export function handleHighlights(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/documentHighlight', (asked, { position }) => {
    const { positions } = session.client;
    const { document } = asked.match;
    const offset = positions.offsetIn(document, position);
    if (offset === undefined) return null;
    const found = namedHere(session, asked, offset) ?? highlightsAt(asked.match, offset);
    if (found.length === 0) return null;
    return found.map(
      ({ range, defines }): DocumentHighlight => ({
        range: positions.of(document, range),
        kind: defines ? WRITE : READ,
      }),
    );
  });
}

/** Where the proposal is named that is named at an offset; nobody waits until all others were read. */
function namedHere(session: Session, asked: Asked, offset: number): ReturnType<typeof highlightsAt> | undefined {
  const { document } = asked.match;
  const here = placedNow(session, asked);
  const to = here && namedAt(here.index, here.entry, document, offset)?.to;
  if (!here || !to) return undefined;
  return namedIn(here.index, here.entry, document)
    .filter((place) => place.to === to)
    .map(({ by: { start, end } }) => ({ range: { start, end } }));
}
