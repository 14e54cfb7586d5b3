import { expect, test } from 'vitest';
import { applyEdits, completionsAt, renderProposal } from '../../../../server/src/core/index.ts';
import { builtin, filled, follow } from '../../../support/builtin.ts';

const documents = [
  ...filled.map(({ template, text }) => ({ name: `a filled ${template.id}`, template, text })),
  ...builtin.map((template) => ({
    name: `a new ${template.id} with Windows line ends`,
    template,
    text: renderProposal(template, { title: 'Cache' }, 'text').replace(/\r?\n/g, '\r\n'),
  })),
];

test.each(documents)('at every place of $name, whatever is offered fits in', ({ template, text }) => {
  const match = follow(text, template);
  const { lines } = match.document;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const ends = [...text.matchAll(/(?<!\r)(?=\r?\n)|(?<=\n)/g)].map(({ index }) => index);
  const between = Array.from({ length: Math.floor(text.length / 23) }, (_, i) => i * 23);
  for (const offset of [...ends, ...between, text.length]) {
    for (const { label, range, snippet, text: plain, filterText } of completionsAt(match, offset, {
      today: '2026-11-21',
      authors: ['Ada Example'],
    })) {
      const where = `${label} at ${JSON.stringify(lines.positionAt(offset))}`;
      expect(range.start <= offset && offset <= range.end, where).toBe(true);
      expect(lines.lineAt(range.start), where).toBe(lines.lineAt(range.end));
      expect(plain, where).not.toMatch(/\$\{\d/);
      expect(snippet.length, where).toBeGreaterThan(0);
      expect(holds(filterText, text.slice(range.start, offset)), `${where}: ${filterText}`).toBe(true);
      expect(
        applyEdits(text, [{ range, newText: plain }])
          .split(newline)
          .join(''),
        where,
      ).not.toMatch(/[\r\n]/);
    }
  }
});

/** Whether all characters of `typed` are in `text` in their order, which is what editors ask for, whatever their case. */
function holds(text: string, typed: string): boolean {
  let at = 0;
  for (const character of text.toLowerCase()) if (character === typed.toLowerCase().charAt(at)) at++;
  return at >= typed.length;
}
