import type { Template } from '../template/template.ts';

const MAX_WORDS = 120;

/**
 * Whether a text found by its name alone is a template for proposals, and no page about templates nor one of an HTML engine:
 * it has sections or fields, and something to replace or short advice on what to write.
 */
export function readsLikeTemplate(template: Template): boolean {
  const { sections, fields, document } = template;
  if (sections.length + fields.length < 2) return false;
  if (template.placeholders.size > 0 || fields.some(({ isPlaceholder, allowed }) => isPlaceholder || allowed))
    return true;
  const words = document.text.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm, ' ').split(/\s+/).length;
  return sections.length >= 2 && words <= MAX_WORDS * sections.length;
}
