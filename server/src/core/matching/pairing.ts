import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import type { SectionPair } from './alignment.ts';
import type { Nearness } from './nearHeading.ts';

/** What is paired with each other: a whole document with its template, or one copy of a repeated section with what the template has in it. */
export interface Scope {
  readonly wanted: readonly TemplateSection[];
  /** In order. */
  readonly sections: readonly Section[];
  /** How many levels deeper the headings are than the template's. */
  readonly levelShift: number;
  readonly settled: ReadonlySet<TemplateSection>;
  /** The copy that all of it stands in, and the position of the template's section that it answers. */
  readonly copy?: { readonly found: Section; readonly wanted: number };
}

interface Answer {
  readonly wanted: TemplateSection;
  readonly nearness?: Nearness;
  readonly isMoved?: boolean;
}

/** In place of a parent: wherever a main section stands twice. */
const ANYWHERE = -2;
/** In place of a parent: a section that answers none of the template's. */
const UNKNOWN = -3;

/** The pairs of a scope while they are being made. */
export class Pairing {
  readonly scope: Scope;
  readonly #root: number;
  readonly #answers = new Map<Section, Answer>();
  readonly #shared: [Section, TemplateSection][] = [];
  /** By position in the template: the first section that answers. */
  readonly #answered = new Map<number, Section>();
  /** Sections that belong to a copy inside of this scope. */
  readonly #claimed = new Set<Section>();
  readonly #lookedInto = new Set<Section>();
  readonly #byIndex: ReadonlyMap<number, Section>;
  /** Places that are taken, each with its heading. */
  readonly #taken = new Set<string>();

  constructor(scope: Scope) {
    this.scope = scope;
    this.#root = scope.copy?.wanted ?? -1;
    this.#byIndex = new Map(scope.sections.map((found) => [found.index, found] as const));
  }

  assign(found: Section, wanted: TemplateSection, how: Omit<Answer, 'wanted'> = {}): void {
    this.#answers.set(found, { wanted, ...how });
    if (!this.#answered.has(wanted.index)) this.#answered.set(wanted.index, found);
    this.#taken.add(placeOf(found.heading.level, found.parent, keyWithCode(found)));
    if (this.isAtRoot(wanted) && wanted.repeats === undefined)
      this.#taken.add(placeOf(this.levelOf(wanted), ANYWHERE, wanted.key));
  }

  /** One more section of the template that a section answers. */
  share(found: Section, wanted: TemplateSection): void {
    this.#shared.push([found, wanted]);
    this.#answered.set(wanted.index, found);
  }

  /** Takes a section away that belongs to a copy. */
  claim(found: Section): void {
    this.#claimed.add(found);
  }

  /** Whether what stands in a copy was paired. */
  isLookedInto(found: Section): boolean {
    return this.#lookedInto.has(found);
  }

  lookInto(found: Section): void {
    this.#lookedInto.add(found);
  }

  isLeft(found: Section): boolean {
    return !this.#answers.has(found) && !this.#claimed.has(found);
  }

  answerOf(found: Section): Answer | undefined {
    return this.#answers.get(found);
  }

  /** The first section that answers one of the template's. */
  answerTo({ index }: TemplateSection): Section | undefined {
    return this.#answered.get(index);
  }

  isOpen(wanted: TemplateSection): boolean {
    return !this.#answered.has(wanted.index) && !this.scope.settled.has(wanted) && wanted.repeats === undefined;
  }

  levelOf({ level }: TemplateSection): number {
    return level + this.scope.levelShift;
  }

  /** Whether a section stands at the level, and in the section, where the template has one of its own. */
  isInPlace(found: Section, wanted: TemplateSection): boolean {
    return found.heading.level === this.levelOf(wanted) && this.#parentOf(found) === wanted.parent;
  }

  isAtRoot({ parent }: TemplateSection): boolean {
    return parent === this.#root;
  }

  #parentOf(found: Section): number {
    const parent = this.#byIndex.get(found.parent);
    if (!parent) return this.#root;
    return this.#answers.get(parent)?.wanted.index ?? UNKNOWN;
  }

  /** Whether a section that is left repeats the heading of one that is paired. */
  isDuplicate(found: Section): boolean {
    const { heading, parent, key } = found;
    if (this.#taken.has(placeOf(heading.level, parent, keyWithCode(found)))) return true;
    return this.#taken.has(placeOf(heading.level, ANYWHERE, key)) && !this.#isApart(found);
  }

  /** Whether a section stands in one of the author's own, and the one that is paired under its heading in another, or above: each has its parts. */
  #isApart({ key, parent, heading }: Section): boolean {
    const isInOwn = ({ parent }: Pick<Section, 'parent'>) => {
      const owner = this.#byIndex.get(parent);
      return owner !== undefined && this.isLeft(owner);
    };
    const first = [...this.#answers.keys()].find((other) => other.key === key);
    return first !== undefined && isInOwn({ parent }) && (isInOwn(first) || first.heading.level < heading.level);
  }

  /** In no particular order. */
  pairs(): SectionPair[] {
    const copy = this.scope.copy?.found;
    const own = [...this.#answers].map(
      ([found, { wanted, nearness, isMoved = false }]): SectionPair => ({
        wanted,
        found,
        copy,
        level: this.#expectedLevel(found, wanted),
        nearness: nearness === 'alike' ? undefined : nearness,
        isMoved,
      }),
    );
    const shared = this.#shared.map(
      ([found, wanted]): SectionPair => ({
        wanted,
        found,
        copy,
        level: found.heading.level,
        nearness: 'loose',
        isMoved: false,
      }),
    );
    return [...own, ...shared];
  }

  /** Where the section that it belongs in is not there, any level is as good. */
  #expectedLevel(found: Section, wanted: TemplateSection): number {
    return this.isAtRoot(wanted) || this.#answered.has(wanted.parent) ? this.levelOf(wanted) : found.heading.level;
  }
}

function placeOf(level: number, parent: number, key: string): string {
  return `${level} ${parent} ${key}`;
}

/** What two headings share that are one: "Use `#`" and "Use `%`" are two, though they have the same words. */
function keyWithCode({ key, title }: Section): string {
  return title.includes('`') ? `${key} ${title.match(/`[^`]*`/g)?.join(' ') ?? ''}` : key;
}
