import type { Match } from './match.ts';

/** Whether a proposal's title has nothing of its own: no word but those that all titles start with, and no sign such as `🎉`. */
export function lacksTitle({ title, template }: Match): boolean {
  if (!title) return true;
  return (title.key === '' || title.key === template.title?.prefix) && !/\p{So}/u.test(title.title);
}
