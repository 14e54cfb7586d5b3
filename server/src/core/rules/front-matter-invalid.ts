import type { Rule } from './rule.ts';

export const frontMatterInvalid: Rule = {
  id: 'front-matter-invalid',
  summary: 'The front matter cannot be read.',
  severity: 'error',
  isForAll: true,
  *check({ document }) {
    for (const { message, range } of document.frontMatter?.errors ?? [])
      yield { message, subject: 'front matter', range };
  },
};
