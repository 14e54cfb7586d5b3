import { expect, test } from 'vitest';
import { ALL_RULES, readConfiguration } from '../../server/src/core/index.ts';
import { CONFIGURATION_KEYS } from '../../server/src/core/workspace/configuration.ts';
import { configurationSchema } from '../../server/tools/configurationSchema.ts';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const { properties = {} } = configurationSchema(ALL_RULES) as Schema;

test('describes the very keys that are read, each in words', () => {
  expect(Object.keys(properties)).toEqual([...CONFIGURATION_KEYS]);
  for (const { title, description } of Object.values(properties)) {
    expect(title).toMatch(/^[A-Z]/);
    expect(description).toMatch(/\.$/);
  }
});

test('allows the rules and severities that are read', () => {
  const rules = ALL_RULES.map(({ id }) => id);
  const severities = Object.entries(properties['severity']?.properties ?? {});
  expect(severities.map(([id]) => id)).toEqual(rules);
  for (const [id, { enum: words = [] }] of severities) {
    for (const word of words) expect(readConfiguration(`severity: { ${id}: ${word} }`, rules).problems).toEqual([]);
  }
});
