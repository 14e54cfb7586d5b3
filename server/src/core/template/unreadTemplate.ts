import { headingKey } from '../document/headingKey.ts';
import { once } from '../text/once.ts';
import { readTemplate, type TemplateSource } from './readTemplate.ts';
import type { Template } from './template.ts';

const CODE = /^(`{3,}|~{3,})[\s\S]*?^\1/gm;
const HEADING = /^#{1,2}[ \t]+(.*)/gm;

/** What is read. */
const PARTS = ['document', 'body', 'title', 'fields', 'sections', 'phrases', 'placeholders'] as const;

/** A template that is read when somebody asks for what it means: that takes long, and most documents have nothing in common with it. */
export function unreadTemplate({ id, name, ...source }: Omit<TemplateSource, 'path' | 'overrides'>): Template {
  const read = once(() => readTemplate({ id, name, ...source }));
  const headings = once(() =>
    [...source.text.replace(CODE, '').matchAll(HEADING)].map(([, title = '']) => headingKey(title)),
  );
  const parts = PARTS.map((part) => [part, { enumerable: true, get: () => read()[part] }] as const);
  return Object.defineProperties(
    { id, name },
    Object.fromEntries([['headings', { enumerable: true, get: headings }], ...parts]),
  ) as Template;
}
