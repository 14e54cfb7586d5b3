import type { Template } from '../template/template.ts';
import { contains } from '../text/range.ts';
import { stopsOf } from './stops.ts';

/**
 * What a template shows where a proposal's number goes, in its title or else its metadata: `NNN`, `[N]`, `<number>`. Where its
 * titles have the day instead, that: `{YYYYMMDD}`. Undefined where it has neither.
 */
export function numberPlace(template: Template): string | undefined {
  const { document, title } = template;
  const stops = stopsOf(template);
  const heading = title?.section.heading.title;
  const inTitle = stops.find(
    ({ fills, range }) => heading && contains(heading, range) && (fills === 'number' || fills === 'created'),
  );
  const stop = inTitle ?? stops.find(({ fills }) => fills === 'number');
  return stop && document.text.slice(stop.range.start, stop.range.end);
}
