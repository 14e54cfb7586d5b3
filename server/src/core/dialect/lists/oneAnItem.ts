import type { Recogniser } from '../clue.ts';
import type { AllowedValues } from './allowedValues.ts';
import { asStatuses } from './statuses.ts';

const MAX_SOURCE = 1_500;

/** Values of which one stands in each item of a list: "- `draft`: still being written". */
export const oneAnItem: Recogniser<string, AllowedValues> = {
  id: 'one-an-item',
  weight: 3.5,
  find: (source) => {
    const items = source.slice(0, MAX_SOURCE).match(/^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t].*$/gm) ?? [];
    const values = items.map((item) =>
      item
        .replace(/^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?/, '')
        .replace(/^(["'`*_]{1,3})([^"'`*_]{1,40})\1.*$/, '$2')
        .replace(/(?:[:：]|\s[-–—(（]).*$/, '')
        .trim(),
    );
    return asStatuses(values, false);
  },
  examples: ['- `draft`: still being written\n- `accepted`: done', '1. Entwurf\n2. Angenommen'],
  counterExamples: ['- Bread\n- Butter', '- Draft'],
};
