import type { Field } from './field.ts';
import { headingKey } from './headingKey.ts';
import { makeField } from './makeField.ts';
import type { Section } from './proposalDocument.ts';

const NAMED = /^([^:：]{1,60})[:：](?=\s)/;

/** The key of a heading without the value that stands behind it: `state` for "State: Accepted"; undefined for any other heading. */
export function keyBeforeValue(title: string): string | undefined {
  const name = NAMED.exec(title)?.[1];
  return name === undefined ? undefined : headingKey(name);
}

/** A heading that is a field itself, `## State: Accepted`: the value stands behind the colon. */
export function readHeadingField(text: string, { heading, title }: Section): Field | undefined {
  const name = NAMED.exec(title)?.[1];
  if (name === undefined) return undefined;
  const colon = heading.title.start + name.length;
  const key = { start: heading.title.start, end: colon };
  return makeField(text, key, { start: colon + 1, end: heading.title.end }, heading.title, 'section');
}
