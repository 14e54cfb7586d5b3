import {
  chooseTemplate,
  followTemplate,
  type Match,
  type Migration,
  mendedIn,
  migrate,
  type Others,
  ownNumber,
  type ProposalDocument,
  type Template,
  updateTarget,
} from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import type { Session } from '../session.ts';

/** A document of a folder, open or not, as it is now. */
export interface Document {
  readonly uri: string;
  readonly document: ProposalDocument;
}

/** A document with what brings it to a template. */
export interface ToMigrate extends Document {
  readonly migration: Migration;
}

/** A document beside the templates that it follows and was written by, as far as these are known. */
export interface Found extends Document {
  readonly present: Match | undefined;
  readonly older: Template | undefined;
}

/** Which template a document follows, which one it was written by, and which one it is brought to when it is updated. */
export async function templateFor(
  session: Session,
  { uri, document }: Document,
): Promise<Omit<Found, keyof Document> & { readonly target: Template | undefined }> {
  const library = session.libraryFor(uri);
  const path = session.workspace.folderOf(uri)?.pathOf(uri);
  const first = chooseTemplate(library, document, path);
  const prevailing = first.rivals && session.peers.prevailing(uri);
  const choice = prevailing ? chooseTemplate(library, document, path, prevailing) : first;
  const { template, evidence } = choice;
  const present = template && followTemplate(document, template, evidence);
  const older =
    present && !present.template.learned ? await session.history.templateOfDay(uri, present, library) : undefined;
  return { present, older, target: updateTarget(library, choice, older) };
}

/**
 * What brings a document to a template.
 * @param isMove whether it is another one on purpose
 */
export async function migrationOf(
  session: Session,
  { uri, document, present, older }: Found,
  to: Template,
  isMove = false,
): Promise<Migration> {
  const isSame = present?.template.id === to.id;
  // On the way to another template the one that it follows is the older one; what records agree on is none.
  const from = older ?? (isSame || present?.template.learned ? undefined : present?.template);
  // What is new in a template nobody has yet: only where nothing is known of its past the others have a say.
  const others = isSame && !from ? await othersOf(session, uri, present) : undefined;
  const path = session.workspace.folderOf(uri)?.pathOf(uri);
  const number = path === undefined ? undefined : ownNumber(path);
  return migrate(document, to, {
    from,
    isMove: isMove && !isSame,
    today: localDate(),
    leavesOpen: true,
    withoutGuidance: !session.settingsOf(uri).insertGuidance,
    ...(number !== undefined && { number }),
    isAskedFor: mendedIn(isSame ? present : followTemplate(document, to), {
      severities: session.severitiesFor(uri),
      others,
    }),
  });
}

async function othersOf(session: Session, uri: string, present: Match): Promise<Others | 'unknown' | undefined> {
  const standing = session.peers.standing(uri, present, false);
  const known = session.peers.of(uri, present, standing);
  if (known !== 'unknown') return known;
  await session.proposals.reading;
  return session.peers.of(uri, present, standing);
}
