import type { Ways } from '../dialect/houses/house.ts';
import { waysOf } from '../dialect/houses/index.ts';
import { once } from '../text/once.ts';
import { parseTemplate } from './parseTemplate.ts';
import { readFields } from './readFields.ts';
import { readTemplatePhrases, readTemplatePlaceholders } from './readPhrases.ts';
import { readSections } from './readSections.ts';
import { readTitle } from './readTitle.ts';
import type { Learned, Template, TemplateOverrides } from './template.ts';

export interface TemplateSource {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly path?: string;
  /** How a house writes it, where no path tells. */
  readonly ways?: Ways;
  /** For one that nobody wrote. */
  readonly learned?: Learned;
  /** What somebody said about this template elsewhere; beats all that it says itself. */
  readonly overrides?: TemplateOverrides;
}

/**
 * Reads a plain Markdown template into data. Never fails: what it cannot understand asks nothing of a proposal.
 * What only a document that follows the template needs is read when first asked for.
 */
export function readTemplate({ text, ways: said, overrides = {}, ...source }: TemplateSource): Template {
  const { document, body } = parseTemplate(text);
  const ways = said ?? waysOf(source.path);
  const title = readTitle(document);
  const { sections, positions } = readSections(document, title, overrides, ways);
  const fields = readFields(document, title, sections, overrides, ways);
  const phrases = once(() => readTemplatePhrases(document, positions, fields, ways));
  const placeholders = once(() => readTemplatePlaceholders(document, positions, ways));
  return {
    ...source,
    document,
    body,
    title,
    fields,
    sections,
    get phrases() {
      return phrases();
    },
    get placeholders() {
      return placeholders();
    },
  };
}
