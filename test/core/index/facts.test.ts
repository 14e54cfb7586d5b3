import { expect, test } from 'vitest';
import { askedFact, factOf, factsIn } from '../../../server/src/core/index/facts.ts';
import { checkProposal, followTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';

const template = readTemplate({
  id: 'rfc',
  name: 'RFC',
  text: '# RFC: [Title]\n\n- Status: Draft | Accepted\n- Date: YYYY-MM-DD\n\n## Summary\n\nSay in a sentence or two what this is all about.\n\n## Drawbacks\n\nWhy should we not do this?\n',
});
const matchOf = (text: string) => followTemplate(parseDocument(text), template);

test('are what is done otherwise, and not what is wrong', () => {
  const match = matchOf(
    '# RFC: Ants\n\n- Status: Accepted\n- Date: 2026-02-31\n\n## Summary\n\nAnts work. Say in a sentence or two what this is all about.\n\n## Summary\n\nAgain.\n',
  );
  expect(checkProposal(match).map(({ rule }) => rule)).toEqual([
    'field-date-invalid',
    'section-missing',
    'placeholder-leftover',
    'section-duplicate',
  ]);
  expect([...factsIn(match)].sort()).toEqual([
    'placeholder-leftover\nsummary\nsay in a sentence or two what this is all about',
    'section-missing\ndrawbacks',
    'section-unwritten\ndrawbacks',
  ]);
});

test('say of a section that nobody wrote it, in whichever way', () => {
  const head = '# RFC: Ants\n\n- Status: Accepted\n- Date: 2026-02-03\n\n## Summary\n\nAnts.\n';
  const unwritten = (more: string) => {
    const facts = [...factsIn(matchOf(head + more))];
    const isCounted = (fact: string) => askedFact(fact) !== fact;
    return { facts: facts.filter(isCounted), others: facts.filter((fact) => !isCounted(fact)) };
  };
  const facts = ['section-unwritten\ndrawbacks'];
  expect(unwritten('')).toEqual({ facts, others: ['section-missing\ndrawbacks'] });
  expect(unwritten('\n## Drawbacks\n')).toEqual({ facts, others: [] });
  expect(unwritten('\n## Drawbacks\n\nWhy should we not do this?\n')).toEqual({
    facts,
    others: ['section-unfilled\ndrawbacks'],
  });
  // By the template's name, however the heading is written.
  expect(unwritten('\n## 2. Drawbacks\n')).toEqual({ facts, others: [] });
  expect(unwritten('\n## Drawbacks\n\nTBD\n')).toEqual({ facts: [], others: [] });
  expect(askedFact('section-unwritten\ndrawbacks')).toBe('section-missing\ndrawbacks');
  expect(unwritten('\n## Drawbacks\n\nNone.\n')).toEqual({ facts: [], others: [] });
});

test('are told by the problems, whatever the case of a heading', () => {
  const match = matchOf('# RFC: Ants\n\n- Status: Accepted\n- Date: 2026-02-03\n\n## SUMMARY\n\nAnts.\n');
  const facts = factsIn(match);
  const problems = checkProposal(match);
  expect(problems.map((problem) => factOf(match, problem))).toEqual(['section-missing\ndrawbacks']);
  expect(facts).toEqual(new Set(['section-missing\ndrawbacks', 'section-unwritten\ndrawbacks']));
});
