import { parseDocument } from '../document/proposalDocument.ts';
import { readFields } from './readFields.ts';
import { readTemplatePhrases, readTemplatePlaceholders } from './readPhrases.ts';
import { readSections, readTitle } from './readSections.ts';
import { readStops } from './readStops.ts';
import type { Template } from './template.ts';

export interface TemplateSource {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly path?: string;
}

/** Reads a plain Markdown template into data. Never fails: what it cannot understand asks nothing of a proposal. */
export function readTemplate({ text, ...source }: TemplateSource): Template {
  const document = parseDocument(text);
  const title = readTitle(document);
  const sections = readSections(document, title);
  const fields = readFields(document, title, sections);
  const phrases = readTemplatePhrases(document, sections, fields);
  const placeholders = readTemplatePlaceholders(document);
  const stops = readStops({ document, title, fields, phrases });
  return { ...source, document, title, fields, sections, phrases, placeholders, stops };
}
