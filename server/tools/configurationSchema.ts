import type { RuleInfo } from '../src/core/rules/rule.ts';
import { type CONFIGURATION_KEYS, FIELD_OVERRIDES, SECTION_OVERRIDES } from '../src/core/workspace/configuration.ts';
import { SEVERITIES } from '../src/core/workspace/severity.ts';

type Key = (typeof CONFIGURATION_KEYS)[number];

/** The JSON Schema of `.proposals.yaml`, by which editors complete and check it. */
export function configurationSchema(rules: readonly RuleInfo[]): object {
  const overridesOf = (what: string, words: readonly string[]) => ({
    type: ['object', 'null'],
    description: `By the ${what}, as it is called in the template.`,
    additionalProperties: { enum: words },
  });
  const transitions = {
    type: 'array',
    description: 'The statuses that may follow this one. An empty list: none may.',
    items: { type: 'string' },
  };
  const properties: Record<Key, object> = {
    templates: {
      title: 'More templates',
      description:
        'Paths and patterns of Markdown files that are templates, beside those that are found by their names. Relative to this file.',
      type: ['array', 'null'],
      items: { type: 'string', examples: ['docs/outline.md', 'docs/outlines/*.md'] },
    },
    exclude: {
      title: 'What is left out',
      description:
        'Paths and patterns of files that are never looked at, neither as proposals nor as templates, in the editor and on the command line. Relative to this file.',
      type: ['array', 'null'],
      items: { type: 'string', examples: ['vendor/**', '**/CHANGELOG.md'] },
    },
    documents: {
      title: 'Which template a document follows',
      description:
        'By the path or pattern of documents: the path of a template, the id of a built-in one, or `none` for documents that are no proposals. The first line that fits a document decides.',
      type: ['object', 'null'],
      additionalProperties: { type: 'string', examples: ['docs/rfcs/0000-template.md', 'rfc', 'none'] },
    },
    overrides: {
      title: 'What a template means',
      description:
        'By the path of a template: which of its sections and fields are needed, where that was read wrongly.',
      type: ['object', 'null'],
      additionalProperties: {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: {
          sections: { title: 'Sections', ...overridesOf('section', SECTION_OVERRIDES) },
          fields: { title: 'Fields', ...overridesOf('field', FIELD_OVERRIDES) },
        },
      },
    },
    severity: {
      title: 'How serious problems are',
      description: 'By rule. A rule that is not named keeps its own severity. A user setting for the same rule wins.',
      type: ['object', 'null'],
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ id, summary }) => [id, { title: id, description: summary, enum: SEVERITIES }]),
      ),
    },
    folder: {
      title: 'Where new proposals go',
      description: 'A folder, relative to this file.',
      type: 'string',
      examples: ['docs/rfcs'],
    },
    'template-at-creation': {
      title: 'Judge by the template of the day',
      description:
        'Whether a document is checked against its template as it was when the document was created, as git remembers it.',
      type: 'boolean',
    },
    practice: {
      title: 'Practice',
      description:
        'Whether what most proposals of a template leave out, or do otherwise, is not asked for of the others. True unless told.',
      type: 'boolean',
      default: true,
    },

    transitions: {
      title: 'Which statuses may follow each other',
      description:
        'By a status: the list of those that may come next. Or by the path of a template: such lists for its proposals alone. A status that is not named may be followed by any, but for a way back from the end.',
      type: ['object', 'null'],
      additionalProperties: {
        anyOf: [transitions, { type: 'object', additionalProperties: transitions }],
      },
      examples: [{ Draft: ['In Review', 'Withdrawn'], 'In Review': ['Accepted', 'Rejected'] }],
    },
    frozen: {
      title: 'What is not changed any more',
      description:
        'The statuses with which the text of a proposal stays as it is: a change is told, compared with where the branch began. Fields, links, a history and what the template keeps open may change. An empty list: none, whatever the template says.',
      type: ['array', 'null'],
      items: { type: 'string', examples: ['Accepted', 'Implemented'] },
    },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proposals',
    description: 'What the Proposals checker is to know about this repository. It works without this file.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties,
  };
}
