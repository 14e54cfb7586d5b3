import * as l10n from '@vscode/l10n';
import { dateInField } from '../../matching/fieldState.ts';
import type { Match } from '../../matching/match.ts';
import type { TemplateField } from '../../template/template.ts';
import { dayAt } from '../../text/calendar.ts';

const MS_PER_DAY = 86_400_000;

interface Step {
  readonly days?: number;
  readonly months?: number;
  readonly name: string;
  /** How people ask for it in short. */
  readonly short: string;
}

/** Today first. A function, since the language is not known when the module is loaded. */
function steps(): readonly Step[] {
  return [
    { days: 0, name: l10n.t('today'), short: '' },
    { days: 1, name: l10n.t('tomorrow'), short: l10n.t('+1 day') },
    { days: 7, name: l10n.t('in one week'), short: l10n.t('+1 week') },
    { days: 14, name: l10n.t('in two weeks'), short: l10n.t('+2 weeks') },
    { months: 1, name: l10n.t('in one month'), short: l10n.t('+1 month') },
    { months: 3, name: l10n.t('in three months'), short: l10n.t('+3 months') },
    { months: 6, name: l10n.t('in six months'), short: l10n.t('+6 months') },
  ];
}

/** A date with what it is called, from today's point of view. */
export interface NamedDate {
  readonly value: string;
  readonly detail: string;
  /** The same in short: `+1 week`. */
  readonly note: string;
  /** What it may be asked for as. */
  readonly names: readonly string[];
}

/**
 * The dates that a field may be meant to hold: today first, then later ones; for the day of creation no later day than
 * that of the last update.
 * @param today `YYYY-MM-DD`
 */
export function datesFor(match: Match, wanted: TemplateField, today: string): readonly NamedDate[] {
  const limit = wanted.role === 'created' ? updatedOn(match) : undefined;
  const dates = steps().map((step) => named(today, step));
  const inTime = dates.filter(({ value }) => limit === undefined || value <= limit);
  const isKnown = limit === undefined || inTime.some(({ value }) => value === limit);
  if (isKnown) return inTime;
  const note = l10n.t('last update');
  return [{ value: limit, detail: l10n.t('the day of the last update'), note, names: [note] }, ...inTime];
}

function updatedOn(match: Match): string | undefined {
  const pair = match.fieldPairs.find(({ wanted }) => wanted.role === 'updated');
  const date = pair && dateInField(match, pair);
  return date?.isReal ? date.day : undefined;
}

function named(today: string, { days = 0, months = 0, name, short }: Step): NamedDate {
  const value = months > 0 ? addMonths(today, months) : addDays(today, days);
  const note = short === '' ? name : short;
  return {
    value,
    note,
    detail: short === '' ? name : `${name} (${short})`,
    names: short === '' ? [name] : [name, short],
  };
}

/** A day some days later. Reckoned in UTC, where every day has 24 hours. */
export function addDays(day: string, days: number): string {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY);
}

/** The same day some months later; the month's last one where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return dayAt(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
}
