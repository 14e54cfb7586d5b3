import { applyEdits, keptInWords, type Migration, stepInWords, type TextEdit } from '../core/index.ts';
import { printable } from './console.ts';
import { fileDiff } from './fileDiff.ts';

/** A file that is brought to a template. */
export interface MigratedFile {
  /** As messages name it. */
  readonly path: string;
  /** Relative to its root, with forward slashes. */
  readonly inRoot: string;
  readonly before: string;
  /** Whether there is no such file yet. */
  readonly isNew?: boolean;
  readonly edits: readonly TextEdit[];
  /** None for `.proposals.yaml`. */
  readonly migration?: Migration;
}

/** What would change: for each file the steps in words, then a diff that `git apply` takes. */
export function migrationText(files: readonly MigratedFile[]): string {
  return files.map((file) => `${stepsText(file)}${diffOf(file)}`).join('');
}

/** A file, and a line for each step. */
export function stepsText({ path, migration }: MigratedFile): string {
  const steps = migration ? [...migration.steps.map(stepInWords), ...migration.kept.map(keptInWords)] : [];
  return `${printable(path)}\n${steps.map((step) => `  ${printable(step)}\n`).join('')}`;
}

/** The same as one JSON document. */
export function migrationJson(files: readonly MigratedFile[], isWritten: boolean): string {
  const written = files.map((file) => ({
    path: file.path,
    ...(file.migration && {
      template: file.migration.to.id,
      steps: file.migration.steps.map((step) => ({ ...step, message: stepInWords(step) })),
      kept: file.migration.kept.map((one) => ({ ...one, message: keptInWords(one) })),
    }),
    diff: diffOf(file),
  }));
  return `${JSON.stringify({ version: 1, written: isWritten, files: written })}\n`;
}

function diffOf({ inRoot, before, edits, isNew }: MigratedFile): string {
  return fileDiff({ inRoot, before, after: applyEdits(before, edits), isNew });
}
