import { describe, expect, test } from 'vitest';
import { at, chosen, labels, rfc, rfcDetailed, specification, template } from './offered.ts';

const head = '# RFC: Cache\n\n- **Status**: Draft\n- **Created**: 2026-11-21\n\n';
const alternatives =
  '## Alternatives Considered\n\n### Alternative 1: Files\n\nSlow.\n\n### Alternative 2: Disk\n\nSlower.\n\n';

describe('repeated sections', () => {
  test('go on with the number, in the section they belong to', () => {
    const [first] = at(`# RFC: Cache\n\n${alternatives}### ¦\n`, rfcDetailed);
    expect(first?.label).toBe('### Alternative 3');
    expect(first?.snippet).toMatch(/^### Alternative 3: \$\{1:\[Name\]\}\n\n- \*\*Pros\*\*: \$\{2:/);
    expect(first?.text).toMatch(/^### Alternative 3: \[Name\]\n\n- \*\*Pros\*\*: \[Advantages\]/);
    expect(first?.detail).toContain('another Alternative');
  });

  test('count in their own section only', () => {
    expect(labels(`# RFC: Cache\n\n## Summary\n\n### ¦\n\n${alternatives}`, rfcDetailed)).not.toContain(
      '### Alternative 3',
    );
  });

  test('start as the template does where there is none yet', () => {
    const offered = labels('# RFC: Cache\n\n## Alternatives Considered\n\nTwo.\n\n### ¦\n', rfcDetailed);
    expect(offered).toContain('### Alternative 1');
  });

  test('come without a name that belongs to one copy alone', () => {
    const text =
      '# Enhancement Specification: Cache\n\n## Implementation Plan\n\n### Phase 3: Tests\n\nText.\n\n### ¦\n';
    const phase = at(text, specification).find(({ label }) => label === '### Phase 4');
    expect(phase?.snippet).toMatch(/^### Phase 4: \$\{1\}\n\n- \[ \] Implement core/);
    expect(phase?.text).toMatch(/^### Phase 4: \n/);
  });

  test('may be lettered', () => {
    const own = template('# ADR: [Title]\n\n## Options\n\n### Option A\n\nSay how.\n\n### Option B\n\nSay how.\n');
    expect(labels('# ADR: Cache\n\n## Options\n\n### Option A\n\nFiles.\n\n### ¦', own)).toEqual(['### Option B']);
  });
});

describe('a name without marks', () => {
  const text = (typed: string) => `${head}## Summary\n\nText.\n\n${typed}\n\n## Detailed Design\n\nText.\n`;

  test('is completed at the start of an empty line, in any case', () => {
    expect(labels(text('Mot¦'))).toEqual(['## Motivation']);
    expect(labels(text('mot¦'))).toEqual(['## Motivation']);
    expect(labels(text('test¦'))).toEqual(['## Testing Strategy']);
    expect(labels(text('¦'))[0]).toBe('## Motivation');
    expect(chosen(text('mot¦'), '## Motivation')).toContain('\n\n## Motivation\n\nStart from');
    expect(at(text('mot¦'))[0]?.filterText).toBe('motivation');
  });

  test('is left alone in prose, and while it is typed', () => {
    expect(labels(text('It was Mot¦'))).toEqual([]);
    expect(labels(text('A line.\nMot¦'))).toEqual([]);
    expect(labels(text('Mot¦ is'))).toEqual([]);
    expect(labels(text('Mot¦'), rfc, { trigger: 't' })).toEqual([]);
    expect(labels(text('¦'), rfc, { trigger: ' ' })).toEqual([]);
  });

  test('is known by its word too, as long as it is missing', () => {
    expect(labels(text('rfc:mot¦'))).toEqual(['## Motivation']);
    expect(chosen(text('rfc:motivation¦'), '## Motivation')).toContain('\n\n## Motivation\n\nStart from');
    expect(labels(text('rfc:testing-str¦'))).toEqual(['## Testing Strategy']);
    expect(labels(text('RFC:Testing¦'))).toEqual(['## Testing Strategy']);
    expect(labels(text('rfc:strat¦'))).toEqual([]);
    expect(labels(text('rfc¦'))).toEqual(labels(text('rfc:¦')));
    expect(labels(text('rfc:summary¦'))).toEqual([]);
    expect(labels(text('rfc-detailed:background¦'))).toEqual([]);
    expect(labels(text('See rfc:mot¦'))).toEqual([]);
  });
});

describe("the document's own style", () => {
  test('underlined headings', () => {
    const text =
      'RFC: Cache\n==========\n\n- **Status**: Draft\n- **Created**: 2026-11-21\n\nSummary\n-------\n\nText.\n\n## Mot¦\n';
    expect(chosen(text, '## Motivation')).toContain('\n\nMotivation\n----------\n\nStart from');
  });

  test('list marks, strong text and line ends', () => {
    const text =
      '# RFC: Cache\n\n* __Status__: Draft\n* __Author__: Ada\n\n## Summary\n\nText.\n\n## Alternatives Considered\n\n### ¦';
    const result = chosen(text, '### Alternative 1', rfcDetailed);
    expect(result).toContain('\n* __Pros__: [Advantages]\n');
    const windows = chosen(text.replaceAll('\n', '\r\n'), '### Alternative 1', rfcDetailed);
    expect(windows).toContain('\r\n* __Pros__: [Advantages]\r\n');
    expect(windows.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('code keeps its own', () => {
    const text = '# RFC: Cache\n\n* __Status__: Draft\n* __Author__: Ada\n\n## Detailed Design\n\n### Data¦\n';
    expect(chosen(text, '### Data Models', rfcDetailed)).toContain('class ExampleModel(BaseModel):');
  });
});

test('a heading above text that is there gets no skeleton', () => {
  const text = `${head}## Summary\n\nText.\n\n## Mot¦\n\nThis is why.\n`;
  expect(chosen(text, '## Motivation')).toBe(`${head}## Summary\n\nText.\n\n## Motivation\n\nThis is why.\n`);
});

describe('a heading that is half written', () => {
  const text = (typed: string) => `${head}## Summary\n\nText.\n\n${typed}\n\n## Detailed Design\n\nText.\n`;

  test.each(['##Mot¦', '  ## Mot¦', '   ## mot¦', '## Mot¦ ##', '# mot¦', '#### Motiv¦'])('%j', (typed) => {
    expect(labels(text(typed))).toEqual(['## Motivation']);
    expect(chosen(text(typed), '## Motivation')).toContain('\n\n## Motivation\n\nStart from');
  });

  test('is no other one that has its letters or one of its words', () => {
    for (const typed of ['## strategy¦', '## considered¦', '## Mtv¦', '## Motivations¦'])
      expect(labels(text(typed)), typed).toEqual([]);
  });

  test('is left alone while words are typed behind marks without a space, which may be a tag', () => {
    expect(labels(text('#mot¦'), rfc, { trigger: '-' })).toEqual([]);
  });

  test('takes the words alone where the line below underlines it', () => {
    expect(chosen(text('Mot¦\n---'), '## Motivation')).toBe(text('Motivation\n---'));
    expect(labels(text('Mot¦\n==='))).toEqual([]);
    expect(labels(text('Mot¦\n---'), rfc, { trigger: '-' })).toEqual([]);
    expect(labels(text('A first line\nMot¦\n---'))).toEqual([]);
  });
});

describe('numbered headings', () => {
  const text = (typed: string, [one, three] = ['1. ', '3. ']) =>
    `${head}## ${one}Summary\n\nText.\n\n${typed}\n\n## ${three}Detailed Design\n\nText.\n`;

  test('go on with the number of the one before', () => {
    expect(labels(text('## ¦'))[0]).toBe('## 2. Motivation');
    expect(chosen(text('## mot¦'), '## 2. Motivation')).toContain('\n\n## 2. Motivation\n\nStart from');
    expect(labels(text('## mot¦', ['1) ', '3) ']))).toEqual(['## 2) Motivation']);
    expect(labels(text('## mot¦', ['2.1 ', '2.3 ']))).toEqual(['## 2.2 Motivation']);
    expect(labels(text('motiv¦'))).toEqual(['## 2. Motivation']);
  });

  test('keep the number that was typed', () => {
    expect(labels(text('## 7. mot¦'))).toEqual(['## 7. Motivation']);
    expect(labels(text('## 7. mot¦', ['', '']))).toEqual(['## 7. Motivation']);
    expect(at(text('## 2. ¦'))[0]?.filterText).toBe('## 2. Motivation');
  });

  test('are none where the others have none', () => {
    expect(labels(text('## mot¦', ['', '']))).toEqual(['## Motivation']);
    expect(labels(text('## mot¦', ['3 kinds of ', '']))).toEqual(['## Motivation']);
    expect(labels(`${head}## 1. Summary\n\n### Ours\n\n## ¦`)[0]).toBe('## 2. Motivation');
    const own = template('# [Title]\n\n## 1. Aim\n\nSay it.\n\n## 2. Way\n\nSay it.\n');
    expect(chosen('# Cache\n\n## 1. Aim\n\nOurs.\n\n## ¦', '## 2. Way', own)).toContain('\n## 2. Way\n');
  });

  test('are not underlined: a number would begin a list there', () => {
    const underlined =
      'RFC: Cache\n==========\n\n- **Status**: Draft\n- **Created**: 2026-11-21\n\nSummary\n-------\n\nText.\n\n## 2. mot¦\n';
    expect(chosen(underlined, '## 2. Motivation')).toContain('\n\n## 2. Motivation\n\nStart from');
  });
});
