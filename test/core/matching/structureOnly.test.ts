import { expect, test } from 'vitest';
import { checkProposal, fixEverything, outlineOf } from '../../../server/src/core/index.ts';
import { MAX_CHARACTERS, MAX_SECTIONS } from '../../../server/src/core/matching/structureOnly.ts';
import { builtin, follow, textOf } from '../../support/builtin.ts';

const [rfc] = builtin;
if (!rfc) throw new Error('no template');
/** A section is gone, advice is left, a placeholder, an open task and a date that does not exist. */
const short = textOf('test/fixtures/filled/rfc.md')
  .replace('2026-03-09', '2026-02-30')
  .replace('## Motivation', '## Motivation\n\n[Your Name]\n')
  .replace(/^## Rollout Plan\n[\s\S]*?(?=^## )/m, '');
const LINE = 'Some more words, and [a link](./0001-a.md), as in RFC 12.\n\n';
const words = LINE.repeat(Math.ceil(MAX_CHARACTERS / LINE.length));

const rulesIn = (text: string) => [...new Set(checkProposal(follow(text, rfc)).map(({ rule }) => rule))];

test('of a document beyond the limit the structure is checked, and not what stands in its sections', () => {
  expect(rulesIn(short)).toEqual(['field-date-invalid', 'placeholder-leftover', 'section-missing']);
  const long = short.replace('## Motivation\n\n', `## Motivation\n\n${words}`);
  expect(follow(short, rfc).isStructureOnly).toBe(false);
  expect(follow(long, rfc).isStructureOnly).toBe(true);
  expect(rulesIn(long)).toEqual(['field-date-invalid', 'section-missing']);
  expect(outlineOf(follow(long, rfc)).length).toBe(outlineOf(follow(short, rfc)).length);
});

test('so many headings are a reason as well', () => {
  const parts = Array.from({ length: MAX_SECTIONS + 1 }, (_, i) => `### Part ${i}\n`).join('');
  const long = short.replace('## Motivation\n', `## Motivation\n\n${parts}`);
  expect(follow(long, rfc).isStructureOnly).toBe(true);
  expect(rulesIn(long)).toContain('section-missing');
});

test('its fixes are those of its structure', () => {
  const long = short.replace('## Motivation\n\n', `## Motivation\n\n${words}`);
  const fix = fixEverything(follow(long, rfc), { today: '2026-11-30' });
  expect(fix?.edits.map(({ newText }) => newText).join('')).toContain('## Rollout Plan');
});
