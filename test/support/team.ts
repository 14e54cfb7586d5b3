import { checkProposal, type Problem, type RuleContext, readTemplate } from '../../server/src/core/index.ts';
import { follow } from './builtin.ts';

export const STATUSES = 'Draft | In Review | Accepted | Implemented | Rejected | Superseded';

/** A proposal or template with a status as a bullet. */
export const withStatus = (title: string, status: string, body: string) =>
  `# ${title}\n\n- Status: ${status}\n\n${body}`;

/** What is found in a proposal of a template with the usual statuses, and the text that each problem is about. */
export function checkWith(
  templateBody: string,
  status: string,
  body: string,
  context: RuleContext = {},
): readonly { readonly problem: Problem; readonly source: string }[] {
  const template = readTemplate({ id: 'team', name: 'Team', text: withStatus('[Title]', STATUSES, templateBody) });
  const text = withStatus('Cache', status, body);
  return checkProposal(follow(text, template), context).map((problem) => ({
    problem,
    source: text.slice(problem.range.start, problem.range.end),
  }));
}
