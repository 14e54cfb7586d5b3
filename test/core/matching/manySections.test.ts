import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const MANY = 1_000;
const sections = (name: (i: number) => string) =>
  Array.from({ length: MANY }, (_, i) => `## ${name(i)}\n\nText of part ${i}.\n\n`).join('');
const template = readTemplate({ id: 'team', name: 'Team', text: `# [Title]\n\n${sections((i) => `Part ${i}a`)}` });

describe('a template of more sections than anybody writes', () => {
  test('is read whole', () => {
    expect(template.sections).toHaveLength(MANY);
  });

  test('is still compared: what is missing, doubled or moved is told', () => {
    const all = sections((i) => `Part ${i}a`).replaceAll('Text of', 'Our');
    expect(problemsOf(`# Tickets\n\n${all}`, template)).toEqual([]);
    const last = `## Part ${MANY - 1}a`;
    expect(brief(problemsOf(`# Tickets\n\n${all.slice(0, all.indexOf(last))}`, template))).toEqual([
      `section-missing: Part ${MANY - 1}a`,
    ]);
    expect(brief(problemsOf(`# Tickets\n\n${all}## Part 3a\n\nAgain.\n`, template))).toEqual([
      'section-duplicate: Part 3a',
    ]);
  });
});
