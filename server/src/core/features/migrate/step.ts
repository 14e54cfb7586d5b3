import * as l10n from '@vscode/l10n';

/** What one step of a migration does. */
export type StepKind =
  | 'section-added'
  | 'section-renamed'
  | 'section-moved'
  | 'section-level'
  | 'section-removed'
  | 'guidance-replaced'
  | 'field-added'
  | 'field-renamed';

/** One thing that changes in a proposal when it is brought to a template. */
export interface Step {
  readonly kind: StepKind;
  /** What it is about, by the name that it has before. */
  readonly name: string;
  /** What a renamed section or field is called afterwards. */
  readonly newName?: string;
}

/** Something of the author's that the template does not ask for any more: it stays. */
export interface Kept {
  readonly kind: 'section' | 'field';
  readonly name: string;
}

/** A step in words, as a list shows it. */
export function stepInWords({ kind, name, newName = '' }: Step): string {
  switch (kind) {
    case 'section-added':
      return l10n.t('Add the section "{0}"', name);
    case 'section-renamed':
      return l10n.t('Rename the section "{0}" to "{1}"', name, newName);
    case 'section-moved':
      return l10n.t('Move the section "{0}" to its place', name);
    case 'section-level':
      return l10n.t('Give the heading "{0}" its level', name);
    case 'section-removed':
      return l10n.t('Remove the section "{0}": nothing is written there, and the template has none', name);
    case 'guidance-replaced':
      return l10n.t('Replace the template\'s text in "{0}": nothing else is written there', name);
    case 'field-added':
      return l10n.t('Add the field "{0}"', name);
    case 'field-renamed':
      return l10n.t('Rename the field "{0}" to "{1}"', name, newName);
  }
}

/** What stays, in words. */
export function keptInWords({ kind, name }: Kept): string {
  return kind === 'section'
    ? l10n.t('Keep "{0}": the template has no such section, but something is written there', name)
    : l10n.t('Keep the field "{0}": the template has no such field', name);
}
