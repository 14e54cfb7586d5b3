import type { TemplateSection } from '../template/template.ts';
import type { Match } from './match.ts';
import { stepOf } from './stage.ts';

/** Whether a proposal has come so far that it owes a section; in doubt it has not. */
export function isDue({ stage }: Pick<Match, 'stage'>, { due }: TemplateSection): boolean {
  return due === undefined || (due !== 'never' && stepOf(stage) >= stepOf(due));
}
