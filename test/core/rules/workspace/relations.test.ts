import { describe, expect, test } from 'vitest';
import { applyEdits, fixBetween, relativeLink } from '../../../../server/src/core/index.ts';
import { world } from '../../../support/world.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Superseded
- Supersedes: RFC-NNNN
- Superseded by: RFC-NNNN
- Amends: RFC-NNNN
- Amended by: RFC-NNNN

## Design

How does it work?
`;
const OLD = 'rfcs/0011-tables.md';
const NEW = 'rfcs/0012-queues.md';

const rfc = (status: string, ...lines: string[]) =>
  `# Some title\n\n${[`Status: ${status}`, ...lines].map((line) => `- ${line}\n`).join('')}\n## Design\n\nSo.\n`;

function between(before: string, after: string, template = TEMPLATE) {
  return world({ 'rfcs/template.md': template, [OLD]: before, [NEW]: after });
}

const brief = (messages: readonly string[]) => messages.map((message) => message.replace(/\. [A-Z].*$/, ''));

describe('what is said from one side only', () => {
  test.each([
    ['Superseded by', 'Supersedes', OLD],
    ['Amended by', 'Amends', OLD],
    ['Amends', 'Amended by', NEW],
  ])('%s is told where it stands', (key, answer, path) => {
    const other = path === OLD ? 'RFC-0012' : 'RFC-0011';
    const [own, beside] = [rfc('Superseded', `${key}: ${other}`), rfc('Accepted')];
    const { told } = path === OLD ? between(own, beside) : between(beside, own);
    expect(brief(told(path))).toEqual([
      `reference-one-sided \`${key}\`: \`${other}\` does not name this one as \`${answer}\``,
    ]);
  });

  test.each([
    ['is said from both sides', rfc('Superseded', 'Superseded by: RFC-0012'), rfc('Accepted', 'Supersedes: RFC-0011')],
    ['links', rfc('Superseded', 'Superseded by: [Q](0012-queues.md)'), rfc('Accepted', 'Supersedes: 11')],
    ['is said of a draft', rfc('Accepted'), rfc('Draft', 'Amends: RFC-0011')],
    ['has no other side', rfc('Accepted'), rfc('Accepted', 'See also: RFC-0011')],
  ])('is nothing that %s', (_, before, after) => {
    const { told } = between(before, after);
    expect([...told(OLD), ...told(NEW)]).toEqual([]);
  });

  test('is nothing where the template has no place for it', () => {
    const { told } = between(
      rfc('Superseded', 'Superseded by: RFC-0012'),
      rfc('Accepted'),
      TEMPLATE.replace('- Supersedes: RFC-NNNN\n', ''),
    );
    expect(told(OLD)).toEqual([]);
  });

  test('is told of a status as well, in any language', () => {
    const template =
      '# RFC-NNNN: [Titel]\n\n- Status: Entwurf | Akzeptiert | Ersetzt durch RFC-NNNN\n- Ersetzt: RFC-NNNN\n\n## Entwurf\n\nWie?\n';
    const text = (status: string) => `# Titel\n\n- Status: ${status}\n\n## Entwurf\n\nSo.\n`;
    const { told } = between(text('Ersetzt durch [RFC-0012](0012-queues.md)'), text('Akzeptiert'), template);
    expect(brief(told(OLD))).toEqual(['reference-one-sided `Status`: `RFC-0012` does not name this one as `Ersetzt`']);
  });
});

describe('a replaced proposal that still holds', () => {
  test('is told in the new one, and in the old one where that says so itself', () => {
    const one = between(rfc('Accepted'), rfc('Accepted', 'Supersedes: RFC-0011'));
    expect(brief(one.told(NEW))).toEqual(['status-outdated `Supersedes`: `RFC-0011` is still `Accepted`']);
    const both = between(rfc('Accepted', 'Superseded by: RFC-0012'), rfc('Accepted', 'Supersedes: RFC-0011'));
    expect(both.told(NEW)).toEqual([]);
    expect(brief(both.told(OLD))).toEqual([
      'status-outdated `Superseded by`: `RFC-0012`, but the status is still `Accepted`',
    ]);
  });

  test.each([
    ['by a draft', rfc('Accepted'), rfc('Draft', 'Supersedes: RFC-0011')],
    ['in part', rfc('Accepted'), rfc('Accepted', 'Supersedes: RFC-0011 (partially)')],
    ['in what it is about', rfc('Accepted'), rfc('Accepted', 'Supersedes: the formats of RFC-0011')],
    ['and was never accepted', rfc('Draft'), rfc('Accepted', 'Supersedes: RFC-0011')],
  ])('is none that is replaced %s', (_, before, after) => {
    const { told } = between(before, after);
    expect([...told(OLD), ...told(NEW)]).toEqual([]);
  });
});

describe('one step mends both files', () => {
  const fixed = (before: string, after: string, path: string) => {
    const { problems, match } = between(before, after);
    const other = path === OLD ? NEW : OLD;
    const named = (of: string, from: string) => ({
      match: match(of),
      as: {
        link: relativeLink(from, of),
        title: 'Some title',
        number: of === OLD ? 11 : 12,
        name: of === OLD ? 'RFC-0011' : 'RFC-0012',
      },
    });
    const [problem] = problems(path);
    if (!problem) throw new Error('There is a problem.');
    expect(problem.other).toBe(other);
    const fix = fixBetween(named(path, other), problem, named(other, path), '2026-11-29');
    const own = applyEdits(match(path).document.text, fix?.edits ?? []);
    const beside = applyEdits(match(other).document.text, fix?.otherEdits ?? []);
    const result = path === OLD ? between(own, beside) : between(beside, own);
    expect([...result.told(OLD), ...result.told(NEW)]).toEqual([]);
    return { title: fix?.title, own, beside };
  };

  test('by naming a proposal back', () => {
    const { title, own, beside } = fixed(rfc('Superseded', 'Superseded by: RFC-0012'), rfc('Accepted'), OLD);
    expect(title).toBe('Name this proposal in "Some title"');
    expect(own).toBe(rfc('Superseded', 'Superseded by: RFC-0012'));
    expect(beside).toContain('- Supersedes: [RFC-0011](0011-tables.md)\n');
  });

  test('by changing the status of the other one', () => {
    const { title, beside } = fixed(rfc('Accepted'), rfc('Accepted', 'Supersedes: RFC-0011'), NEW);
    expect(title).toBe('Change the status of "Some title" to "Superseded"');
    expect(beside).toContain('- Status: Superseded\n');
    expect(beside).toContain('- Superseded by: [RFC-0012](0012-queues.md)\n');
  });

  test('by changing the own status, and naming it in the other one', () => {
    const { title, own, beside } = fixed(rfc('Accepted', 'Superseded by: RFC-0012'), rfc('Accepted'), OLD);
    expect(title).toBe('Change the status to "Superseded"');
    expect(own).toContain('- Status: Superseded\n');
    expect(beside).toContain('- Supersedes: [RFC-0011](0011-tables.md)\n');
  });
});
