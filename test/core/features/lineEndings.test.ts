import { describe, expect, test } from 'vitest';
import { rawLinksIn } from '../../../server/src/core/index/rawLinks.ts';
import {
  applyEdits,
  checkProposal,
  fixEverything,
  fixesFor,
  foldingOf,
  followTemplate,
  gapsOf,
  ignoreFixes,
  inlayHintsIn,
  LineIndex,
  type Match,
  outlineOf,
  parseDocument,
  type Range,
  readTemplate,
  semanticTokensOf,
  type Template,
  templateProblems,
} from '../../../server/src/core/index.ts';
import { builtin, filled } from '../../support/builtin.ts';

const OPTIONS = { today: '2026-11-21', author: 'Lin' };

/** All places that an editor is told of, as lines and characters, and what stands there. */
function everyPlace(match: Match): unknown {
  const { text, lines } = match.document;
  const at = (range: Range) => lines.positionsOf(range);
  const edits = (all: readonly { range: Range; newText: string }[]) =>
    all.map(({ range, newText }) => ({ ...at(range), newText: newText.replaceAll('\r\n', '\n') }));
  const problems = checkProposal(match, { inDetail: true });
  const outline = (nodes: ReturnType<typeof outlineOf>): unknown =>
    nodes.map(({ name, range, selectionRange, children }) => ({
      name,
      range: at(range),
      selection: at(selectionRange),
      children: outline(children),
    }));
  return {
    problems: problems.map(({ rule, subject, range, covers }) => ({
      rule,
      subject,
      range: at(range),
      covers: covers && at(covers),
    })),
    sums: checkProposal(match).map(({ rule, subject, range }) => ({ rule, subject, range: at(range) })),
    fixes: problems.slice(0, 25).flatMap((problem) =>
      [...fixesFor(match, problem, OPTIONS), ...ignoreFixes(match, problem, OPTIONS)].map((fix) => ({
        title: fix.title,
        edits: edits(fix.edits),
      })),
    ),
    all: applyEdits(text, fixEverything(match, OPTIONS)?.edits ?? []).replaceAll('\r\n', '\n'),
    outline: outline(outlineOf(match)),
    folding: foldingOf(match),
    tokens: semanticTokensOf(match).map(({ kind, range }) => ({ kind, ...at(range) })),
    gaps: gapsOf(match).map(({ range }) => at(range)),
    hints: inlayHintsIn(match, { start: 0, end: text.length }).map(({ offset, label }) => ({
      label,
      at: lines.positionAt(offset),
    })),
    links: rawLinksIn(text).map((link) => ({ ...at(link), target: link.target })),
  };
}

/** Texts with something wrong in them: templates as documents, filled ones, and what is odd at the ends of lines. */
const texts: readonly (readonly [string, string, Template])[] = [
  ...builtin.map((template) => [`the text of ${template.id}`, template.document.text, template] as const),
  ...filled.map(({ template, text }) => [`a filled ${template.id}`, text, template] as const),
  ...filled.map(
    ({ template, text }) =>
      [
        `a filled ${template.id} with what is odd at the ends of lines`,
        text
          .replace(/^(## .*)$/gm, '$1  ')
          .replace(/^(\d|-) (.*)$/m, '$1 $2 [Your Name]')
          .replace(/\n\n(?=## )/g, '\n\n<!-- more -->\n[see](./gone.md)\nRFC 12\n\n')
          .replace(/\d{4}-\d\d-\d\d/, '2026-02-30'),
        template,
      ] as const,
  ),
];

describe('a document and the same with \\r\\n at the ends of its lines have the same places', () => {
  test.each(texts)('%s', (_, text, template) => {
    const unix = followTemplate(parseDocument(text), template);
    const windows = followTemplate(parseDocument(text.replaceAll('\n', '\r\n')), template);
    expect(everyPlace(windows)).toEqual(everyPlace(unix));
  });

  test.each(builtin.map((template) => [template.id, template.document.text] as const))(
    'the template %s',
    (id, text) => {
      const places = (source: string) => {
        const { document } = readTemplate({ id, name: id, text: source });
        const lines = LineIndex.of(document.text);
        return templateProblems(readTemplate({ id, name: id, text: source })).map(({ rule, range }) => ({
          rule,
          ...lines.positionsOf(range),
        }));
      };
      const broken = `${text}\n\`\`\`js\n<!-- no end\n[x\n`;
      expect(places(broken.replaceAll('\n', '\r\n'))).toEqual(places(broken));
    },
  );

  test.each(texts)('no range of %s ends between the two characters, or lies in both', (_, text, template) => {
    const match = followTemplate(parseDocument(text.replaceAll('\n', '\r\n')), template);
    const source = match.document.text;
    const places = [
      ...checkProposal(match, { inDetail: true }).map(({ range }) => range),
      ...semanticTokensOf(match).map(({ range }) => range),
      ...gapsOf(match).map(({ range }) => range),
      ...match.document.sections.flatMap(({ heading }) => [heading.title]),
      ...match.fields.flatMap(({ keyRange, valueRange, range }) => [keyRange, valueRange, range]),
      ...rawLinksIn(source),
    ];
    for (const { start, end } of places) expect(source.slice(start, end)).not.toMatch(/\r$|^\n/);
  });
});
