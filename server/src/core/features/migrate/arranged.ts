import type { SectionPair } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import { templateChange } from './templateChange.ts';

/** A section of the document, as the older template saw it. */
interface Seen {
  readonly old: TemplateSection;
  readonly fresh: TemplateSection;
  /** Among the document's sections. */
  readonly at: number;
  readonly isAtLevel: boolean;
}

/** Tells of a section's heading whether the change of the template is why it stands elsewhere now, or at another level. */
export interface Arrangement {
  readonly isMoved: (title: string) => boolean;
  readonly isAtOtherLevel: (title: string) => boolean;
}

/**
 * What the author has arranged as the older template had it. Only that is arranged as the newer one has it: where a section stood
 * elsewhere before, its author wanted it there.
 * @param match the document beside the older template
 * @param titleOf what a section of it is called by now
 */
export function arrangementIn(match: Match, to: Template, titleOf: (pair: SectionPair) => string): Arrangement {
  const { sections: become } = templateChange(match.template, to);
  const byTitle = new Map<string, Seen | undefined>();
  for (const pair of match.alignment.pairs) {
    const { wanted: old, found, level } = pair;
    const fresh = become.get(old);
    const title = titleOf(pair);
    const seen = fresh && { old, fresh, at: found.index, isAtLevel: level === found.heading.level };
    // Of two that are called alike nobody knows which one is meant.
    byTitle.set(title, byTitle.has(title) ? undefined : seen);
  }
  const all = [...byTitle.values()].filter((seen) => seen !== undefined);
  const hasOtherParent = ({ old, fresh }: Seen) => {
    const outer = match.template.sections[old.parent];
    return (outer && become.get(outer)) !== to.sections[fresh.parent];
  };
  return {
    isMoved(title) {
      const one = byTitle.get(title);
      if (!one) return false;
      const isTurned = (other: Seen) => {
        const isBehind = one.at > other.at;
        return isBehind === one.old.index > other.old.index && isBehind !== one.fresh.index > other.fresh.index;
      };
      return hasOtherParent(one) || all.some((other) => other !== one && other.old !== one.old && isTurned(other));
    },
    isAtOtherLevel: (title) => byTitle.get(title)?.isAtLevel ?? false,
  };
}
