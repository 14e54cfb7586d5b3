import { expect, test } from 'vitest';
import { builtinTemplates } from '../../../server/src/builtinTemplates.ts';
import { followTemplate, parseDocument, RULES } from '../../../server/src/core/index.ts';
import { findingsOf } from '../../../server/src/core/rules/index.ts';

const nothing = new Proxy(
  {},
  {
    get: (_, key) => {
      throw new Error(`reads ${String(key)}`);
    },
  },
);
const text = (heading: string) => `# RFC: A\n\n- Status: Nowhere\n- Date: 2026-02-30\n\n## ${heading}\n\n- [ ] TBD\n`;

test.each(RULES.filter(({ needs }) => needs === undefined).map((rule) => [rule.id, rule] as const))(
  '%s says what it needs: by the match alone it finds the same each time',
  (_, rule) => {
    for (const template of builtinTemplates()) {
      const match = followTemplate(parseDocument(text('Summary')), template);
      const found = [...rule.check(match, nothing)];
      expect(JSON.stringify(findingsOf(rule, match))).toBe(JSON.stringify(found));
      expect(findingsOf(rule, match)).toBe(findingsOf(rule, match));
      expect(findingsOf(rule, followTemplate(match.document, template))).not.toBe(findingsOf(rule, match));
    }
  },
);
