import * as l10n from '@vscode/l10n';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { JudgedIndexProblem, Match, Problem, ProposalDocument, Template, TemplateProblem } from '../core/index.ts';
import { codeDescription } from './codeDescription.ts';
import type { Positions } from './positions.ts';

/** Who says it, in the protocol's words. */
export const SOURCE = 'proposals';
/** How serious problems are, in the protocol's numbers. */
export const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** What is not there or elsewhere has nothing to point at: only the template shows it. All else is told by a hover where it stands. */
const SHOWN_BY_TEMPLATE: readonly string[] = [
  'title-missing',
  'section-missing',
  'field-missing',
  'section-renamed',
  'section-out-of-order',
];

/** A problem of a proposal, with the place in the template that it goes back to, where that helps. */
export function problemDiagnostic(
  positions: Positions,
  { document, template }: Match,
  problem: Problem,
  templateUri?: string,
): Diagnostic {
  const { rule, severity, message, range, templateRange, practice } = problem;
  const related = templateRange !== undefined &&
    templateUri !== undefined &&
    SHOWN_BY_TEMPLATE.includes(rule) && {
      relatedInformation: [
        {
          location: { uri: templateUri, range: positions.of(template.document, templateRange) },
          message: practice
            ? l10n.t(
                'What the template "{0}" has here, and {1} of the {2} proposals nearest in time.',
                template.name,
                practice.asked - practice.otherwise,
                practice.asked,
              )
            : l10n.t('What the template "{0}" has here.', template.name),
        },
      ],
    };
  return {
    range: positions.of(document, range),
    severity: SEVERITY[severity],
    code: rule,
    ...codeDescription(rule),
    source: SOURCE,
    message,
    ...related,
  };
}

/** A problem of a template itself. */
export function templateDiagnostic(positions: Positions, { document }: Template, problem: TemplateProblem): Diagnostic {
  return bareDiagnostic(positions, document, problem);
}

/** A problem of an index in any document. */
export function indexDiagnostic(
  positions: Positions,
  document: ProposalDocument,
  problem: JudgedIndexProblem,
): Diagnostic {
  return { ...bareDiagnostic(positions, document, problem), ...codeDescription(problem.rule) };
}

function bareDiagnostic(
  positions: Positions,
  document: ProposalDocument,
  { rule, severity, message, range }: TemplateProblem | JudgedIndexProblem,
): Diagnostic {
  return {
    range: positions.of(document, range),
    severity: SEVERITY[severity],
    code: rule,
    source: SOURCE,
    message,
  };
}
