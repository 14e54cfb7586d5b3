import { linkAt } from '../index/linkAt.ts';
import type { Match } from '../matching/match.ts';
import type { Range } from '../text/range.ts';
import { answeredAt } from './answeredAt.ts';

/** The place in the template that a heading or field answers. */
export interface Definition {
  /** In the document: what leads there. */
  readonly origin: Range;
  /** In the template: the whole section or entry. */
  readonly target: Range;
  /** In the template: its heading or key. */
  readonly selection: Range;
}

/** Where the template asks for the heading or field at an offset; undefined on a link, which leads elsewhere. */
export function definitionAt(match: Match, offset: number): Definition | undefined {
  if (linkAt(match.document, offset)) return undefined;
  const answered = answeredAt(match, offset);
  switch (answered?.kind) {
    case 'field': {
      const { wanted } = answered.pair;
      return { origin: answered.range, target: wanted.field.range, selection: wanted.field.keyRange };
    }
    case 'section': {
      const { found, wanted } = answered.pair;
      const { heading, body } = wanted.section;
      return { origin: found.heading, target: { start: heading.start, end: body.end }, selection: heading.title };
    }
    case 'title': {
      const heading = match.template.title?.section.heading;
      return heading && { origin: answered.range, target: heading, selection: heading.title };
    }
    default:
      return undefined;
  }
}
