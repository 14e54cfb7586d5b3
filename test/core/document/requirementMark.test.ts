import { describe, expect, test } from 'vitest';
import { requirementMark, saysNothingBelow, withoutMark } from '../../../server/src/core/document/requirementMark.ts';

describe('what a mark says of what it stands beside', () => {
  test.each([
    ...[
      'Costs (optional)',
      'Costs [Optional]',
      'Costs {optional}',
      'Costs \\[optional\\]',
      'Costs (optional):',
      'Costs *optional*',
    ],
    ...[
      'Costs _(optional)_',
      'Costs **(optional)**',
      'Costs `optional`',
      'Costs - optional',
      'Costs — optional',
      'Costs: optional',
    ],
    ...[
      'Costs | optional',
      'Costs optional',
      '(optional) Costs',
      '[Optional]: Costs',
      '*optional* Costs',
      'Optional: Costs',
    ],
    ...[
      'Optional - Costs',
      'Costs (optional, but encouraged)',
      'Costs (only for breaking changes)',
      '要件（任意）',
      'Costs (optional).',
    ],
  ])('%s is optional', (title) => expect(requirementMark(title)).toBe('optional'));

  test.each(['Costs (recommended)', 'Costs *recommended*', '(recommended) Costs', 'Costs - recommended'])(
    '%s is recommended',
    (title) => expect(requirementMark(title)).toBe('recommended'),
  );

  test.each(['Costs (required)', 'Costs [required]', 'Costs — mandatory', '(required) Costs'])(
    '%s is required',
    (title) => expect(requirementMark(title)).toBe('required'),
  );

  test.each([
    ...[
      'Costs',
      'Optional',
      '(optional)',
      ' (optional) ',
      '*optional*',
      'Costs (of trains)',
      'Optional costs',
      'Costs required',
      'Costs voluntary',
      'Costs *of trains*',
    ],
    ...['Optionality', 'Costs optionally', 'The optional - costs', ''],
  ])('%s says nothing', (title) => expect(requirementMark(title)).toBeUndefined());
});

describe('a title without its mark', () => {
  test.each([
    ['Costs (optional)', 'Costs'],
    ['(optional) Costs', 'Costs'],
    ['Costs (optional):', 'Costs'],
    ['**Costs (optional)**', 'Costs'],
    ['Costs **(optional)**', 'Costs'],
    ['*Costs* (optional)', '*Costs*'],
    ['_Costs_ and *more* — optional', '_Costs_ and *more*'],
    ['Costs \\[optional\\]', 'Costs'],
    ['Costs (none)', 'Costs'],
    ['Costs: n/a', 'Costs'],
    ['Costs - none', 'Costs'],
    [' Costs ', 'Costs'],
    ['Costs \\* more', 'Costs * more'],
    ['Costs (of trains)', 'Costs (of trains)'],
    ['*Costs', '*Costs'],
    ['(optional)', '(optional)'],
    ['Optional', 'Optional'],
    ['Costs', 'Costs'],
  ])('%s is %s', (title, bare) => expect(withoutMark(title)).toBe(bare));
});

describe('whether a heading says that nothing is to be written below it', () => {
  test.each(['Costs (none)', 'Costs: n/a', 'Costs - none', 'Costs [N/A]', 'Costs \\(none\\)', 'Costs: none.'])(
    '%s does',
    (title) => expect(saysNothingBelow(title)).toBe(true),
  );
  test.each(['Costs', 'None', 'Costs (optional)', 'None of the costs', 'Costs none', 'Costs (none) of trains'])(
    '%s does not',
    (title) => expect(saysNothingBelow(title)).toBe(false),
  );
});
