import { headingKey } from '../document/headingKey.ts';

const FORM = '(?:template|rfc|adr|proposal|document|form|decision record|design doc)s?';
const INSTRUCTIONS = new RegExp(
  [
    `^(?:(?:${FORM}|author|submission|usage|process) )*instructions?$`,
    `\\btemplate (?:usage|guide|guidelines|guidance|notes?|help|readme)\\b`,
    `\\b(?:instructions?|notes?|guidelines?|guidance|tips) (?:for|to|on) (?:the )?(?:authors?|writers?|using|filling|writing this)\\b`,
    `\\bhow to (?:use|fill|fill in|fill out|write|complete|copy) (?:this |the |an? )?${FORM}\\b`,
    `\\b(?:about|using) this template\\b`,
  ].join('|'),
);

/** Whether a heading stands over words for whoever uses the template, not over a part of the proposal. */
export function isInstructions(title: string): boolean {
  return INSTRUCTIONS.test(headingKey(title));
}

const TO_THE_AUTHOR =
  /\bplease\b|\b(?:follow|use|copy|fill (?:in|out)|replace|delete|remove)\b[^.!?]*\b(?:template|format|form|below|following|sections?)\b.*[.!:]$/i;
const MIN_WORDS = 5;

/** Whether a heading is itself an instruction: "Please fill in every section below!" */
export function isInstruction(title: string): boolean {
  return title.length <= 300 && TO_THE_AUTHOR.test(title.trim()) && title.trim().split(/\s+/).length >= MIN_WORDS;
}
