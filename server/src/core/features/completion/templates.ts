import * as l10n from '@vscode/l10n';
import type { ProposalValues } from '../../template/fillIn.ts';
import { type RenderOptions, renderProposal } from '../../template/render.ts';
import type { Template } from '../../template/template.ts';
import type { Completion } from './completion.ts';
import { goingOn, type Offer } from './offer.ts';

/** A document that has at most one word so far. */
const BARELY_BEGUN = /^\s{0,200}([\p{L}\p{N}._-]{0,60})\s{0,200}$/u;

/** Whole templates, where a document is empty but for the word in which somebody asks for one. */
export function templateCompletions(
  text: string,
  offset: number,
  templates: readonly Template[],
  values: ProposalValues,
  options: RenderOptions = {},
): readonly Completion[] {
  const word = BARELY_BEGUN.exec(text)?.[1];
  if (word === undefined) return [];
  const start = word === '' ? offset : text.indexOf(word);
  if (offset < start || offset > start + word.length) return [];
  const offers = templates.map(
    (template, i): Offer => ({
      label: template.name,
      kind: 'template',
      detail:
        template.path === undefined
          ? l10n.t('New proposal from a built-in template')
          : l10n.t('New proposal from {0}', template.path),
      documentation: template.sections
        .filter(({ parent }) => parent < 0)
        .map(({ name, isRequired }) => `- ${isRequired ? name : l10n.t('{0} (optional)', name)}`)
        .join('\n'),
      range: { start, end: start + word.length },
      snippet: renderProposal(template, values, 'snippet', options),
      text: renderProposal(template, values, 'text', options),
      sortText: String(i).padStart(3, '0'),
      // Found by its name, by its file's, and by its folder's.
      names: [template.name, ...template.id.split('/').reverse()],
    }),
  );
  return goingOn(text, offset, offers, true);
}
