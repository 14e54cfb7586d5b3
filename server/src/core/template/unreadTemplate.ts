import { once } from '../text/once.ts';
import { wordsOf } from '../text/words.ts';
import { readTemplate, type TemplateSource } from './readTemplate.ts';
import type { Template } from './template.ts';

const HEADING = /^#{1,6}[ \t].*/gm;

/** A template that is read when somebody asks for what it means: that takes long, and most documents have nothing in common with it. */
export function unreadTemplate({ id, name, ...source }: Omit<TemplateSource, 'path' | 'overrides'>): Template {
  const read = once(() => readTemplate({ id, name, ...source }));
  const headings = once(() => ` ${wordsOf((source.text.match(HEADING) ?? []).join(' '))} `);
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
    get stops() {
      return read().stops;
    },
  };
}
