import { l10n, MarkdownString } from 'vscode';
import type { DocumentProgress, DocumentStatus } from '../../server/src/protocol.ts';

/** The same in three forms: for the status bar, for its hover, and for screen readers. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: MarkdownString;
  readonly label: string;
}

const MAX_STATUS = 30;
const MAX_NAMED = 12;

/** Says what a document is; undefined for what is neither a proposal nor a template. */
export function statusText(status: DocumentStatus): StatusText | undefined {
  const { kind, ownKind, isStructureOnly, template, evidence, progress } = status;
  if (kind === 'other') return undefined;
  if (kind === 'unmatched') {
    const label = l10n.t('Looks like a proposal, but no template fits it, so it is not checked. Click to choose one.');
    return { text: `$(question) ${l10n.t('No template')}`, tooltip: new MarkdownString().appendText(label), label };
  }
  if (kind === 'template' || !template) {
    const label = l10n.t('A template: not checked as a proposal. Click to see what it means.');
    return { text: `$(book) ${l10n.t('Template')}`, tooltip: new MarkdownString().appendText(label), label };
  }
  const own = ownKind ? ownKindSaid(ownKind) : isStructureOnly && structureOnlySaid();
  const shown = [template.name, ...(own ? [own.short] : []), ...(progress ? inShort(progress) : [])].join(' · ');
  const said = progress
    ? [statusSaid(progress), sectionsSaid(progress), problemsSaid(progress)]
    : own
      ? [own.long]
      : [];
  return {
    text: `$(checklist) ${shown.replace(/\$\(/g, '$ (')}`,
    tooltip: tooltipOf(template.name, template.path ?? template.learnedFrom, said, evidence, progress),
    label: [l10n.t('Proposal by the template {0}', template.name), ...said].join(', '),
  };
}

/** What is left out is said where somebody looks for what is checked, and nowhere else. */
function structureOnlySaid(): { readonly short: string; readonly long: string } {
  return {
    short: l10n.t('Structure only'),
    long: l10n.t('too long to be checked in full: only headings and fields are checked, not the text of the sections'),
  };
}

function ownKindSaid(ownKind: 'stub' | 'process'): { readonly short: string; readonly long: string } {
  return ownKind === 'stub'
    ? { short: l10n.t('Stub'), long: l10n.t('only says where its text is now: it needs no sections') }
    : { short: l10n.t('Process'), long: l10n.t('explains how proposals are made: it needs no sections') };
}

function inShort({ status, written, wanted }: DocumentProgress): string[] {
  const short = status && status.length > MAX_STATUS ? `${status.slice(0, MAX_STATUS)}…` : status;
  return [...(short ? [short] : []), ...(wanted > 0 ? [`${written}/${wanted}`] : [])];
}

function statusSaid({ status }: DocumentProgress): string {
  return status ? l10n.t('status {0}', status) : l10n.t('no status yet');
}

function sectionsSaid({ written, wanted }: DocumentProgress): string {
  return l10n.t('{0} of {1} sections written', written, wanted);
}

function problemsSaid({ problems: { error, warning, information } }: DocumentProgress): string {
  const counts = [
    error > 0 ? l10n.t('errors: {0}', error) : '',
    warning > 0 ? l10n.t('warnings: {0}', warning) : '',
    information > 0 ? l10n.t('infos: {0}', information) : '',
  ].filter(Boolean);
  return counts.join(', ') || l10n.t('no problems');
}

/** Names come from files: nothing in them is markup. */
function tooltipOf(
  name: string,
  path: string | undefined,
  said: readonly string[],
  evidence: readonly string[],
  progress: DocumentProgress | undefined,
): MarkdownString {
  const tooltip = new MarkdownString();
  const bold = (text: string) => tooltip.appendMarkdown('**').appendText(text).appendMarkdown('**');
  bold(name).appendText(` · ${path ?? l10n.t('built in')}`);
  for (const line of said) tooltip.appendMarkdown('\n\n').appendText(capitalised(line));
  const open = progress?.open ?? [];
  if (open.length > 0) {
    tooltip.appendMarkdown('\n\n');
    bold(l10n.t('Still to be written'));
    tooltip.appendMarkdown('\n');
    for (const { name: section, state } of open.slice(0, MAX_NAMED)) {
      tooltip.appendMarkdown('\n- ').appendText(`${section}: ${stateSaid(state)}`);
    }
    const more = (progress?.wanted ?? 0) - (progress?.written ?? 0) - MAX_NAMED;
    if (more > 0) tooltip.appendMarkdown('\n- ').appendText(l10n.t('and {0} more', more));
  }
  tooltip.appendMarkdown('\n\n');
  bold(l10n.t('Why this template'));
  return tooltip.appendMarkdown('\n\n').appendText(capitalised(evidence.join(', ')));
}

function stateSaid(state: DocumentProgress['open'][number]['state']): string {
  switch (state) {
    case 'missing':
      return l10n.t('missing');
    case 'empty':
      return l10n.t('empty');
    case 'unwritten':
      return l10n.t("only the template's text");
    default:
      return l10n.t("some of the template's text is left");
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
