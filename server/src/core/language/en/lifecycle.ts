import type { LifecycleWords } from '../lifecycleWords.ts';

export const en: LifecycleWords = {
  approvals: ['approval[s]', 'approver[s]', 'approved by', 'sign[ed] off[s]', 'signoff[s]', 'signature[s]'],
  approvalRules: [
    '(checklist[s]|check list[s]|process|criteria|requirement[s]|plan|policy|workflow|rule[s]|how|step[s])',
  ],
  approvalFields: ['approved by', 'approver', 'approval', 'approved', 'sign[ed] off [by]', 'signoff', 'signed by'],
  signedByFields: ['approved by', 'sign[ed] off by', 'sign off', 'signed by', 'approval'],
  signedOn: ['(date|day|when|yyyy)', 'yyyy mm dd'],
  signedBy: ['(name|names|approver|who|by|person|signature|signed|reviewer|you|author)', 'signed by', 'approved by'],
  decision: ['(decision|approval|approved|approve|status|verdict|vote|result)'],
  approved: 'approved',
  openQuestions: [
    '(open|unresolved|outstanding|remaining|pending|key) [(open|unresolved|outstanding|remaining|pending|key)] (question|issue|point)[s]',
  ],
  questions: ['question[s]'],
  settled: ['(resolved|answered|answer[s]|resolution|decided|decision[s]|closed|settled)'],
  work: [
    '(task|todo|to do|checklist|check list|plan|phase|step|milestone|requirement|deliverable|test)[s]',
    '(criteria|definition of done|testing|documentation|docs|validation|compatibility|implementation)',
    '(action|work) item[s]',
  ],
  choices: ['(affected|impacted|scope|applies|category|categories|status)', '(impact|type|option|component|area)[s]'],
  givenUp: ['(no longer|not) (applicable|needed|required)', 'dropped', 'wont do', 'cancel[l]ed', 'obsolete'],
  moved: ['(moved|migrated|relocated|transferred|redirected)'],
  living: ['(living|active|evergreen|continuous|ongoing)'],
  typeFields: ['(type|category|kind)'],
  aboutProposals: ['(meta|process|procedural|procedure|governance)'],
  processTitles: [
    '(process|purpose|guidelines|guideline|guide|handbook|rules|workflow|procedure|procedures|lifecycle|editors)',
  ],
  openNote: ['needs [further] clarification', '(open|unresolved) question', '(clarify|to be clarified|to clarify)'],
  lastUpdated: ['last (updated|modified|change|changed|revised|touched|edited)'],
};
