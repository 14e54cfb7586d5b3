import type { Template, TemplateSection } from '../src/core/template/template.ts';
import { sectionPaths } from '../src/core/writing/prefixes.ts';
import { renderProposal } from '../src/core/writing/render.ts';
import { guidanceOf, renderSection } from '../src/core/writing/skeleton.ts';

/**
 * An entry of a VS Code snippet file. It has no prefix: VS Code lists it where snippets are asked for, and not among the
 * suggestions of every Markdown file. Those come from the server, where they belong.
 */
export interface Snippet {
  /** Whether it is a whole file, which "Fill File with Snippet" offers. */
  readonly isFileTemplate?: true;
  readonly description: string;
  readonly body: readonly string[];
}

const DATE = 'YYYY-MM-DD';
const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** The snippets of a template by name: the whole document, then each section with its subsections. */
export function snippetsOf(template: Template): Readonly<Record<string, Snippet>> {
  const snippets: Record<string, Snippet> = {
    [template.name]: {
      isFileTemplate: true,
      description: `A whole new proposal: ${template.name}.`,
      body: bodyOf(renderProposal(template, { date: DATE }, 'snippet')),
    },
  };
  for (const [section, path] of sectionPaths(template)) {
    snippets[`${template.name}: ${path.map(({ name }) => name).join(' / ')}`] = {
      description: describe(template, section),
      body: bodyOf(renderSection(template, section, { date: DATE }, 'snippet')),
    };
  }
  return snippets;
}

/** The dates are rendered as they stand in the template, and only then become variables, which the renderer would escape. */
function bodyOf(rendered: string): string[] {
  return rendered.replaceAll(DATE, TODAY).trimEnd().split(/\r?\n/);
}

/** The first sentence of the template's advice; where it gives none, what the section is made of. */
function describe(template: Template, section: TemplateSection): string {
  const advice = section.holdsFields ? '' : adviceIn(guidanceOf(template, section));
  if (advice) return advice;
  const inside = template.sections.filter(({ parent }) => parent === section.index).map(({ name }) => name);
  const fields = section.holdsFields ? template.fields.map(({ field }) => field.key) : [];
  const parts = [...fields, ...inside].join(', ');
  return `${section.name}, a section of ${template.name}${parts && `: ${parts}`}.`;
}

/** The first sentence of a section's text, where it is one and no label, table or code. */
function adviceIn(guidance: string): string {
  const [opening = ''] = guidance.replace(/^[-*+>] /, '').split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]) )/);
  const words = opening.replace(/\s+/g, ' ').replace(/^\[(.*)\]$/, '$1');
  if (/^(?:\*\*|`|~~~|\||\[|\d)|^[^:]*: [`[]/.test(words) || words.split(' ').length < 5) return '';
  const sentence = /^.*?[.?!](?=\s|$)/.exec(words)?.[0] ?? words;
  return sentence.replace(/[:;]$/, '').replace(/(?<![.?!])$/, '.');
}
