import type { Rule } from './rule.ts';

export const frontMatterInvalid: Rule = {
  id: 'front-matter-invalid',
  summary: 'The front matter cannot be read.',
  severity: 'error',
  isForAll: true,
  *check({ document, template }) {
    for (const { message, range, isReadable } of document.frontMatter?.errors ?? []) {
      // Where the template does the same, the team's tools get along with it.
      const isKnown = template.document.frontMatter?.errors.some((known) => known.message === message);
      if (!isReadable || !isKnown) yield { message, subject: 'front matter', range };
    }
  },
};
