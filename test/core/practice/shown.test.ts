import { describe, expect, test } from 'vitest';
import { factOf } from '../../../server/src/core/index/facts.ts';
import {
  askedFor,
  createLibrary,
  entryIn,
  explainTemplate,
  followTemplate,
  hoverAt,
  judge,
  type Others,
  ProposalIndex,
  parseDocument,
  practiceOf,
  progressOf,
  sharesOf,
  standingOf,
  templateById,
  templateProblems,
} from '../../../server/src/core/index.ts';

const TEXT =
  '# [Title]\n\n- Status: Draft | Accepted\n- Owner: [name]\n\n## Summary\n\nSay what it is.\n\n## Drawbacks\n\nSay why not.\n\n### Costs\n\nSay what it costs.\n';
const library = createLibrary({ files: [{ path: 'rfcs/template.md', text: TEXT }], builtin: [] });
const template = templateById(library, 'rfcs/template.md');
if (!template) throw new Error('the template is one');

const proposal = (more: string) => `# Ants\n\n- Status: Accepted\n- Owner: Ada\n\n## Summary\n\nAnts work.\n${more}`;
const DRAWBACKS = '\n## Drawbacks\n\nNone.\n\n### Costs\n\nNone.\n';
/** So many proposals, the first ones without drawbacks. */
function indexOf(without: number, all: number): ProposalIndex {
  const entries = Array.from({ length: all }, (_, i) =>
    entryIn(library, proposal(i < without ? '' : DRAWBACKS), `rfcs/${String(i + 1).padStart(4, '0')}-ants.md`),
  );
  return ProposalIndex.of(entries.filter((entry) => entry !== undefined));
}
function othersOf(index: ProposalIndex, text: string): { match: ReturnType<typeof followTemplate>; others: Others } {
  const match = followTemplate(parseDocument(text), template as NonNullable<typeof template>);
  return { match, others: { index, standing: standingOf(library, match, 'rfcs/ants.md') } };
}

describe('an explained template', () => {
  const explained = (index: ProposalIndex) =>
    explainTemplate(template, { practice: practiceOf(index, template.id) }).sections.map(({ name, practice }) => [
      name,
      practice,
    ]);

  test('shows how many of the newest have each section', () => {
    expect(explained(indexOf(4, 10))).toEqual([
      ['Summary', { without: 0, of: 10, isDropped: false }],
      ['Drawbacks', { without: 4, of: 10, isDropped: false }],
      ['Costs', { without: 0, of: 10, isDropped: false }],
    ]);
  });

  test('shows nothing where few are known', () => {
    expect(explained(indexOf(4, 7))).toEqual([
      ['Summary', undefined],
      ['Drawbacks', undefined],
      ['Costs', undefined],
    ]);
  });
});

describe('the doctor of templates', () => {
  const told = (index: ProposalIndex) =>
    templateProblems(template, { practice: practiceOf(index, template.id) }).filter(
      ({ rule }) => rule === 'template-left-out',
    );

  test('asks about a section that most leave out, once with all that belongs to it, and marks it', () => {
    const [problem, ...more] = told(indexOf(8, 10));
    expect(more).toEqual([]);
    expect(problem?.severity).toBe('information');
    expect(problem?.message).toBe(
      '`Drawbacks`: 8 of the last 10 proposals have none, so it is not asked for. Is it optional? Say so with `<!-- optional -->`.',
    );
    const [edit] = problem?.fix?.edits ?? [];
    const mended = TEXT.slice(0, edit?.range.start) + edit?.newText + TEXT.slice(edit?.range.end);
    expect(mended).toContain('\n## Drawbacks <!-- optional -->\n');
    const after = createLibrary({ files: [{ path: 'rfcs/template.md', text: mended }], builtin: [] }).templates[0];
    expect(after?.sections.find(({ name }) => name === 'Drawbacks')?.isRequired).toBe(false);
  });

  test('is silent where most have it, and without a practice', () => {
    expect(told(indexOf(4, 10))).toEqual([]);
    expect(told(ProposalIndex.empty)).toEqual([]);
  });
});

describe('a proposal', () => {
  test('says on hover how many of the others have a section', () => {
    const text = proposal(DRAWBACKS);
    const hover = (index: ProposalIndex) => {
      const { match, others } = othersOf(index, text);
      const shares = sharesOf(others);
      return hoverAt(match, text.indexOf('Drawbacks'), shares && { others: shares })?.markdown;
    };
    expect(hover(indexOf(4, 10))).toContain('6 of the 10 proposals nearest in time have it.');
    expect(hover(indexOf(8, 10))).toContain(
      'Only 2 of the 10 proposals nearest in time have it, so it is not asked for.',
    );
    expect(hover(indexOf(2, 5))).not.toContain('nearest in time');
    expect(sharesOf('unknown')).toBeUndefined();
  });

  test('has problems that know how many others are no better', () => {
    const { match, others } = othersOf(indexOf(4, 10), proposal(''));
    const [problem] = judge(match, { others });
    expect(problem).toMatchObject({
      rule: 'section-missing',
      subject: 'Drawbacks',
      practice: { otherwise: 4, asked: 10 },
    });
    expect(problem && factOf(match, problem)).toBe('section-missing\ndrawbacks');
  });

  test('is told nothing that practice has a say in as long as the others are being read', () => {
    const { match } = othersOf(indexOf(4, 10), proposal('').replace('Ants work.', ''));
    expect(judge(match, { others: 'unknown' }).map(({ rule }) => rule)).toEqual(['section-empty']);
    expect(judge(match).map(({ rule }) => rule)).toEqual(['section-missing', 'section-empty']);
  });

  test('is complete without what is not asked for', () => {
    const progress = (index: ProposalIndex, more = '') => {
      const { match, others } = othersOf(index, proposal(more));
      const { written, wanted } = progressOf(match, askedFor(match, others));
      return `${written}/${wanted}`;
    };
    expect(progress(indexOf(4, 10))).toBe('1/3');
    expect(progress(indexOf(8, 10))).toBe('1/1');
    expect(progress(indexOf(8, 10), DRAWBACKS)).toBe('3/3');
  });
});
