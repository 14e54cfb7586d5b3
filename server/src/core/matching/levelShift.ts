import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';

/** One subsection may have moved up by itself; several show where all of the headings stand. */
const MIN_INNER = 2;

/**
 * The difference in level that most of the template's main headings are found at, or, where none of them is there, several of the
 * others; one that comes often counts once.
 */
export function commonShift(wanted: readonly TemplateSection[], sections: readonly Section[]): number {
  const byKey = new Map<string, TemplateSection>();
  for (const section of wanted) if (!byKey.has(section.key)) byKey.set(section.key, section);
  const main = new Map<number, Set<string>>();
  const inner = new Map<number, Set<string>>();
  for (const found of sections) {
    const twin = byKey.get(found.key);
    if (!twin) continue;
    const votes = twin.parent < 0 ? main : inner;
    const shift = found.heading.level - twin.level;
    votes.set(shift, (votes.get(shift) ?? new Set()).add(found.key));
  }
  const [most] = [...(main.size > 0 ? main : inner)].sort(
    (a, b) => b[1].size - a[1].size || Math.abs(a[0]) - Math.abs(b[0]),
  );
  return most && (main.size > 0 || most[1].size >= MIN_INNER) ? most[0] : 0;
}
