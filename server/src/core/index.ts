export { type BoardForm, type BoardItem, boardOf } from './catalog/board.ts';
export { isCompanion, ownFolder } from './catalog/companions.ts';
export { asDot, asMermaid, type Graph, graphOf } from './catalog/graph.ts';
export { GROUPINGS, type Group, type Grouping } from './catalog/groups.ts';
export { type IndexProblem, indexProblems, mayHoldIndex } from './catalog/indexProblems.ts';
export { indexText, LISTINGS, type Listing, namedLink } from './catalog/indexText.ts';
export { plainTitle } from './catalog/inlineText.ts';
export { captionOf, labelOf } from './catalog/label.ts';
export {
  fitsInComment,
  holdsMarkedIndex,
  type IndexMistake,
  type IndexOptions,
  type MarkedIndex,
  type MarkedIndexes,
  markedIndexesIn,
  mayHoldMarkedIndex,
  openingComment,
} from './catalog/markedIndex.ts';
export type { Move } from './catalog/movedPaths.ts';
export { type Fit, fitOf, subjectWords } from './catalog/onSubject.ts';
export { inOrder } from './catalog/order.ts';
export { rename } from './catalog/rename.ts';
export { placesOfNumber, type Renumbering, type RootText, renumber } from './catalog/renumber.ts';
export { type Selection, select } from './catalog/selection.ts';
export { type Catalog, newIndex, type StaleIndex, staleIndexes } from './catalog/updateIndexes.ts';
export type { Clue } from './dialect/clue.ts';
export { HOUSE_FORMS } from './dialect/houses/index.ts';
export { nameValues } from './dialect/lists/allowedValues.ts';
export { explainTemplate } from './doctor/explainTemplate.ts';
export type * from './doctor/explanation.ts';
export { explanationMarkdown, type LineLink } from './doctor/explanationMarkdown.ts';
export { fieldSchema, type JsonSchema } from './doctor/fieldSchema.ts';
export { depthOf } from './doctor/sectionItem.ts';
export type { DoctorOptions, TemplateProblem } from './doctor/templateProblem.ts';
export { templateProblems } from './doctor/templateProblems.ts';
export {
  clueInWords,
  cluesOf,
  countsInWords,
  fillingInWords,
  practiceInWords,
  presenceInWords,
  titleInWords,
  valueInWords,
} from './doctor/words.ts';
export { type ProposalDocument, parseDocument } from './document/proposalDocument.ts';
export { unreadMatch } from './evidence.ts';
export { type Examination, examineText } from './examineText.ts';
export { changeStatus, type StatusChange } from './features/changeStatus/changeStatus.ts';
export { type Replacement, replacementOf, replacesEdits } from './features/changeStatus/replacement.ts';
export { type StatusChoice, type StatusChoices, statusChoices } from './features/changeStatus/statusChoices.ts';
export { updatedOnSave } from './features/changeStatus/updatedDate.ts';
export {
  type Completion,
  type CompletionOptions,
  completionsAt,
  isBarelyBegun,
  restBehind,
  templateCompletions,
} from './features/completion.ts';
export { type Definition, definitionAt } from './features/definition.ts';
export type { Fix, FixOptions } from './features/fixes/fix.ts';
export {
  countMendable,
  everythingTitle,
  type FixAllOptions,
  fixAll,
  fixEverything,
} from './features/fixes/fixAll.ts';
export { fixBetween, type Named, type SharedFix } from './features/fixes/fixAmong.ts';
export { draftsFor, fixesFor } from './features/fixes/fixesFor.ts';
export { type FixKind, fixAllOfKind, fixOfKind, kindOf, kindsAmong } from './features/fixes/fixKinds.ts';
export { ignoreFixes, ignoreTitles } from './features/fixes/ignoreFixes.ts';
export { statusFix } from './features/fixes/statusFixes.ts';
export { type FoldingRange, foldingOf } from './features/folding.ts';
export { type Gap, gapsOf } from './features/gaps.ts';
export { type Highlight, highlightsAt } from './features/highlights.ts';
export { type Hover, type HoverOptions, hoverAt } from './features/hover.ts';
export { type InlayHint, inlayHintsIn } from './features/inlayHints.ts';
export { insertSection, type SectionInsertion } from './features/insertSection.ts';
export { plainText } from './features/markdown.ts';
export { type MigrateOptions, type Migration, migrate } from './features/migrate/migrate.ts';
export { type Kept, keptInWords, type Step, type StepKind, stepInWords } from './features/migrate/step.ts';
export { updateTarget } from './features/migrate/updateTarget.ts';
export { type OutlineNode, outlineOf } from './features/outline.ts';
export { type OpenSection, type Progress, progressOf } from './features/progress.ts';
export { insertable, type OutlineEntry, proposalOutline } from './features/proposalOutline.ts';
export { cardOf } from './features/references/card.ts';
export { mayNameAt, type NamedPlace, namedAt, namedIn } from './features/references/namedIn.ts';
export { numberUnder } from './features/references/numberUnder.ts';
export { mayName, ownNameAt } from './features/references/referencesTo.ts';
export { nameOf, proposalSymbols } from './features/references/symbols.ts';
export { selectionRangesAt } from './features/selectionRanges.ts';
export { type SemanticToken, semanticTokensOf } from './features/semanticTokens.ts';
export {
  type Area,
  areaKey,
  areaOf,
  besideArea,
  isIn,
  ROW_DEPTH,
  rowArea,
  seriesArea,
  WHOLE,
} from './index/area.ts';
export type { Card, Entry, Example, Heading, Mention, Relation, Standing, Status } from './index/entry.ts';
export { ProposalIndex } from './index/proposalIndex.ts';
export { entryIn, readEntry, standingOf } from './index/readEntry.ts';
export { filesNamedBy } from './index/references.ts';
export { usualNameFor } from './index/usualNames.ts';
export {
  askedFor,
  customsIn,
  dayInQuestion,
  fixableIn,
  judge,
  type Known,
  mendedIn,
  type Others,
  sharesOf,
  witnessFor,
} from './judge.ts';
export { type JudgedIndexProblem, judgeIndexes } from './judgeIndexes.ts';
export type { Base } from './lifecycle/base.ts';
export { changedSections, type SectionChange } from './lifecycle/changedSections.ts';
export { isFrozen, mayBeFrozen } from './lifecycle/frozen.ts';
export { type OwnKind, ownKindOf } from './lifecycle/ownKind.ts';
export { statusIn } from './lifecycle/status.ts';
export type { Transitions } from './lifecycle/transitions.ts';
export { authorsOf } from './matching/authors.ts';
export { betterFit } from './matching/betterFit.ts';
export { followTemplate } from './matching/followTemplate.ts';
export type { Match } from './matching/match.ts';
export { likenessOf, matchTemplate } from './matching/matchTemplate.ts';
export { closest } from './matching/nearMiss.ts';
export { learnedId, learnedTemplate } from './practice/learnedTemplate.ts';
export { needsBeside, type Practice, practiceOf } from './practice/practice.ts';
export { learnShape, MIN_RECORDS, type Shape } from './practice/shape.ts';
export { writeShape } from './practice/writeShape.ts';
export { isAbsence } from './rules/ignoring.ts';
export { ALL_RULES, type CheckOptions, checkProposal, RULES } from './rules/index.ts';
export {
  type Problem,
  pageOf,
  type Rule,
  type RuleContext,
  type RuleInfo,
  type Severity,
  subjectKey,
} from './rules/rule.ts';
export type { Around } from './rules/workspace/around.ts';
export { changedTemplate } from './template/changedTemplate.ts';
export { readTemplate, type TemplateSource } from './template/readTemplate.ts';
export type { Learned, Reason, Template, TemplateOverrides } from './template/template.ts';
export { unreadTemplate } from './template/unreadTemplate.ts';
export { applyEdits, lineEndingOf, type TextEdit } from './text/edit.ts';
export { LineIndex, type Position, type PositionRange } from './text/lineIndex.ts';
export { endOfLine } from './text/lines.ts';
export { addAll, maxOf, minOf } from './text/longLists.ts';
export { printable } from './text/printable.ts';
export { type Range, touches } from './text/range.ts';
export { relativeLink } from './text/relativeLink.ts';
export { shortened } from './text/shortened.ts';
export { isCalledProposal, isForRow, rowOf } from './workspace/besideTemplate.ts';
export { type Choice, chooseTemplate, matchIn } from './workspace/chooseTemplate.ts';
export {
  CONFIGURATION_FILES,
  type Configuration,
  type ConfigurationProblem,
  NO_CONFIGURATION,
  type ReadConfiguration,
  type Reference,
  readConfiguration,
} from './workspace/configuration.ts';
export { bareNumbers } from './workspace/naming/bareNumbers.ts';
export { formerPath } from './workspace/naming/formerPath.ts';
export {
  isTaken,
  lacksWords,
  learnNaming,
  type Naming,
  type NewName,
  nextNumber,
  numberIn,
  proposedPath,
  shownNumber,
  withNumber,
} from './workspace/naming/naming.ts';
export { ownDigits, ownName } from './workspace/naming/ownName.ts';
export { ownNumber } from './workspace/naming/ownNumber.ts';
export { ownTitle } from './workspace/naming/ownTitle.ts';
export { isPattern } from './workspace/pathPattern.ts';
export { type SaidValue, saidValues } from './workspace/saidValues.ts';
export { isSeverity, SEVERITIES } from './workspace/severity.ts';
export { transitionsFor } from './workspace/statusTransitions.ts';
export {
  allPatterns,
  createLibrary,
  isCandidate,
  isExcluded,
  isTemplateFile,
  type LibrarySources,
  type TemplateFile,
  type TemplateLibrary,
  templateById,
  templateNameOf,
  withLearned,
} from './workspace/templateLibrary.ts';
export { isForDecisions } from './workspace/templateName.ts';
export { placeOf } from './workspace/templatePaths.ts';
export { templatesAtHome } from './workspace/templatesAtHome.ts';
export { unknownReferences } from './workspace/unknownReferences.ts';
export { ConfigurationError, type TemplateChoice, writeTemplateChoice } from './workspace/writeTemplateChoice.ts';
export { slugOf } from './writing/fileName.ts';
export { namedBy, type ProposalValues } from './writing/fillIn.ts';
export { numberPlace } from './writing/numberPlace.ts';
export { type RenderAs, renderProposal } from './writing/render.ts';
export { renderSection } from './writing/skeleton.ts';
