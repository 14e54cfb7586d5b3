import * as l10n from '@vscode/l10n';
import type { Section } from '../../document/proposalDocument.ts';
import type { Absence } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import { hasSubsections, missingBelow } from '../../matching/missing.ts';
import type { Problem } from '../../rules/rule.ts';
import { TO_WRITE } from '../../rules/spokenFor.ts';
import type { Template, TemplateField } from '../../template/template.ts';
import { smallest } from '../../text/composeEdits.ts';
import { once } from '../../text/once.ts';
import { onceFor } from '../../text/onceFor.ts';
import { contains } from '../../text/range.ts';
import { fixField, fixKey } from './fieldFixes.ts';
import { fieldInsertion } from './fieldInsertion.ts';
import type { Draft, Fix, FixOptions } from './fix.ts';
import { fixNumber } from './fixAmong.ts';
import { pairAt, sectionAt } from './found.ts';
import { fixFrontMatter } from './frontMatterFixes.ts';
import { fixFrozen } from './frozenFixes.ts';
import { fixLevel } from './headingLevel.ts';
import { fixName, fixTitle, fixTitlePlaceholder, fixUnknownSection } from './headingText.ts';
import { fixDuplicate } from './joinSections.ts';
import { fixApproval, fixTask } from './lifecycleFixes.ts';
import { missingFor } from './missingFor.ts';
import { fixOrder } from './moveSection.ts';
import { fixLink, fixWithdrawn } from './referenceFixes.ts';
import { fixLeftover, fixUnfilled } from './removeGuidance.ts';
import { insertSections } from './sectionInsertion.ts';
import { tryOut } from './tryOut.ts';
import { fixUnusedIgnore } from './unusedIgnore.ts';

/** What can mend a problem; nothing where only the author can, or where a fix would bring another problem. */
export function fixesFor(match: Match, problem: Problem, options: FixOptions): readonly Fix[] {
  return draftsFor(match, problem, options)
    .filter((draft) => tryOut(match, problem.rule, draft, options))
    .map(({ mayBring, isGuidance, edits, ...fix }) => ({
      ...fix,
      edits: edits.map((edit) => smallest(match.document.text, edit)),
    }));
}

const fieldsByStart = onceFor(
  ({ fields }: Template): ReadonlyMap<number, TemplateField> =>
    new Map(fields.toReversed().map((wanted) => [wanted.field.range.start, wanted])),
);

/** The same before they were tried out. */
export function draftsFor(match: Match, problem: Problem, options: FixOptions): readonly Draft[] {
  const { fieldPairs, template } = match;
  const { range, templateRange } = problem;
  const [section, pair] = [sectionAt(match, range), pairAt(match, range)];
  switch (problem.rule) {
    case 'front-matter-invalid':
      return fixFrontMatter(match);
    case 'title-missing':
      return fixTitle(match);
    case 'section-missing': {
      const absence = missingFor(match, problem);
      return absence
        ? [insertion(match, [absence], options, l10n.t('Insert the section "{0}"', absence.wanted.name))]
        : [];
    }
    case 'section-empty': {
      const below = pair && !hasSubsections(match, pair.found) ? missingBelow(match, pair) : [];
      const [first] = below;
      if (!first) return [];
      const names = below.map(({ wanted }) => l10n.t('"{0}"', wanted.name)).join(', ');
      const draft = insertion(
        match,
        below,
        options,
        below.length === 1
          ? l10n.t('Insert the subsection "{0}"', first.wanted.name)
          : l10n.t('Insert the subsections {0}', names),
      );
      // Without guidance they are as empty as the section was.
      return [options.withoutGuidance ? { ...draft, mayBring: 'anything' } : draft];
    }
    case 'section-renamed':
      return pair ? fixName(match, pair) : [];
    case 'section-wrong-level':
      return pair ? fixLevel(match, pair) : [];
    case 'section-out-of-order':
      return pair ? fixOrder(match, pair) : [];
    case 'section-duplicate':
      return section ? fixDuplicate(match, section) : [];
    case 'section-unknown':
      return section ? fixUnknownSection(match, section) : [];
    case 'section-unfilled':
      return section ? fixUnfilled(match, section) : [];
    case 'field-missing': {
      const wanted = templateRange && fieldsByStart(template).get(templateRange.start);
      if (!wanted) return [];
      const edits = [fieldInsertion(match, wanted, options)];
      const title = l10n.t('Insert the field "{0}"', wanted.field.key);
      return [{ title, edits, isPreferred: true, mayBring: TO_WRITE }];
    }
    case 'approval-missing':
      return fixApproval(match, problem, options);
    case 'frozen-changed':
      return fixFrozen(match, problem, options);
    case 'task-incomplete':
      return fixTask(match, problem);
    case 'ignore-unused':
      return fixUnusedIgnore(match, problem);
    case 'number-mismatch':
      return fixNumber(match, problem, options.number);
    case 'reference-broken':
      return fixLink(match, problem, options);
    case 'reference-withdrawn':
      return fixWithdrawn(match, problem, options);
    case 'field-unknown': {
      const found = match.fields.find(({ keyRange }) => contains(keyRange, range));
      return found ? fixKey(match, found) : [];
    }
    default: {
      const field = fieldPairs.find(({ found }) => contains(found.range, range) || contains(found.valueRange, range));
      if (field) return fixField(match, field, problem, options);
      if (problem.rule !== 'placeholder-leftover') return [];
      return isTitle(match, section) ? fixTitlePlaceholder(match) : section ? [] : fixLeftover(match, problem);
    }
  }
}

/** Inserts sections of the template, each where it belongs. */
export function insertion(match: Match, missing: readonly Absence[], options: FixOptions, title: string): Draft {
  // To know that there is a fix they are not needed.
  const edits = once(() => insertSections(match, missing, options));
  return {
    title,
    get edits() {
      return edits();
    },
    isPreferred: true,
    mayBring: TO_WRITE,
  };
}

function isTitle({ title }: Match, section: Section | undefined): boolean {
  return title !== undefined && title === section;
}
