import { Memo } from '../text/memo.ts';
import { fieldName } from './field.ts';

const PEOPLE =
  'author|owner|champion|sponsor|shepherd|editor|lead|contact|team|stakeholder|reviewer|approver|decider|decision maker|consulted|informed|participant|contributor|proposer|(?:proposed|approved|reviewed|decided|written) by';
const TIMES =
  'date|created|updated|modified|last updated|start date|due date|deadline|created (?:at|on)|updated (?:at|on)';
const NUMBERS =
  'number|id|title|version|revision|rfc|adr|pr|pull request|issue|ticket|tracking issue|rfc pr|bug|feature name|discussion|discussions to|implementation';
const KINDS =
  'status|state|stage|type|category|track|tag|label|keyword|area|component|priority|milestone|release|classification';
const LINKS =
  'supersede|superseded by|replace|replaced by|obsolete|require|related|depends on|proposal|review|review manager';
const USUAL = new RegExp(`^(?:\\p{L}+ )?(?:${PEOPLE}|${TIMES}|${NUMBERS}|${KINDS}|${LINKS})$`, 'u');
const SECTIONS =
  /^state$|^(?:(?:adr|rfc|proposal|decision|document) )?(?:status|(?:decision |proposal )?date|last updated|created|author|owner|decider|decision maker|reviewer|approver|version|tag)$/;
const METADATA =
  /^(?:\p{L}+ )?(?:metadata|meta|preamble|header|front matter|information|info|detail|about|document control|summary table|overview table|at a glance)$/u;

/** Whether a key is one that metadata often has. */
export function isUsualKey(key: string): boolean {
  return USUAL.test(fieldName(key));
}

/** Whether a heading names what is often a field: `## Status` with one short value below it. */
export function isFieldHeading(title: string): boolean {
  return SECTIONS.test(headingName(title));
}

/** Whether a heading says that metadata stands below it. */
export function isMetadataHeading(title: string): boolean {
  return METADATA.test(headingName(title));
}

const names = new Memo<string>(5_000);

/** A heading compared as a field's key is, its leading number left out. */
export function headingName(title: string): string {
  return names.get(title, (own) =>
    fieldName(own.replace(/<!--(?:(?!<!--).)*?-->/g, ' ').replace(/^[\d.)\s]{1,10}/, '')),
  );
}
