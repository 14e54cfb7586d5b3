import { findAllowedValue, withoutNote } from '../../dialect/lists/allowedValues.ts';
import { BY_AND_REST } from '../../language/notes.ts';
import { nextStatus } from '../../lifecycle/nextStatus.ts';
import { bareStatus, shownStatus, statusOf, statusPair } from '../../lifecycle/status.ts';
import { isSame, refusedTransition, type Transitions } from '../../lifecycle/transitions.ts';
import type { Match } from '../../matching/match.ts';
import { isReplacement } from '../../matching/stage.ts';
import type { TemplateField } from '../../template/template.ts';
import type { Range } from '../../text/range.ts';

/** A status that a proposal can be given. */
export interface StatusChoice {
  /** As the template has it. */
  readonly value: string;
  readonly isCurrent: boolean;
  /** The same without the example of another proposal: "superseded". */
  readonly name: string;
  /** As it is listed: "superseded by…" where another proposal is asked for. */
  readonly label: string;
  /** Whether it is what a reviewer would expect next; of all choices at most one. */
  readonly isNext: boolean;
  /** Whether a problem would be reported for it. */
  readonly isRefused: boolean;
  /** Whether it says that another proposal takes the place of this one. */
  readonly asksForProposal: boolean;
}

/** A proposal's status, and what it may become. */
export interface StatusChoices {
  /** The field's key, as the proposal writes it. */
  readonly key: string;
  /** As it is shown, without what stands behind it; undefined where there is none yet. */
  readonly current: string | undefined;
  /** The field in the proposal; undefined where it has none yet. */
  readonly range: Range | undefined;
  /** In the template's order. */
  readonly choices: readonly StatusChoice[];
}

/** The statuses of a proposal's template; undefined where it lists none. */
export function statusChoices(match: Match, transitions?: Transitions): StatusChoices | undefined {
  const wanted = statusWanted(match);
  const pair = statusPair(match);
  if (!wanted) return undefined;
  const current = statusOf(match);
  const { allowed } = wanted;
  const named = current === undefined ? undefined : ((allowed && findAllowedValue(allowed, current)) ?? current);
  const values = valuesOf(wanted, transitions);
  if (values.length === 0) return undefined;
  const at = named === undefined ? -1 : values.findIndex((value) => isSame(value, named));
  const next = nextStatus(named, values, allowed, transitions);
  const choices = values.map(
    (value, i): StatusChoice => ({
      value,
      name: bareStatus(value),
      label: labelOf(value),
      isCurrent: i === at,
      isNext: value === next,
      isRefused: current !== undefined && refusedTransition(current, value, allowed, transitions) !== undefined,
      asksForProposal: isReplacement(value),
    }),
  );
  const bare = withoutNote(current ?? '');
  const shown = current && shownStatus(match, /\p{L}/u.test(bare) ? bare : current);
  return {
    key: pair?.found.key ?? wanted.field.key,
    current: shown,
    range: pair && placeOf(pair.found),
    choices,
  };
}

/** The template's status field. */
export function statusWanted({ template }: Match): TemplateField | undefined {
  return template.fields.find(({ role }) => role === 'status');
}

function labelOf(value: string): string {
  const by = BY_AND_REST.exec(value)?.[1] ?? '';
  return isReplacement(value) ? `${bareStatus(value)}${by}…` : value;
}

/** The template's list, and what the team's transitions name beyond it where the list is open. */
function valuesOf({ allowed }: TemplateField, transitions: Transitions | undefined): readonly string[] {
  const listed = allowed?.values ?? [];
  const said =
    allowed && !allowed.isOpen ? [] : Object.entries(transitions ?? {}).flatMap(([from, to]) => [from, ...to]);
  return [...listed, ...said].filter((value, i, all) => all.findIndex((other) => isSame(other, value)) === i);
}

function placeOf({ range, keyRange, valueRange }: { range: Range; keyRange: Range; valueRange: Range }): Range {
  return {
    start: Math.min(range.start, keyRange.start),
    end: Math.max(range.end, valueRange.end),
  };
}
