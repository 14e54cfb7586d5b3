import type { TemplateField } from '../template/template.ts';
import type { Match } from './match.ts';
import type { Place } from './places.ts';

/** The field after which a field of the template belongs; else where the metadata starts, or the title. */
export function fieldAbove(
  { template, fieldPairs, fields, title, document, alignment }: Match,
  wanted: TemplateField,
): Place {
  const before = template.fields.slice(0, template.fields.indexOf(wanted)).reverse();
  for (const sibling of before) {
    const pair = fieldPairs.find((other) => other.wanted === sibling);
    if (pair) return { name: pair.found.key, range: pair.found.keyRange };
  }
  const [first] = fields;
  if (first) return { name: '', range: first.keyRange };
  if (document.frontMatter)
    return { name: '', range: { start: document.frontMatter.range.start, end: document.frontMatter.range.start + 3 } };
  const holder = alignment.pairs.find((pair) => pair.wanted.holdsFields)?.found ?? title;
  return { name: '', range: holder?.heading.title ?? { start: 0, end: 0 } };
}
