import { headingKey } from '../document/headingKey.ts';
import { once } from '../text/once.ts';
import { readTemplate, type TemplateSource } from './readTemplate.ts';
import type { Template } from './template.ts';

const CODE = /^(`{3,}|~{3,})[\s\S]*?^\1/gm;
const HEADING = /^#{1,2}[ \t]+(.*)/gm;

/** A template that is read when somebody asks for what it means: that takes long, and most documents have nothing in common with it. */
export function unreadTemplate({ id, name, ...source }: Omit<TemplateSource, 'path' | 'overrides'>): Template {
  const read = once(() => readTemplate({ id, name, ...source }));
  const headings = once(() =>
    [...source.text.replace(CODE, '').matchAll(HEADING)].map(([, title = '']) => headingKey(title)),
  );
  return {
    id,
    name,
    get headings() {
      return headings();
    },
    get document() {
      return read().document;
    },
    get body() {
      return read().body;
    },
    get title() {
      return read().title;
    },
    get fields() {
      return read().fields;
    },
    get sections() {
      return read().sections;
    },
    get phrases() {
      return read().phrases;
    },
    get placeholders() {
      return read().placeholders;
    },
  };
}
