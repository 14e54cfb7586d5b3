import { describe, expect, test } from 'vitest';
import {
  at,
  chosen,
  enhancement,
  enhancementProposal,
  labels,
  rfc,
  rfcDetailed,
  specification,
  template,
} from './offered.ts';

describe('numbered items', () => {
  const text = (list: string) =>
    `# Enhancement Specification: Cache\n\n## Requirements\n\n### Enhancement Requirements\n\n${list}\n\n### Performance Requirements\n\n- [ ] PR1: Fast\n`;

  test('go on behind the last one', () => {
    const marked = text('- [ ] ER1: Reads\n- [x] ER3: Writes\n- ¦');
    expect(labels(marked, specification)).toEqual(['- [ ] ER4:']);
    expect(chosen(marked, '- [ ] ER4:', specification)).toContain('\n- [x] ER3: Writes\n- [ ] ER4: \n');
    expect(labels(text('- [ ] ER1: Reads\n- [ ] ER¦'), specification)).toEqual(['- [ ] ER2:']);
    expect(labels(text('- [ ] ER1: Reads\n- [¦]'), specification)).toEqual(['- [ ] ER2:']);
    expect(at(marked, specification)[0]?.documentation).toContain('Enhancement Requirements');
  });

  test('never use a number twice, when put between others', () => {
    expect(labels(text('- [ ] ER1: Reads\n- ¦\n- [ ] ER2: Writes'), specification)).toEqual(['- [ ] ER3:']);
  });

  test("start with the template's first, in the document's style", () => {
    expect(labels(text('- ¦'), specification)).toEqual(['- [ ] ER1:']);
    expect(labels(text('¦'), specification)).toContain('- [ ] ER1:');
  });

  test('keep indentation, padding, list marks and emphasis', () => {
    expect(labels(text('* [ ] **FR-009**: Reads\n* ¦'), specification)).toEqual(['* [ ] **FR-010**:']);
    const questions = '# Enhancement: Cache\n\n## Open Questions\n\n1. **Question 1**: Why?\n2. ¦\n';
    expect(labels(questions, enhancementProposal)).toEqual(['2. **Question 2**:']);
  });

  test('are left alone in lists that have none, and in prose', () => {
    expect(labels(text('- Reads\n- ¦'), specification)).toEqual([]);
    expect(labels(text('- [ ] ER1: Reads\n- must¦'), specification)).toEqual([]);
    expect(labels(text('- [ ] ER1: Reads\n\nThen - ¦'), specification)).toEqual([]);
    expect(labels('# Enhancement: Cache\n\n## Goals\n\n- ¦\n', enhancement)).toEqual([]);
    expect(labels(text('¦'), specification, { trigger: ' ' })).toEqual([]);
  });
});

describe('tables', () => {
  const head = '# Enhancement: Cache\n\n## Risks and Mitigations\n\n';
  const table =
    '| Risk | Impact | Probability | Mitigation |\n|---|---|---|---|\n| Loss | High/Medium/Low | Low | Copies |\n';

  test('a row has the columns of the document, and the choices of the template', () => {
    const [row] = at(`${head}${table}|¦\n`, enhancementProposal);
    expect(row?.snippet).toBe(
      '| ${1:[Risk 2]} | ${2|High,Medium,Low|} | ${3|High,Medium,Low|} | ${4:[How to handle]} |',
    );
    expect(row?.label).toBe('| Risk | Impact | Probability | Mitigation |');
    expect(row?.documentation).toContain('- Impact: `High`, `Medium`, `Low`');
    expect(chosen(`${head}${table}|¦|\n`, row?.label ?? '', enhancementProposal)).toContain('| Copies |\n| [Risk 2] |');
  });

  test("a cell has the column's values", () => {
    const cell = (value: string) => `${head}${table}| Theft | ${value} | Low | Locks |\n`;
    expect(labels(cell('¦'), enhancementProposal)).toEqual(['High', 'Medium', 'Low']);
    expect(chosen(cell('Me¦'), 'Medium', enhancementProposal)).toBe(cell('Medium'));
    expect(chosen(cell('High/Medium/Low¦'), 'Low', enhancementProposal)).toBe(cell('Low'));
    expect(labels(cell('High').replace('Locks', 'Lo¦cks'), enhancementProposal)).toEqual([]);
    expect(chosen(`${head}${table}| Theft |¦| Low | Locks |\n`, 'High', enhancementProposal)).toBe(cell('High'));
  });

  test('the values of example rows count where the template lists none', () => {
    const known = '# RFC: Cache\n\n## Risks and Mitigations\n\n| Risk | Impact |\n|---|---|\n| Loss | ¦ |\n';
    expect(labels(known, rfcDetailed)).toEqual(['High', 'Medium', 'Low']);
  });

  test('the whole table, where the section has none', () => {
    const whole = chosen(`${head}|¦\n`, '| Risk | Probability | Impact | Mitigation |', enhancementProposal);
    expect(whole).toContain('| Risk | Probability | Impact | Mitigation |\n|------|');
  });

  test('nothing in the header, nor in tables that the template does not know', () => {
    expect(labels(`${head}${table.replace('| Impact', '| Imp¦act')}`, enhancementProposal)).toEqual([]);
    expect(labels(`${head}| Who | When |\n|---|---|\n| Ada | ¦ |\n`, enhancementProposal)).toEqual([]);
  });
});

describe('nothing is offered in code and comments', () => {
  const inside = (piece: string) => `# RFC: Cache\n\n- **Status**: Draft\n\n## Summary\n\n${piece}\n`;
  test.each([
    '```sh\n#¦\n```',
    '~~~\n# ¦',
    '    # ¦',
    '<!--\n# ¦\n-->',
    'Use `- ¦` here.',
    'Text <!-- # ¦ --> more.',
    '- Item\n\n  ```\n  # ¦\n  ```',
  ])('%j', (piece) => {
    expect(labels(inside(piece), rfc)).toEqual([]);
  });
});

describe('a table of fields', () => {
  const own = template(
    '# [Title]\n\n| Field | Value |\n|---|---|\n| **Owner** | [Name] |\n| **Status** | Draft / Review / Done |\n\n## Why\n\nWhy is it so?\n',
  );
  const text = (row: string) =>
    `# Queues\n\n| Field | Value |\n|---|---|\n| **Owner** | Bo |\n${row}\n\n## Why\n\nOurs.\n`;

  test('offers values in a row that is not closed yet', () => {
    for (const row of ['| **Status** | ¦', '| **Status** |¦', '| **Status** | ¦ |'])
      expect(labels(text(row), own), row).toEqual(['Draft', 'Review', 'Done']);
    expect(chosen(text('| **Status** | ¦'), 'Review', own)).toBe(text('| **Status** | Review'));
    expect(chosen(text('| **Status** |¦'), 'Review', own)).toBe(text('| **Status** | Review'));
    expect(chosen(text('| **Status** | Re¦'), 'Review', own)).toBe(text('| **Status** | Review'));
  });
});
