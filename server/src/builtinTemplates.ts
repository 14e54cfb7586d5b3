import decisionRecord from '../templates/decision-record.md';
import decisionRecordFull from '../templates/decision-record-full.md';
import enhancement from '../templates/enhancement.md';
import enhancementProposal from '../templates/enhancement-proposal.md';
import enhancementSpecification from '../templates/enhancement-specification.md';
import openspecDelta from '../templates/openspec-delta.md';
import openspecDesign from '../templates/openspec-design.md';
import openspecProposal from '../templates/openspec-proposal.md';
import openspecSpecification from '../templates/openspec-specification.md';
import rfc from '../templates/rfc.md';
import rfcDetailed from '../templates/rfc-detailed.md';
import specKitPlan from '../templates/spec-kit-plan.md';
import specKitSpec from '../templates/spec-kit-spec.md';
import specKitTasks from '../templates/spec-kit-tasks.md';
import { HOUSE_FORMS, type Template, unreadTemplate } from './core/index.ts';

/** A template's text and what it is called, not read yet. */
export interface TemplateSource {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export const BUILTIN_TEMPLATES: readonly TemplateSource[] = [
  { id: 'rfc', name: 'RFC', text: rfc },
  { id: 'rfc-detailed', name: 'Detailed RFC', text: rfcDetailed },
  { id: 'enhancement', name: 'Enhancement', text: enhancement },
  { id: 'enhancement-specification', name: 'Enhancement Specification', text: enhancementSpecification },
  { id: 'enhancement-proposal', name: 'Enhancement Proposal', text: enhancementProposal },
  { id: 'decision-record', name: 'Short Decision Record', text: decisionRecord },
  { id: 'decision-record-full', name: 'Full Decision Record', text: decisionRecordFull },
];

/** The same each time: what was computed for a template is kept by the object. */
const TEMPLATES: readonly Template[] = BUILTIN_TEMPLATES.map(unreadTemplate);

/** The built-in templates. */
export function builtinTemplates(): readonly Template[] {
  return TEMPLATES;
}

const TEXTS_OF_HOUSES: Readonly<Record<string, string>> = {
  'openspec-delta': openspecDelta,
  'openspec-design': openspecDesign,
  'openspec-proposal': openspecProposal,
  'openspec-specification': openspecSpecification,
  'spec-kit-plan': specKitPlan,
  'spec-kit-spec': specKitSpec,
  'spec-kit-tasks': specKitTasks,
};

const OF_HOUSES: readonly Template[] = HOUSE_FORMS.map(({ documents: _, isPlainPath: __, ...form }) =>
  unreadTemplate({ ...form, text: TEXTS_OF_HOUSES[form.id] ?? '' }),
);

/** What houses ask of their documents where a repository has no template for these. */
export function houseTemplates(): readonly Template[] {
  return OF_HOUSES;
}
