import * as l10n from '@vscode/l10n';
import type { Learned } from '../template/template.ts';
import type { Custom } from './customs.ts';
import type { Share } from './practice.ts';

/** How the proposals nearest in time do with something that the template asks for, as a sentence; '' where too few are known to say. */
export function shareInWords({ otherwise, asked, isEnough, isDropped }: Share): string {
  if (!isEnough) return '';
  return isDropped
    ? l10n.t('Only {0} of the {1} proposals nearest in time have it, so it is not asked for.', asked - otherwise, asked)
    : l10n.t('{0} of the {1} proposals nearest in time have it.', asked - otherwise, asked);
}

/** How many of the records that a template was learned from have something, as a sentence; '' where that is not known. */
export function learnedInWords({ having, records, folder }: Learned, fact: string): string {
  const count = having.get(fact);
  return count === undefined ? '' : l10n.t('{0} of the {1} records in {2} have it.', count, records, folder || '.');
}

/** How many have what the template does not, for the eye of who may add it: "17 of the last 20 proposals have it". */
export function customInWords({ uses, asked }: Pick<Custom, 'uses' | 'asked'>): string {
  return l10n.t('{0} of the last {1} proposals have it', uses, asked);
}
