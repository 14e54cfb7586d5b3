import type { House } from './house.ts';

const TEMPLATE = /(?:^|\/)openspec\/schemas\/[^/]+\/templates\/(?:[^/]+\/)*([^/]+)\.md$/;
/** As it is in OpenSpec's own repository. */
const OWN_TEMPLATE = /^schemas\/[^/]+\/templates\/(proposal|specs?|design|tasks)\.md$/;
/** A change and a capability may be called after templates: `openspec/changes/add-app-templates/tasks.md`. */
const DOCUMENT = /(?:^|\/)openspec\/(?:changes|specs)\//;
/** The parts of a delta, and what they come to in the specification itself. */
const REQUIREMENTS = [
  'added requirements',
  'modified requirements',
  'removed requirements',
  'renamed requirements',
  'requirements',
];

const CHANGE = '(?:^|/)openspec/changes/(?:archive/)?[^/]+/';

export const openSpec: House = {
  id: 'openspec',
  about:
    'OpenSpec: templates in `openspec/schemas/*/templates/`, or none, for `openspec/changes/*/` and `openspec/specs/*/`.',
  waysOf: (path) => {
    const kind = (TEMPLATE.exec(path) ?? OWN_TEMPLATE.exec(path))?.[1];
    if (kind === undefined) return undefined;
    return /^specs?$/.test(kind) ? { alike: REQUIREMENTS } : {};
  },
  isDocument: (path) => DOCUMENT.test(path),
  forms: [
    { id: 'openspec-proposal', name: 'OpenSpec Proposal', documents: new RegExp(String.raw`${CHANGE}proposal\.md$`) },
    { id: 'openspec-design', name: 'OpenSpec Design', documents: new RegExp(String.raw`${CHANGE}design\.md$`) },
    {
      id: 'openspec-delta',
      name: 'OpenSpec Delta',
      documents: new RegExp(String.raw`${CHANGE}specs/(?:[^/]+/)+spec\.md$`),
      ways: { alike: REQUIREMENTS },
    },
    {
      id: 'openspec-specification',
      name: 'OpenSpec Specification',
      documents: /(?:^|\/)openspec\/specs\/(?:[^/]+\/)+spec\.md$/,
    },
  ],
  examples: ['openspec/schemas/spec-driven/templates/spec.md', 'app/openspec/schemas/own/templates/proposal.md'],
  counterExamples: ['openspec/changes/add-search/proposal.md', 'schemas/own/templates/invoice.md'],
};
