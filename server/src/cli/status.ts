import {
  applyEdits,
  changeStatus,
  type Match,
  nameValues,
  replacementOf,
  replacesEdits,
  type StatusChoices,
  statusChoices,
  statusIn,
  type TextEdit,
  transitionsFor,
} from '../core/index.ts';
import type { ChangedText } from '../files/changeFiles.ts';
import { PathError } from '../files/checkPath.ts';
import { gitAuthor } from '../files/gitAuthor.ts';
import { localDate } from '../files/localDate.ts';
import { oneLine } from '../files/oneLine.ts';
import { changeWhole } from './changeWhole.ts';
import { columns } from './columns.ts';
import { type Console, printable } from './console.ts';
import type { KeepingOptions } from './keeping.ts';
import { type OpenProposal, openProposal, ProposalError, proposalIn } from './openProposal.ts';
import { complainTo } from './openRoot.ts';

export interface StatusCommandOptions extends KeepingOptions {
  /** The file of the proposal that takes the place of this one. */
  readonly replacedBy?: string;
  /** Who signs an approval; the name that git knows unless told. */
  readonly author?: string;
}

/** `proposals status`: prints the status of a proposal and what may follow, or gives it another; gives the exit code. */
export async function status(
  file: string,
  wanted: string | undefined,
  options: StatusCommandOptions,
  console: Console,
  cwd?: string,
): Promise<number> {
  try {
    const proposal = await openProposal(file, console, { cwd, keeping: options });
    const { match, root } = proposal;
    if (wanted === undefined) console.out(choicesText(file, match, choicesFor(proposal)));
    else {
      const changes = await statusChanges(proposal, file, wanted, options);
      await changeWhole(root.host, changes);
      for (const { path } of changes) console.out(`${printable(proposal.shown(path))}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof PathError) && !(error instanceof ProposalError)) throw error;
    complainTo(console)(error.message);
    return 2;
  }
}

/** The statuses of a proposal by its template and by what the team says; undefined where nothing lists them. */
export function choicesFor({ match, root }: OpenProposal): StatusChoices | undefined {
  return statusChoices(match, transitionsFor(root.library.configuration.transitions, match.template));
}

/**
 * The texts that a new status changes: of the proposal, and of the one that takes its place.
 * @param file as the user names it
 * @throws ProposalError
 */
export async function statusChanges(
  proposal: OpenProposal,
  file: string,
  wanted: string,
  options: StatusCommandOptions,
): Promise<readonly ChangedText[]> {
  const choices = choicesFor(proposal);
  if (!choices) throw new ProposalError(`${file}: its template lists no statuses.`);
  return changesFor(proposal, chosen(choices, wanted), options);
}

/** The status, and a line for each that it may become. */
function choicesText(file: string, { document, template }: Match, found: StatusChoices | undefined): string {
  const { current = statusIn(document.text, template), choices = [] } = found ?? {};
  const status = `${printable(file)}: ${printable(current ?? 'no status yet')}\n`;
  if (choices.length === 0) return status;
  const others = choices.filter(({ isCurrent }) => !isCurrent);
  const rows = others.map(({ label, isNext, isRefused }) => [
    '',
    label,
    isNext ? 'next' : isRefused ? 'not expected' : '',
  ]);
  return `${status}May become:\n${columns(rows)}`;
}

/** The status that is meant: as the template has it, or without the example of another proposal. */
function chosen({ choices }: StatusChoices, wanted: string): string {
  const key = wanted.trim().toLowerCase();
  const found = choices.find(({ value, name }) => [value, name].some((one) => one.toLowerCase() === key));
  if (found) return found.value;
  throw new ProposalError(
    `There is no status \`${wanted}\`: expected one of ${nameValues(choices.map(({ name }) => name))}.`,
  );
}

/** The texts with the new status, and with what goes with it. */
async function changesFor(
  proposal: OpenProposal,
  value: string,
  options: StatusCommandOptions,
): Promise<readonly ChangedText[]> {
  const { path, match, root } = proposal;
  const today = localDate();
  const author = options.author === undefined ? await gitAuthor(root.host.folder) : oneLine(options.author);
  const other = options.replacedBy === undefined ? undefined : await proposalIn(proposal, options.replacedBy);
  if (other?.path === path) throw new ProposalError(`${options.replacedBy}: a proposal cannot take its own place.`);
  const replacement = other && replacementOf(proposal, other);
  const edits = changeStatus(match, {
    status: value,
    today,
    ...(author && { author }),
    ...(replacement && { replacement }),
  });
  if (!edits) throw new ProposalError(`\`${value}\` cannot be written into this document. Write it by hand.`);
  const counterpart = other ? replacesEdits(other.match, replacementOf(other, proposal), today) : [];
  return [
    changedText(path, match, edits),
    ...(other && counterpart.length > 0 ? [changedText(other.path, other.match, counterpart)] : []),
  ];
}

function changedText(path: string, { document: { text } }: Match, edits: readonly TextEdit[]): ChangedText {
  return { path, before: text, after: applyEdits(text, edits) };
}
