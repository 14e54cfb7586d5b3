export { type ProposalDocument, parseDocument } from './document/proposalDocument.ts';
export { type Completion, type CompletionOptions, completionsAt } from './features/completion.ts';
export type { Fix } from './features/fix.ts';
export { type FixOptions, fixAllMissing, fixesFor } from './features/fixes.ts';
export { type FoldingRange, foldingOf } from './features/folding.ts';
export { type Hover, hoverAt } from './features/hover.ts';
export { type OutlineNode, outlineOf } from './features/outline.ts';
export { followTemplate } from './matching/followTemplate.ts';
export type { Match } from './matching/match.ts';
export { matchTemplate } from './matching/matchTemplate.ts';
export { type CheckOptions, checkProposal, RULES } from './rules/index.ts';
export type { Problem, Rule, Severity } from './rules/rule.ts';
export { slugOf } from './template/fileName.ts';
export { namedBy, type ProposalValues } from './template/fillIn.ts';
export { readTemplate, type TemplateSource } from './template/readTemplate.ts';
export { type RenderAs, renderProposal } from './template/render.ts';
export { renderSection } from './template/skeleton.ts';
export type { Template } from './template/template.ts';
export { applyEdits, lineEndingOf, type TextEdit } from './text/edit.ts';
export { LineIndex, type Position, type PositionRange } from './text/lineIndex.ts';
export type { Range } from './text/range.ts';
export {
  isTaken,
  learnNaming,
  type Naming,
  type NewName,
  nextNumber,
  numberIn,
  proposedPath,
  shownNumber,
  withNumber,
} from './workspace/naming.ts';
