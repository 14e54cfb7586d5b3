import { describe, expect, test } from 'vitest';
import { applyEdits, checkProposal, fixAll } from '../../../../server/src/core/index.ts';
import { follow } from '../../../support/builtin.ts';
import { allMended, fixed, linesOf, OPTIONS, offered, template } from './mending.ts';

const HEAD = '# ADR: Use queues\n\nStatus: Draft\n';
const plain = template(
  '# ADR: [Title]\n\nStatus: Draft | Done\n\n## Context\n\nWhy now, and for whom is it?\n\n## Decision\n\n### Reasons\n\nWhat spoke for it in the end?\n\n### Risks\n\nWhat can still go wrong here?\n\n## Consequences\n\nWhat becomes harder for others?\n',
);
const context = '## Context\n\nSlow.\n';
const decision = '## Decision\n\nQueues.\n\n### Reasons\n\nFast.\n\n### Risks\n\nNone.\n';
const consequences = '## Consequences\n\nMore machines.\n';
const whole = [HEAD, context, decision, consequences].join('\n');

describe('a section that stands elsewhere', () => {
  test('moves with its subsections, and the end of the text stays what it is', () => {
    for (const end of ['\n', '', '\n\n\n']) {
      const text = [HEAD, decision, context, consequences].join('\n').trimEnd() + end;
      expect(fixed(text, plain, 'section-out-of-order')).toBe(whole.trimEnd() + end);
      const last = [HEAD, context, consequences, decision].join('\n').trimEnd() + end;
      expect(fixed(last, plain, 'section-out-of-order')).toBe(whole.trimEnd() + end);
    }
  });

  test('moves in a text with other line endings, a byte order mark and more blank lines', () => {
    const text = `\ufeff${[HEAD, decision, context, consequences].join('\n\n')}`.replace(/\n/g, '\r\n');
    const result = fixed(text, plain, 'section-out-of-order');
    expect(result).toBe(`\ufeff${[HEAD, context, decision, consequences].join('\n\n')}`.replace(/\n/g, '\r\n'));
  });

  test('leaves subsections that it cut off from their section', () => {
    const text = whole.replace(context, '').replace('### Risks', `${context}\n### Risks`);
    expect(fixed(text, plain, 'section-out-of-order').replace(/\n+/g, '\n')).toBe(whole.replace(/\n+/g, '\n'));
  });

  test('takes text of the author and unknown subsections along', () => {
    const own = '## Context\n\nSlow.\n\n### Measured\n\n1. Once\n\n   ```sh\n   # not a heading\n   ```\n';
    const text = [HEAD, decision, own, consequences].join('\n');
    expect(fixed(text, plain, 'section-out-of-order')).toBe([HEAD, own, decision, consequences].join('\n'));
  });

  test('moves underlined headings, and into another section', () => {
    const underlined = whole.replace('## Context', 'Context\n-------').replace('## Consequences', 'Consequences\n---');
    const [head = '', ...parts] = underlined.split(/(?=Context\n-|## Decision|Consequences\n-)/);
    const swapped = `${head}${parts[1]}${parts[0]}${parts[2]}`;
    expect(fixed(swapped, plain, 'section-out-of-order')).toBe(underlined);
    const risks = '### Risks\n\nNone.\n\n';
    const outside = whole.replace(`\n${risks.trimEnd()}\n`, '').replace('## Decision', `${risks}## Decision`);
    expect(fixed(outside, plain, 'section-out-of-order')).toBe(whole);
  });

  test('is put right with all others at once, by moves alone', () => {
    const text = [HEAD, consequences, decision, context].join('\n');
    const edits = fixAll(follow(text, plain), { ...OPTIONS, rule: 'section-out-of-order' });
    expect(applyEdits(text, edits)).toBe(whole);
    expect(linesOf(applyEdits(text, edits))).toEqual(linesOf(text));
  });

  test('is left alone where an open code block would swallow the rest', () => {
    const text = [HEAD, decision, consequences, `${context}\n\`\`\`sh\nls\n`].join('\n');
    expect(offered(text, plain, 'section-out-of-order')).toEqual([]);
  });
});

describe('a heading at another level', () => {
  test('changes with the subheadings that belong to it', () => {
    const more = '\n## Costs\n\nOne week.\n\n## Owners\n\nAda.\n';
    const wide = template(plain.document.text + more);
    const text = (whole + more)
      .replace('## Decision', '### Decision')
      .replace('### Reasons', '#### Reasons')
      .replace('### Risks', '#### Risks');
    expect(fixed(text, wide, 'section-wrong-level')).toBe(whole + more);
    const own = whole.replace('## Context\n\nSlow.\n', '### Context\n\nSlow.\n\n#### Measured\n\nTwice.\n');
    expect(fixed(own, plain, 'section-wrong-level')).toBe(
      whole.replace('Slow.\n', 'Slow.\n\n### Measured\n\nTwice.\n'),
    );
  });

  test('does not change the subheadings that are right already', () => {
    const text = whole.replace('## Decision', '# Decision');
    expect(fixed(text, plain, 'section-wrong-level')).toBe(whole);
  });

  test('is underlined otherwise, or gets marks instead', () => {
    const text = whole.replace('## Context', 'Context\n=======');
    expect(fixed(text, plain, 'section-wrong-level')).toBe(whole.replace('## Context', 'Context\n-------'));
    const deep = whole.replace('### Reasons', 'Reasons\n---');
    expect(fixed(deep, plain, 'section-wrong-level')).toBe(whole);
  });

  test('is judged by the levels of the document', () => {
    const text = whole.replace(/^##/gm, '###').replace('### Context', '## Context');
    expect(fixed(text, plain, 'section-wrong-level')).toBe(whole.replace(/^##/gm, '###'));
  });
});

describe('a heading that is almost the template’s', () => {
  test('gets its words, and keeps its number and its anchor', () => {
    const text = whole.replace('## Consequences', '## 3. Consequenses {#effects}');
    expect(fixed(text, plain, 'section-renamed')).toBe(
      whole.replace('## Consequences', '## 3. Consequences {#effects}'),
    );
  });

  test('loses a word of the author’s only where that is asked for', () => {
    const text = whole.replace('## Consequences', '## Consequences for Bo');
    expect(offered(text, plain, 'section-renamed')).toEqual(['Rename to "Consequences"']);
    expect(allMended(text, plain)).toBe(text);
  });

  test('can be one that the template does not ask for', () => {
    const withNotes = template(
      `${plain.document.text}\n## Implementation Notes (optional)\n\nWhat else is there to say?\n`,
    );
    const text = `${whole}\n## Implement. Notes\n\nYes.\n`;
    expect(offered(text, withNotes, 'section-unknown')).toEqual(['Rename to "Implementation Notes"']);
  });
});

describe('a section that stands there twice', () => {
  const joined = (copy: string, first = context) =>
    fixed(
      [HEAD, first, decision, consequences].join('\n').replace('## Decision', `${copy}\n## Decision`),
      plain,
      'section-duplicate',
    );

  test.each(['## Context\n', '## Context\n\nSlow.\n', '## Context\n\nWhy now, and for whom is it?\n'])(
    'goes where it says nothing new: %j',
    (copy) => expect(joined(copy)).toBe(whole),
  );

  test('goes where it is the last one', () => {
    expect(fixed(`${whole}\n## Context\n`, plain, 'section-duplicate')).toBe(whole);
    expect(fixed(`${whole.trimEnd()}\n\n## Context`, plain, 'section-duplicate')).toBe(whole.trimEnd());
  });

  test('is joined with the first one, its text behind that one’s', () => {
    expect(joined('## Context\n\nAnd often.\n')).toBe(whole.replace('Slow.', 'Slow.\n\nAnd often.'));
    expect(joined('## Context\n\nOften.\n', '## Context\n\nWhy now, and for whom is it?\n')).toBe(
      whole.replace('Slow.', 'Often.'),
    );
    expect(joined('## Context\n\nOften.\n', '## Context\n')).toBe(whole.replace('Slow.', 'Often.'));
  });

  test('is joined subsection by subsection', () => {
    const text = `${whole}\n## Decision\n\nReally.\n\n### Risks\n\nOne.\n\n### Later\n\nMore.\n`;
    expect(fixed(text, plain, 'section-duplicate')).toBe(
      whole.replace('Queues.\n', 'Queues.\n\nReally.\n').replace('None.\n', 'None.\n\nOne.\n\n### Later\n\nMore.\n'),
    );
  });

  test('keeps a comment of the author’s', () => {
    const text = `${whole}\n## Context\n\n<!-- Ask Bo. -->\n`;
    expect(fixed(text, plain, 'section-duplicate')).toBe(whole.replace('Slow.', 'Slow.\n\n<!-- Ask Bo. -->'));
  });
});

describe('a missing section', () => {
  test('is inserted before the end of the text, whatever that is', () => {
    const text = [HEAD, context, decision].join('\n').trimEnd();
    expect(fixed(text, plain, 'section-missing')).toBe(`${text}\n\n## Consequences\n\nWhat becomes harder for others?`);
    expect(fixed(`${text}\n`, plain, 'section-missing')).toBe(
      `${text}\n\n## Consequences\n\nWhat becomes harder for others?\n`,
    );
  });

  test('is inserted at the levels of the document, from underlined headings too', () => {
    const underlined = template(plain.document.text.replace('## Consequences', 'Consequences\n------------'));
    const text = [HEAD, context, decision].join('\n').replace(/^##/gm, '###');
    expect(fixed(text, underlined, 'section-missing')).toBe(
      `${text.trimEnd()}\n\n### Consequences\n\nWhat becomes harder for others?\n`,
    );
  });

  test('brings the subsections that an empty one lacks', () => {
    const text = whole.replace(decision, '## Decision\n');
    expect(offered(text, plain, 'section-empty')).toEqual(['* Insert the subsections "Reasons", "Risks"']);
    const one = template(plain.document.text.replace(/### Risks[\s\S]*?(?=\n## )/, ''));
    expect(offered(text, one, 'section-empty')).toEqual(['* Insert the subsection "Reasons"']);
    const said = checkProposal(follow(text, one)).find(({ rule }) => rule === 'section-empty')?.message;
    expect(said).toMatch(/^`Decision`: empty\. Write it, insert `Reasons`, or/);
  });
});

describe('sections of level 1, repeated ones and a template of its own shape', () => {
  const flat = template(
    '# Problem\n\nWhat hurts today, and whom?\n\n# Options\n\n## Option 1: [Name]\n\nHow would it work?\n\n## Option 2: [Name]\n\n# Choice\n\nWhich one is it, and why?\n',
  );
  const text =
    '# Problem\n\nNoise.\n\n# Options\n\n## Option 1: Walls\n\nThick.\n\n## Option 2: Plugs\n\nCheap.\n\n# Choice\n\nPlugs.\n';

  test('are moved, re-levelled and mended at once', () => {
    const parts = text.split(/(?=^# )/m);
    expect(
      fixed(
        [parts[0], parts[2], parts[1]].join('').replace('Plugs.\n#', 'Plugs.\n\n#').trimEnd().concat('\n'),
        flat,
        'section-out-of-order',
      ),
    ).toBe(text);
    expect(fixed(text.replace('# Choice', '## Choice'), flat, 'section-wrong-level')).toBe(text);
    expect(allMended(text.replace('# Choice', '# Choyce').replace('# Options', '## Options'), flat)).toBe(text);
  });
});

describe('a section that is put among numbered ones', () => {
  const numbers = template(
    '# [Title]\n\n## Context\n\nWhy now, and for whom?\n\n## Options\n\nWhich are there?\n\n### Risks\n\nWhat may go wrong?\n\n## Decision\n\nWhich one is it?\n\n## Effects\n\nWhat becomes harder?\n',
  );
  const [context, options, risks, resolved, effects] = ['Context', 'Options', 'Risks', 'Decision', 'Effects'].map(
    (name) => (number: string) => `${name === 'Risks' ? '###' : '##'} ${number}${name}\n\nOurs.\n`,
  ) as [Part, Part, Part, Part, Part];
  type Part = (number: string) => string;
  const text = (...parts: readonly string[]) => ['# Use queues\n', ...parts].join('\n');
  const headings = (of: string, by = numbers) =>
    allMended(of, by)
      .split('\n')
      .filter((line) => line.startsWith('##'));

  test('goes on with the number at the end', () => {
    const before = text(context('1. '), options('2. '), risks('2.1 '));
    expect(headings(before)).toEqual([
      '## 1. Context',
      '## 2. Options',
      '### 2.1 Risks',
      '## 3. Decision',
      '## 4. Effects',
    ]);
    expect(fixed(before, numbers, 'section-missing')).toContain('\n## 3. Decision\n');
    expect(headings(before.replace(/(\d)\. /g, '$1) ')).slice(-1)).toEqual(['## 4) Effects']);
    expect(
      headings(`${text(context('1. '), options('2. '), risks(''), resolved('3. '))}\n## References\n\nOne.\n`),
    ).toContain('## 4. Effects');
  });

  test('takes the number that is free', () => {
    const gap = text(context('1. '), options('2. '), risks(''), effects('4. '));
    expect(headings(gap)).toContain('## 3. Decision');
    expect(headings(text(options('2. '), risks(''), resolved('3. '), effects('4. ')))[0]).toBe('## 1. Context');
  });

  test('has none where none is certain, and leaves the others as they are', () => {
    const taken = text(context('1. '), options('2. '), risks(''), effects('3. '));
    expect(headings(taken)).toContain('## Decision');
    expect(headings(text(context('1. '), options('2. '), risks(''), resolved(''))).at(-1)).toBe('## Effects');
    expect(headings(text(context(''), options(''), risks(''), resolved(''))).at(-1)).toBe('## Effects');
    expect(headings(text(context('1. '), options('2. '), resolved('3. '), effects('4. ')))).toContain('### Risks');
  });

  test('is called as in the template where that has numbers of its own', () => {
    const own = template(
      numbers.document.text.replace('## Context', '## 1. Context').replace('## Options', '## 2. Options'),
    );
    expect(headings(text(context('1. '), options('2. '), risks('')), own).slice(-2)).toEqual([
      '## Decision',
      '## Effects',
    ]);
  });

  test('is not underlined: a number would begin a list there', () => {
    const underlined = template(numbers.document.text.replace(/^## (.*)$/gm, '$1\n---'));
    expect(headings(text(context('1. '), options('2. '), risks('')), underlined).slice(-2)).toEqual([
      '## 3. Decision',
      '## 4. Effects',
    ]);
  });
});
