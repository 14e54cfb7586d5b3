import type { ExplainedSection, ExplainedText, TemplateExplanation } from '../core/index.ts';
import {
  clueInWords,
  cluesOf,
  countsInWords,
  depthOf,
  fillingInWords,
  practiceInWords,
  presenceInWords,
  titleInWords,
  valueInWords,
} from '../core/index.ts';
import { cut, pad, widthsOf } from './columns.ts';
import { printable } from './console.ts';

type Row = readonly string[];

/**
 * An explanation for a terminal: aligned columns, of which the last is wrapped.
 * @param width how many characters fit on a line
 */
export function explanationText(explanation: TemplateExplanation, width: number): string {
  const { name, path, title, fields, sections, placeholders, fixedText, instructions, problems } = explanation;
  const texts = (list: readonly ExplainedText[]): Row[] => list.map(({ text, line }) => [`${line}`, text]);
  const parts = [
    `${printable(name)}${path === undefined ? ' (built in)' : ` (${printable(path)})`}: ${countsInWords(explanation)}\n`,
    part('Title', ['Line', 'What it is'], title ? [[`${title.line}`, titleInWords(title)]] : [], width),
    part(
      'Fields',
      ['Line', 'Field', 'Needed', 'Value'],
      fields.map((field) => [
        `${field.line}`,
        field.key,
        presenceInWords(field.presence, field.certainty),
        [
          valueInWords(field),
          ...cluesOf(field).map((clue) => clueInWords(clue)),
          ...practiceInWords(field.practice),
        ].join('; '),
      ]),
      width,
    ),
    part(
      'Sections',
      ['Line', 'Section', 'What it is'],
      sections.map((section) => sectionRow(sections, section)),
      width,
    ),
    part(
      'Placeholders',
      ['Line', 'Becomes', 'Placeholder'],
      placeholders.map((placeholder) => [`${placeholder.line}`, fillingInWords(placeholder), placeholder.text]),
      width,
    ),
    part('Text that stays', ['Line', 'Text'], texts(fixedText), width),
    part('Instructions outside of the content', ['Line', 'Text'], texts(instructions), width),
    part(
      'Problems of the template itself',
      ['Line', 'Severity', 'Problem'],
      problems.map(({ line, severity, message, rule }) => [`${line}`, severity, `${message} [${rule}]`]),
      width,
    ),
  ];
  return parts.filter((text) => text !== '').join('\n');
}

function sectionRow(sections: readonly ExplainedSection[], section: ExplainedSection): Row {
  const depth = depthOf(sections, section);
  const { name, presence, certainty, clues, holdsFields, tables, line, reasonLine } = section;
  const notes = [
    presenceInWords(presence, certainty),
    ...(reasonLine === line || clues.length > 0 ? [] : [`see line ${reasonLine}`]),
    ...clues.map((clue) => clueInWords(clue)),
    ...practiceInWords(section.practice),
    ...(holdsFields ? ['holds the fields'] : []),
    ...tables.map((columns) => `table of ${columns.join(', ')}`),
  ];
  return [`${line}`, `${'  '.repeat(depth)}${name || 'any heading'}`, notes.join('; ')];
}

const MIN_LAST = 24;

/** A heading and a table; nothing where there are no rows. Cells but the last are cut where they are too long. */
function part(heading: string, header: Row, rows: readonly Row[], width: number): string {
  if (rows.length === 0) return '';
  const shown = [header, ...rows].map((row) =>
    row.map((cell, i) => (i < row.length - 1 ? cut(cellText(cell)) : cellText(cell))),
  );
  const widths = widthsOf(shown);
  const left = 2 + widths.slice(0, -1).reduce((sum, column) => sum + column + 2, 0);
  const lines = shown.flatMap((row) => {
    const cells = row
      .slice(0, -1)
      .map((cell, i) => (i === 0 ? cell.padStart(widths[0] ?? 0) : pad(cell, widths[i] ?? 0)));
    const [first = '', ...more] = wrap(row.at(-1) ?? '', Math.max(MIN_LAST, width - left));
    return [`  ${[...cells, first].join('  ')}`.trimEnd(), ...more.map((line) => ' '.repeat(left) + line)];
  });
  return `${heading} (${rows.length})\n${lines.join('\n')}\n`;
}

/** On one line, the indentation kept. */
function cellText(cell: string): string {
  return (/^ */.exec(cell)?.[0] ?? '') + printable(cell.trim());
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
