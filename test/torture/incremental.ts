import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rootWith, shownOf } from './everything.ts';
import { type Core, freshCores } from './freshCore.ts';
import { type Edit, edit, edited } from './generators/edits.ts';
import { forms } from './generators/proposals.ts';
import type { Part } from './part.ts';

interface Session {
  /** Which of `forms` is written. */
  readonly form: number;
  readonly edits: readonly Edit[];
}

let fresh: Promise<() => Core> | undefined;

/** Whoever edits a proposal sees at each step what somebody sees who opens the same text for the first time. */
export const incremental: Part<Session> = {
  name: 'incremental',
  promise:
    'After any edit, problems, symbols, colours, references and fixes are those of a document that is opened for the first time.',
  unit: 'edits',
  runs: 2_000,
  shortRuns: 8,
  seconds: 480,
  inputs: () => fc.record({ form: fc.nat(forms.length - 1), edits: fc.array(edit, { minLength: 10, maxLength: 10 }) }),
  holds: async ({ form, edits }) => {
    fresh ??= freshCores();
    const start = await fresh;
    const { template, text: filled } = forms[form % forms.length] as (typeof forms)[number];
    const warm = start();
    const root = rootWith(warm, template.document.text);
    let document = warm.parseDocument(filled);
    shownOf(warm, root, document);
    for (const each of edits) {
      document = warm.parseDocument(edited(document.text, each), { before: document });
      const fresh = start();
      assert.deepEqual(shownOf(warm, root, document), shownOf(fresh, root, fresh.parseDocument(document.text)));
    }
    return edits.length;
  },
};
