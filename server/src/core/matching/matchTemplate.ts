import { fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { headMetadata, sectionMetadata } from '../template/metadata.ts';
import type { Template } from '../template/template.ts';
import { answers } from './answers.ts';
import { findTitle, followTemplate } from './followTemplate.ts';
import type { Match } from './match.ts';

interface Likeness {
  readonly template: Template;
  readonly isEnough: boolean;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** The template that a document follows, with the evidence; undefined for any other Markdown, and in doubt. */
export function matchTemplate(document: ProposalDocument, templates: readonly Template[]): Match | undefined {
  const [best] = templates
    .map((template) => likeness(document, template))
    .filter(({ isEnough }) => isEnough)
    .sort((a, b) => b.score - a.score);
  return best && followTemplate(document, best.template, best.evidence);
}

function likeness(document: ProposalDocument, template: Template): Likeness {
  const title = findTitle(document, template);
  const prefix = template.title?.prefix ?? '';
  const hasPrefix =
    prefix !== '' && title !== undefined && new RegExp(`^${prefix}(?: \\d+)*$`).test(keyBeforeColon(title.title));

  const main = template.sections.filter(({ parent, holdsFields }) => parent < 0 && !holdsFields);
  const keys = document.sections.filter((section) => section !== title);
  const sections = main.filter((wanted) => keys.some((found) => answers(found, wanted))).length;
  const topLevel = Math.min(6, ...keys.map(({ heading }) => heading.level));
  const top = keys.filter(({ heading }) => heading.level === topLevel).length;

  const holders = document.sections.filter((found) =>
    template.sections.some((wanted) => wanted.holdsFields && answers(found, wanted)),
  );
  const found = new Set(
    [...headMetadata(document, title), ...holders.flatMap((section) => sectionMetadata(document, section))].map(
      ({ key }) => fieldName(key),
    ),
  );
  const fields = template.fields.filter(({ name }) => found.has(name)).length;

  const isEnough =
    (hasPrefix && (fields >= 2 || sections >= 2)) ||
    (fields >= Math.max(3, template.fields.length * 0.6) && sections >= Math.max(2, main.length * 0.25)) ||
    (sections >= Math.max(4, main.length * 0.6) && (fields > 0 || template.fields.length === 0)) ||
    sections >= Math.max(5, main.length * 0.85);
  const evidence = [
    ...(hasPrefix
      ? [
          `the title starts with "${template.document.text.slice(template.title?.section.heading.title.start).split(/[:–—]/)[0]}:"`,
        ]
      : []),
    ...(template.fields.length > 0 ? [`${fields} of ${template.fields.length} fields`] : []),
    `${sections} of ${main.length} sections`,
  ];
  const score =
    (2 * (sections + fields)) / (main.length + template.fields.length + top + found.size) + (hasPrefix ? 0.3 : 0);
  // Proposals of other forms share much with a built-in template; only the workspace's own may be followed loosely.
  const isItsForm =
    template.path !== undefined ||
    sections >= main.length * 0.85 ||
    (hasPrefix
      ? fields >= template.fields.length * 0.8 ||
        sections >= main.length * 0.5 ||
        (fields >= template.fields.length * 0.4 && sections * 2 >= top)
      : fields >= template.fields.length * 0.6 && sections >= main.length * 0.6);
  return { template, isEnough: isEnough && isItsForm, score, evidence };
}

function keyBeforeColon(title: string): string {
  const [before = ''] = title.split(/:| [–—-] /);
  return before === title
    ? ''
    : before
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
