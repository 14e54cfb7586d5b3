import { parseArgs } from 'node:util';
import { ROWS, type Row } from './rows.ts';

/** What `npm run bench` was asked for. */
export interface Asked {
  readonly rows: readonly Row[];
  /** Write the page and the chart. */
  readonly publishes: boolean;
  /** Only name the rows. */
  readonly lists: boolean;
}

/**
 * Reads the arguments: `--only ROW` (again for another; the beginning of ids is enough), `--publish`, `--list`. Throws with what there
 * is where a row is unknown, and where only a part is to be published.
 */
export function readArguments(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      publish: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.find((name) => !ROWS.some(({ id }) => id.startsWith(name)));
  if (unknown !== undefined)
    throw new Error(`No row is called \`${unknown}\`. There are: ${ROWS.map(({ id }) => id).join(', ')}.`);
  if (values.publish && values.only.length > 0)
    throw new Error('`--publish` needs all rows: leave `--only` out, or print the table alone.');
  const rows = ROWS.filter(({ id }) => values.only.length === 0 || values.only.some((name) => id.startsWith(name)));
  return { rows, publishes: values.publish, lists: values.list };
}
