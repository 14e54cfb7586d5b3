import type { Section } from '../document/proposalDocument.ts';
import { asksToChoose } from '../language/advice.ts';
import { spoken } from '../language/spoken.ts';
import type { Match } from '../matching/match.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { wordsOf } from '../text/words.ts';
import { isApprovalSection } from './approvals.ts';
import { isQuestionSection } from './questions.ts';
import { blocksWithin, type Task, tasksIn } from './tasks.ts';

/** Headings of work to be done. In other sections a template may have boxes to choose from. */
const isWork = spoken(({ lifecycle }) => lifecycle.work, 'anywhere');
const isChoice = spoken(({ lifecycle }) => lifecycle.choices, 'anywhere');
/** `ER1: …` */
const NUMBERED = /^[\p{Lu}]{1,5}-?\d{1,4}[:.)]/u;

/** The sections of a proposal that are to-do lists by its template, with their tasks, those in an author's own subsections too. */
export function taskLists(match: Match): readonly { readonly section: Section; readonly tasks: readonly Task[] }[] {
  const { document, template, alignment } = match;
  const ofTemplate = new Set(alignment.pairs.map(({ found }) => found));
  const isOther = (below: Section) =>
    ofTemplate.has(below) || isChoice(below.key) || isApprovalSection(below) || isQuestionSection(below);
  return alignment.pairs.flatMap(({ found, wanted }) => {
    if (!isTaskList(template, wanted)) return [];
    const tasks = tasksIn(document.text, blocksWithin(document, found, isOther));
    return tasks.length > 0 ? [{ section: found, tasks }] : [];
  });
}

const known = new WeakMap<TemplateSection, boolean>();

function isTaskList(template: Template, section: TemplateSection): boolean {
  const is = known.get(section) ?? readsAsTaskList(template, section);
  known.set(section, is);
  return is;
}

function readsAsTaskList({ document: { text }, sections }: Template, wanted: TemplateSection): boolean {
  const { section, key } = wanted;
  const tasks = tasksIn(text, section.blocks);
  if (tasks.length === 0 || isApprovalSection(wanted) || isQuestionSection(wanted)) return false;
  if (tasks.every((task) => NUMBERED.test(task.text))) return true;
  if (isChoice(key) || asksToChoose(wordsOf(text.slice(section.body.start, section.body.end)))) return false;
  for (let at: TemplateSection | undefined = wanted; at; at = sections[at.parent]) if (isWork(at.key)) return true;
  return false;
}
