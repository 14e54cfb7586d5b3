import * as z from 'zod';
import { explanationIn } from '../../cli/template.ts';
import type { ExplainedField, ExplainedPractice, ExplainedSection } from '../../core/index.ts';
import { authorPrompt } from '../authorPrompt.ts';
import { folder, notes, template } from '../schemas.ts';
import { templateFor } from '../templates.ts';
import { tool } from '../tool.ts';

const practice = z
  .object({ have: z.number(), of: z.number(), isDropped: z.boolean() })
  .nullable()
  .describe('How many of the newest proposals have it; "isDropped": so few that it is not asked for');

export const explainTemplate = tool({
  name: 'explain_template',
  title: 'Explain a template',
  description:
    'Says how a proposal is written by a template: its title, its fields with allowed values, its sections in their order with what belongs in each, what is optional, and what the team does in practice. Read it before you write or complete a proposal.',
  input: z.object({ template, folder }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    fields: z.array(
      z.object({
        name: z.string(),
        presence: z.string().describe('required or optional'),
        values: z.array(z.string()).nullable().describe('The allowed values; null where anything may stand'),
        isOpen: z.boolean().describe('Whether other values are fine, too'),
        isDate: z.boolean(),
        startsAs: z.string(),
        practice,
      }),
    ),
    sections: z.array(
      z.object({
        heading: z.string().describe('Empty for any heading'),
        level: z.number(),
        presence: z.string().describe('required, optional or repeated'),
        advice: z.string(),
        practice,
      }),
    ),
    problems: z.array(z.string()).describe('What is wrong with the template itself'),
    notes,
  }),
  effect: 'reads',
  isIdempotent: true,
  async run(call, input) {
    const { root, template } = await templateFor(
      call,
      input.template,
      (await call.roots(input.folder)).map(({ root }) => root),
    );
    const explanation = await explanationIn(root, template);
    const { id, name, fields, sections, problems } = explanation;
    return {
      text: authorPrompt(explanation),
      data: {
        id,
        name,
        fields: fields.map(fieldData),
        sections: sections.map(sectionData),
        problems: problems.map(({ line, message }) => `line ${line}: ${message}`),
      },
    };
  },
});

function fieldData({ key, presence, allowed, isDate, value, practice }: ExplainedField) {
  return {
    name: key,
    presence,
    values: allowed ? [...allowed.values] : null,
    isOpen: allowed ? allowed.isOpen : true,
    isDate,
    startsAs: value,
    practice: practiceData(practice),
  };
}

function sectionData({ name, level, presence, guidance, practice }: ExplainedSection) {
  return { heading: name, level, presence, advice: guidance, practice: practiceData(practice) };
}

function practiceData(practice: ExplainedPractice | undefined) {
  return practice ? { have: practice.of - practice.without, of: practice.of, isDropped: practice.isDropped } : null;
}
