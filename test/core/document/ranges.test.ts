import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../../server/src/core/features/outline.ts';
import { checkProposal, foldingOf, outlineOf, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const template = readTemplate({
  id: 'small',
  name: 'Small',
  text: [
    '# RFC: [Title]',
    '',
    '- **Status**: Draft | Approved | Implemented',
    '- **Created**: YYYY-MM-DD',
    '- **Author**: [Your Name]',
    '',
    '## Summary',
    '',
    'Say in one paragraph what will be different. Write for a colleague who reads nothing else.',
    '',
    '## Motivation',
    '',
    '### Goals',
    '',
    '- [Specific goal]',
    '',
    '## Design',
    '',
    '| Part | Cost |',
    '|------|------|',
    '| [Name of part] | High/Medium/Low |',
  ].join('\n'),
});

const BOM = '\uFEFF';

/** The same text in all ways in which an editor may hand it over. */
const spellings: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with Windows line endings', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => BOM + text],
  ['with both', (text) => BOM + text.replaceAll('\n', '\r\n')],
  ['without a final newline', (text) => text.trimEnd()],
];

/** Each problem but missing parts, as `line:character-line:character rule text`. */
function marked(text: string): string[] {
  const match = follow(text, template);
  return checkProposal(match)
    .filter(({ rule }) => !rule.endsWith('-missing'))
    .map(({ rule, range }) => {
      const { start, end } = match.document.lines.positionsOf(range);
      const shown = text.slice(range.start, range.end).replaceAll('\r\n', '\n');
      return `${start.line}:${start.character}-${end.line}:${end.character} ${rule} ${shown}`;
    });
}

describe.each(spellings)('a problem stands on the exact text, %s', (_, spell) => {
  test.each([
    [
      'field values behind emoji',
      '\n- **Author**: 😀 [Your Name]\n- **Status**: Drafft <!-- 😀 -->\n- **Created**: 𝒳 2026-02-30\n',
      [
        '1:17-1:28 placeholder-leftover [Your Name]',
        '2:14-2:20 field-value-unknown Drafft',
        '3:18-3:28 field-date-invalid 2026-02-30',
      ],
    ],
    [
      'field values behind tabs',
      '\n*\t**Status**:\tDrafft\t\n*\t**Created**:\t2026-02-30\t\n',
      ['1:14-1:20 field-value-unknown Drafft', '2:15-2:25 field-date-invalid 2026-02-30'],
    ],
    [
      'fields on one line',
      '\n**Status**: Drafft | **Created**: 2026-13-01 | **Author**:\n',
      [
        '1:12-1:18 field-value-unknown Drafft',
        '1:34-1:44 field-date-invalid 2026-13-01',
        '1:49-1:55 field-empty Author',
      ],
    ],
    [
      'fields in a table',
      '\n| Field | Value |\n|---|---|\n| **Status** | Drafft |\n| Created | 😀 2026-02-30 |\n',
      ['3:15-3:21 field-value-unknown Drafft', '4:15-4:25 field-date-invalid 2026-02-30'],
    ],
    [
      'fields in front matter',
      '---\nauthor: "😀 [Your Name]"\nstatus: \'Drafft\' # why\ncreated: 2026-02-30\n---\n\n# RFC: A\n',
      [
        '1:12-1:23 placeholder-leftover [Your Name]',
        '2:9-2:15 field-value-unknown Drafft',
        '3:9-3:19 field-date-invalid 2026-02-30',
      ],
    ],
    [
      'invalid front matter',
      '---\nstatus: 😀\na: b: c\n---\n',
      ['1:8-1:10 field-value-unknown 😀', '2:3-2:4 front-matter-invalid b'],
    ],
    ["the template's title", '\n# RFC: [Title]\n', ['1:7-1:14 placeholder-leftover [Title]']],
    ['a heading with marks behind it', '\n##\t😀 Sumary ##  \n\nMine.\n', ['1:3-1:12 section-renamed 😀 Sumary']],
    ['an underlined heading', '\n😀 Sumary\n---\n\nMine.\n', ['1:0-1:9 section-renamed 😀 Sumary']],
    [
      'an indented heading of the wrong level',
      '\n## Summary\n\nMine.\n\n## Motivation\n\nMine.\n\n   ##### Design\n\nMine.\n',
      ['9:3-9:8 section-wrong-level #####'],
    ],
    ['an empty section', '\n## 😀 Summary\n\n## Design\n\nMine.\n', ['1:3-1:13 section-empty 😀 Summary']],
    [
      'advice that is wrapped otherwise',
      '\n## Summary\n\n😀 Mine. Say in one\nparagraph what will\nbe different.\nMine again.\n',
      ['3:9-5:13 placeholder-leftover Say in one\nparagraph what will\nbe different.'],
    ],
    [
      'a placeholder in nested lists and quotes',
      '\n### Goals\n\n- 😀\n  1. > 𝒳 `[Specific goal]` [Specific goal]\n\n\t   > [specific  goal]\n',
      ['4:28-4:43 placeholder-leftover [Specific goal]', '6:6-6:22 placeholder-leftover [specific  goal]'],
    ],
    [
      'a placeholder in a table',
      '\n## Design\n\n| Part | Cost |\n|---|---|\n| 😀 Pump | High/Medium/Low |\n| [Name of part] | 1 |\n',
      ['5:12-5:27 placeholder-leftover High/Medium/Low', '6:2-6:16 placeholder-leftover [Name of part]'],
    ],
    [
      'a placeholder behind fences and comments that hold the same',
      '\n## Design\n\n```\n[Name of part]\n## Summary\n```\n\n<!-- 😀 [Name of part]\n\n## Summary\n-->\n\n𝒳 [Name of part] and more\n',
      ['13:3-13:17 placeholder-leftover [Name of part]'],
    ],
    [
      'a section that stands there twice, below one inside a list',
      '\n## Summary\n\nMine.\n\n- a\n\n  ## Summary\n\n1.\tb\n\n\t## Summary\n\n## Summary\n\nMine.\n',
      ['13:3-13:10 section-duplicate Summary'],
    ],
  ])('for %s', (__, text, problems) => {
    expect(marked(spell(text))).toEqual(problems);
  });
});

const RFC =
  '# RFC: 😀 A\n\n- **Status**: Draft\n\n## Summary\n\nMine.\n\n### More\n\n- a\n\n  ## Not this\n\n## Design\n\nMine.\n';

describe.each(spellings)('outline and folding follow the lines, %s', (_, spell) => {
  const text = spell(RFC);
  const match = follow(text, template);

  test('with the whole section as range and its title as selection', () => {
    const shown = (node: OutlineNode): string[] => {
      const { start, end } = match.document.lines.positionsOf(node.range);
      expect(text.slice(node.selectionRange.start, node.selectionRange.end)).toBe(node.name);
      return [`${start.line}-${end.line} ${node.name}`, ...node.children.flatMap(shown)];
    };
    const last = match.document.lines.lineCount - 1;
    expect(outlineOf(match).flatMap(shown)).toEqual([
      `0-${last} RFC: 😀 A`,
      '2-2 Status',
      '4-14 Summary',
      '8-14 More',
      `14-${last} Design`,
    ]);
  });

  test('to the last line of a section that is not blank', () => {
    expect(foldingOf(match).map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 16],
      [4, 12],
      [8, 12],
      [14, 16],
    ]);
  });
});
