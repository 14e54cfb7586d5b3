import { describe, expect, test } from 'vitest';
import {
  definitionAt,
  foldingOf,
  followTemplate,
  hoverAt,
  inlayHintsIn,
  parseDocument,
  renderProposal,
  semanticTokensOf,
} from '../../../server/src/core/index.ts';
import { builtin, filled, follow } from '../../support/builtin.ts';

const [rfc, rfcDetailed, , , enhancementProposal] = builtin as unknown as readonly [
  (typeof builtin)[number],
  (typeof builtin)[number],
  unknown,
  unknown,
  (typeof builtin)[number],
];
const text =
  '# RFC: Cache\n\n- **Status**: In Review\n- **Author(s)**: [Your Name]\n\n## Summary\n\nText.\n\n## Motivation\n\n\n## Detailed Design\n\n### Ours\n';

describe('definition', () => {
  const selected = (place: string, template = rfc) => {
    const match = follow(text, template);
    const definition = definitionAt(match, text.indexOf(place) + 1);
    return definition && template.document.text.slice(definition.selection.start, definition.selection.end);
  };

  test('leads from headings and fields to those of the template', () => {
    expect(selected('Motivation')).toBe('Motivation');
    expect(selected('Status')).toBe('Status');
    expect(selected('In Review')).toBe('Status');
    expect(selected('RFC: Cache')).toBe('RFC: [Title of RFC]');
    expect(selected('Text.')).toBeUndefined();
    expect(selected('Ours')).toBeUndefined();
  });
});

test('hover links to the line of the template', () => {
  const options = { templateUri: 'file:///work/my templates/rfc.md' };
  const line = rfc.document.text.slice(0, rfc.document.text.indexOf('## Motivation')).split('\n').length;
  expect(hoverAt(follow(text, rfc), text.indexOf('Motivation'), options)?.markdown).toMatch(
    new RegExp(`\\n\\n---\\n\\n\\[Template, line ${line}\\]\\(<file:///work/my%20templates/rfc.md#L${line}>\\)$`),
  );
  expect(hoverAt(follow(text, rfc), text.indexOf('Status'), options)?.markdown).toContain('#L4>)');
  expect(hoverAt(follow(text, rfc), text.indexOf('Status'))?.markdown).not.toContain('](');
});

describe('inlay hints', () => {
  const all = { start: 0, end: text.length };

  test('give the first sentence of the advice, in empty sections only', () => {
    const [hint, ...others] = inlayHintsIn(follow(text, rfc), all);
    expect(hint).toMatchObject({ label: expect.stringMatching(/^Start from something/), isBehindText: false });
    expect(hint?.offset).toBe(text.indexOf('## Motivation') + '## Motivation\n\n'.length);
    expect(hint?.advice).toContain('Then show why');
    expect(others).toEqual([]);
  });

  test('none where the advice still stands', () => {
    const fresh = renderProposal(rfcDetailed, { title: 'Cache' }, 'text');
    expect(inlayHintsIn(follow(fresh, rfcDetailed), { start: 0, end: fresh.length })).toEqual([]);
  });

  test('behind the heading where there is no blank line, and only in the range asked for', () => {
    const short = '# RFC: Cache\n\n## Motivation\n## Detailed Design\n\nText.\n\n## References';
    const [first, last] = inlayHintsIn(follow(short, rfc), { start: 0, end: short.length });
    expect(first).toMatchObject({ offset: short.indexOf('\n## Detailed'), isBehindText: true });
    expect(last).toMatchObject({ offset: short.length });
    expect(inlayHintsIn(follow(short, rfc), { start: 0, end: 5 })).toEqual([]);
  });

  test('are plain text, cut where they are long', () => {
    const empty =
      '# RFC: Cache\n\n## Summary\n\n## Motivation\n\n## Background\n\n## Testing Strategy\n\n### Unit Tests\n';
    const labels = inlayHintsIn(follow(empty, rfcDetailed), { start: 0, end: empty.length }).map(({ label }) => label);
    expect(labels).toHaveLength(4);
    for (const label of labels) expect(label).toMatch(/^\p{Lu}[^*`\n]{5,90}$/u);
  });

  test.each([20, 43])('are cut behind a word where the editor shows %i characters', (length) => {
    const whole = builtin.flatMap((template) => {
      const empty = `${template.sections.map(({ section, level }) => `${'#'.repeat(level)} ${section.title}`).join('\n\n')}\n`;
      const match = followTemplate(parseDocument(empty), template, []);
      const hints = (max?: number) => inlayHintsIn(match, { start: 0, end: empty.length }, max);
      return hints().map(({ label, advice }, i) => ({ label, advice, short: hints(length)[i]?.label ?? '' }));
    });
    expect(whole.filter(({ label, short }) => label !== short).length).toBeGreaterThan(20);
    for (const { label, short } of whole) {
      expect(short.length).toBeLessThanOrEqual(length);
      if (short === label) continue;
      const kept = short.slice(0, -1);
      expect(short.endsWith('…') && label.startsWith(kept)).toBe(true);
      expect(label.slice(kept.length)).toMatch(/^[\s,;:([{–—-]/);
    }
  });
});

describe('semantic tokens', () => {
  const words = (source: string, template = rfc) =>
    semanticTokensOf(follow(source, template)).map(
      ({ kind, range }) => `${kind} ${source.slice(range.start, range.end)}`,
    );

  test('name keys, values and placeholders', () => {
    expect(words(text)).toEqual(['key Status', 'value In Review', 'key Author(s)', 'placeholder [Your Name]']);
  });

  test('leave values alone that the template does not know', () => {
    expect(words(text.replace('In Review', 'Anything'))).not.toContain('value Anything');
  });

  test('know placeholders in front matter, headings, lists and tables', () => {
    const found = words(renderProposal(enhancementProposal, {}, 'text'), enhancementProposal);
    expect(found).toEqual(
      expect.arrayContaining([
        'key title',
        'value proposed',
        'placeholder [Enhancement Title]',
        'placeholder High/Medium/Low',
        'placeholder [Advantage 1]',
        'placeholder [Name]',
      ]),
    );
  });

  test.each(filled)('stand in order on single lines, in a filled $template.id too', ({ template, text: source }) => {
    const tokens = semanticTokensOf(follow(source, template));
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.every(({ range }, i) => i === 0 || range.start >= (tokens[i - 1]?.range.end ?? 0))).toBe(true);
    expect(tokens.some(({ kind }) => kind === 'placeholder')).toBe(false);
    for (const { range } of tokens) expect(source.slice(range.start, range.end)).not.toContain('\n');
  });
});

test('advice folds, comment and all, and leaves the own words open', () => {
  const source = `# RFC: Cache

## Background

- Explain how the system works today, as far as a reader must know it to follow
- List what has been tried before, and the limit at which each attempt stopped

Our own words.

### Data Models

<!-- Show each model
in full. -->

Text.
`;
  const guidance = foldingOf(follow(source, rfcDetailed)).filter(({ isGuidance }) => isGuidance);
  expect(guidance.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
    [4, 5],
    [11, 12],
  ]);
});
