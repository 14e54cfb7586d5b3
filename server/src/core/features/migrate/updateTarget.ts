import type { Template } from '../../template/template.ts';
import type { Choice } from '../../workspace/chooseTemplate.ts';
import type { TemplateLibrary } from '../../workspace/templateLibrary.ts';

/**
 * The template that a proposal is brought to when it is updated: what the one that it was written by has become. That it is more
 * like another one today, which came later, says nothing. Where `.proposals.yaml` says which one it follows, that one; undefined where
 * several fit.
 * @param older the template of its day, known as what it has become; undefined where that is not known
 */
export function updateTarget(
  { own }: TemplateLibrary,
  { template, reason, rivals }: Pick<Choice, 'template'> & Partial<Choice>,
  older: Template | undefined,
): Template | undefined {
  if (template?.learned) return undefined;
  const become = own.find((one) => one.template.id === older?.id)?.template;
  if (become && become.id !== template?.id && reason !== 'chosen') return become;
  return rivals ? become : template;
}
