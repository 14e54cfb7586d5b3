import type { House, HouseForm, Ways } from './house.ts';

const TEMPLATE = /(?:^|\/)\.specify\/(?:[^/]+\/){0,3}([a-z]+)-template\.md$/;
/** Of a task: it may run in parallel, and the story that it belongs to. Of a checklist: what kind of finding an entry is. */
const LABELS = /^\[(?:P|Story|US\d*|Gap|Ambiguity|Conflict|Assumption)\]$/;

const FILLED_IN: Ways = { labels: LABELS, keepsProse: true };
const SAMPLE: Ways = { ...FILLED_IN, isSample: true };

const documentsOf = (kind: string): Pick<HouseForm, 'documents' | 'isPlainPath'> => ({
  documents: new RegExp(String.raw`(?:^|/)specs/\d{3,}-[^/]+/${kind}\.md$`),
  isPlainPath: true,
});

export const specKit: House = {
  id: 'spec-kit',
  about: 'Spec Kit: templates in `.specify/templates/`, or none, which its commands fill in below `specs/`.',
  waysOf: (path) => {
    const kind = TEMPLATE.exec(path)?.[1];
    if (kind === undefined) return undefined;
    return kind === 'tasks' || kind === 'checklist' ? SAMPLE : FILLED_IN;
  },
  isFor: (template, document) => {
    const kind = TEMPLATE.exec(template)?.[1];
    if (kind === undefined) return undefined;
    return new RegExp(String.raw`(?:^|/)specs/(?:[^/]+/)+(?:${kind}\.md$|${kind}s/)`).test(document);
  },
  forms: [
    { ...documentsOf('spec'), id: 'spec-kit-spec', name: 'Spec Kit Specification', ways: FILLED_IN },
    { ...documentsOf('plan'), id: 'spec-kit-plan', name: 'Spec Kit Plan', ways: FILLED_IN },
    { ...documentsOf('tasks'), id: 'spec-kit-tasks', name: 'Spec Kit Tasks', ways: SAMPLE },
  ],
  examples: ['.specify/templates/spec-template.md', 'app/.specify/templates/overrides/tasks-template.md'],
  counterExamples: ['templates/spec-template.md', 'specs/001-import/spec.md'],
};
