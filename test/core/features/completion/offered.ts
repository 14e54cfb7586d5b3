import {
  type Completion,
  type CompletionOptions,
  completionsAt,
  readTemplate,
} from '../../../../server/src/core/index.ts';
import { builtin, follow } from '../../../support/builtin.ts';

export const [rfc, rfcDetailed, enhancement, specification, enhancementProposal] = builtin as unknown as readonly [
  (typeof builtin)[number],
  (typeof builtin)[number],
  (typeof builtin)[number],
  (typeof builtin)[number],
  (typeof builtin)[number],
];

type Options = Partial<CompletionOptions>;

/** Completions where the text has a `¦`, in the order in which an editor shows them. */
export function at(marked: string, template = rfc, options: Options = {}): readonly Completion[] {
  const offset = marked.indexOf('¦');
  const match = follow(marked.replace('¦', ''), template);
  const found = completionsAt(match, offset, { today: '2026-11-21', ...options });
  return [...found].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

export function labels(marked: string, template = rfc, options: Options = {}): readonly string[] {
  return at(marked, template, options).map(({ label }) => label);
}

/** The text once a completion is chosen, in its plain form. */
export function chosen(marked: string, label: string, template = rfc, options: Options = {}): string {
  const text = marked.replace('¦', '');
  const completion = at(marked, template, options).find((each) => each.label === label);
  if (!completion) throw new Error(`Not offered: ${label}. There are: ${labels(marked, template, options).join(', ')}`);
  return text.slice(0, completion.range.start) + completion.text + text.slice(completion.range.end);
}

export function template(text: string) {
  return readTemplate({ id: 'own', name: 'Own', text });
}
