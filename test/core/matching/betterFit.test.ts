import { expect, test } from 'vitest';
import { betterFit, followTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';

const status = (...values: string[]) => `- Status: ${values.join(' | ')}\n`;
const old = `# RFC: [Title]\n\n${status('Draft', 'Accepted')}\n## Summary\n\n[Summary]\n\n## Design\n\n[Design]\n`;
const today = `# RFC: [Title]\n\n${status('Open', 'Closed')}\n## Abstract\n\n[Abstract]\n\n## Design\n\n[Design]\n\n## Security\n\n[Security]\n`;

/** The template, old or of today, by which a document is judged. */
function judge(text: string, [first, second] = [old, today]): 'old' | 'today' {
  const [ofItsDay, ofToday] = [first, second].map((source) =>
    followTemplate(parseDocument(text), readTemplate({ id: 't', name: 'T', text: source })),
  );
  if (!ofItsDay || !ofToday) throw new Error('two templates expected');
  return betterFit(ofItsDay, ofToday) === ofToday ? 'today' : 'old';
}

test('a document as its author left it goes by the template of its day', () => {
  expect(judge('# RFC: A\n\n- Status: Accepted\n\n## Summary\n\nText.\n\n## Design\n\nText.\n')).toBe('old');
});

test('even with much left over from it', () => {
  expect(judge(old)).toBe('old');
});

test('a document that was brought to the new template goes by that', () => {
  expect(
    judge('# RFC: A\n\n- Status: Open\n\n## Abstract\n\nText.\n\n## Design\n\nText.\n\n## Security\n\nText.\n'),
  ).toBe('today');
});

test('where both fit, the template of its day', () => {
  const text = '# RFC: A\n\n## Summary\n\nText.\n\n## Design\n\nText.\n';
  expect(judge(text, [old, old.replace('[Summary]', '[Say it in short]')])).toBe('old');
});

test('what the document has of its own does not matter', () => {
  expect(judge('# RFC: A\n\n- Status: Draft\n\n## Summary\n\nText.\n\n## Notes\n\nText.\n\n## Thanks\n\nText.\n')).toBe(
    'old',
  );
});

test('a section that is not there counts once, whatever is in it', () => {
  const longer = old.replace('## Design', '## Risks\n\n### Small\n\n[Small]\n\n### Large\n\n[Large]\n\n## Design');
  const text = '# RFC: A\n\n- Status: Draft\n\n## Summary\n\nText.\n\n## Design\n\nText.\n\n## Plan\n\nText.\n';
  const withTwo = old.replace('## Design', '## Goals\n\n[Goals]\n\n## Costs\n\n[Costs]\n\n## Design');
  expect(judge(text, [withTwo, longer])).toBe('today');
});
