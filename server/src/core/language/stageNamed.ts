import type { Stage } from './lexicon.ts';
import { spoken } from './spoken.ts';

/** The last first: who names several stages means the one that comes last. */
const STAGES = (['implemented', 'accepted', 'review'] as const).map((stage) => ({
  stage,
  isNamed: spoken(({ statuses, due }) => [...statuses[stage], ...due.reached[stage]], 'anywhere'),
}));

/** The stage after the draft that a sentence names, be it by a status or by what leads to one: "acceptance". */
export function stageNamed(words: string): Stage | undefined {
  return STAGES.find(({ isNamed }) => isNamed(words))?.stage;
}

/** Whether a sentence names one stage, be it beside others. */
export function namesStage(words: string, stage: 'accepted' | 'implemented'): boolean {
  return STAGES.find((each) => each.stage === stage)?.isNamed(words) === true;
}
