import fc from 'fast-check';
import { type Change, changed, changes } from '../../core/features/fixes/changes.ts';
import { SHAPES } from '../../core/features/fixes/shapes.ts';
import { filled } from '../../support/builtin.ts';
import { documents } from './documents.ts';
import { type Edit, edit, edited } from './edits.ts';

/** Templates with a proposal that fills each: the built-in ones, and others in all spellings. */
export const forms = [...filled, ...SHAPES];

/** How a text came to be, so that it can be made smaller: changes to a filled proposal, then damage; or Markdown of any kind. */
export interface Made {
  /** Which of `forms` it is held to. */
  readonly form: number;
  readonly changes: readonly Change[];
  readonly damage: readonly Edit[];
  /** Instead of the filled proposal. */
  readonly instead?: string;
}

const form = fc.nat(forms.length - 1);
const none = fc.constant([]);

/** Proposals to which something has happened that authors and tools do. */
export const changedProposals: fc.Arbitrary<Made> = fc.record({ form, changes: changes(5), damage: none });

/** Proposals that are cut anywhere, and Markdown that is hardly one. */
export const anyProposals: fc.Arbitrary<Made> = fc.oneof(
  { weight: 1, arbitrary: changedProposals },
  {
    weight: 3,
    arbitrary: fc.record({ form, changes: changes(2), damage: fc.array(edit, { minLength: 1, maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ form, changes: none, damage: none, instead: documents }) },
);

/** The template and the text. */
export function made({ form, changes: all, damage, instead }: Made) {
  const { template, text } = forms[form % forms.length] as (typeof forms)[number];
  const after = all.reduce((now, next) => changed(now, next, template), instead ?? text);
  return { template, text: damage.reduce(edited, after) };
}
