import { readTemplate } from '../../../server/src/core/index.ts';
import { type Figure, median, OURS, timed } from '../measure.ts';
import { grownTemplate } from '../sets/grown.ts';

const SIZE = 60_000;
const RUNS = 15;

/** Reading a template of 60 KB, each time with words that no cache knows. */
export async function template(): Promise<readonly Figure[]> {
  const text = grownTemplate(SIZE);
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const fresh = text.replace(/\b(?:the|a)\b/g, `$& ${'x'.repeat(i + 1)}`);
    times.push(await timed(() => readTemplate({ id: 'grown', name: 'Grown', text: fresh })));
  }
  const [first = Number.NaN, ...later] = times;
  return [
    { row: 'template-first', program: OURS, value: first },
    { row: 'template-later', program: OURS, value: median(later) },
  ];
}
