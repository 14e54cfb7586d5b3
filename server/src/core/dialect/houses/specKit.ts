import type { House } from './house.ts';

const TEMPLATE = /(?:^|\/)\.specify\/(?:[^/]+\/){0,3}([a-z]+)-template\.md$/;
/** Of a task: it may run in parallel, and the story that it belongs to. Of a checklist: what kind of finding an entry is. */
const LABELS = /^\[(?:P|Story|US\d*|Gap|Ambiguity|Conflict|Assumption)\]$/;

export const specKit: House = {
  id: 'spec-kit',
  about: 'Spec Kit: templates in `.specify/templates/`, which its commands fill in below `specs/`.',
  waysOf: (path) => {
    const kind = TEMPLATE.exec(path)?.[1];
    if (kind === undefined) return undefined;
    return kind === 'tasks' || kind === 'checklist'
      ? { labels: LABELS, keepsProse: true, isSample: true }
      : { labels: LABELS, keepsProse: true };
  },
  examples: ['.specify/templates/spec-template.md', 'app/.specify/templates/overrides/tasks-template.md'],
  counterExamples: ['templates/spec-template.md', 'specs/001-import/spec.md'],
};
