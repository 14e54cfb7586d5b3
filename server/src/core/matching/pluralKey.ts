import { type Field, fieldName, isInFrontMatter } from '../document/field.ts';
import type { TemplateField } from '../template/template.ts';

/**
 * Whether a key of front matter is the template's in singular or plural: `author` for `authors`. To people it is the same, to programs
 * that read front matter by its keys it is not there. Case, spaces and dashes are left to each team.
 */
export function differsInPlural({ field, name }: TemplateField, found: Field): boolean {
  return (
    fieldName(found.key) === name &&
    isInFrontMatter(field) &&
    isInFrontMatter(found) &&
    lettersOf(field.key) !== lettersOf(found.key) &&
    !field.key.includes('(')
  );
}

function lettersOf(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
