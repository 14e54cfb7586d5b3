import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILTIN_TEMPLATES } from '../../server/src/builtinTemplates.ts';
import { ALL_RULES } from '../../server/src/core/index.ts';
import { generatedFiles, outdatedFiles, readBuiltinTemplates } from '../../server/tools/generate.ts';
import { withRuleTable } from '../../server/tools/pages/ruleTable.ts';

describe('generate', () => {
  // The collector of messages takes seconds to start, however little it reads.
  it('has nothing to write: all generated files are up to date', { timeout: 180_000 }, async () => {
    expect(await outdatedFiles(await generatedFiles())).toEqual([]);
  });

  it('names a file that is missing or differs', async () => {
    const files = new Map([
      ['snippets/none.json', '{}'],
      ['LICENSE', 'other text'],
      ['docs/rules.md', readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')],
    ]);
    expect(await outdatedFiles(files)).toEqual(['snippets/none.json', 'LICENSE']);
  });

  it('reads the same templates as the bundle', async () => {
    const read = await readBuiltinTemplates();
    expect(read.map(({ id, name, document }) => ({ id, name, text: document.text }))).toEqual(BUILTIN_TEMPLATES);
  });
});

describe('withRuleTable', () => {
  const before = '# Readme\n\n<!-- rules -->\nstale rows\n<!-- /rules -->\n\nMore.\n';

  it('writes one row for each rule between the markers, and can do so again', () => {
    const after = withRuleTable(before, ALL_RULES);
    expect(after.match(/^\| \[`/gm)).toHaveLength(ALL_RULES.length);
    expect(after).toContain('| [`section-missing`](../server/src/core/rules/section-missing.md) |');
    expect(after).not.toContain('stale rows');
    expect(after.startsWith('# Readme\n\n<!-- rules -->\n')).toBe(true);
    expect(after.endsWith('\n<!-- /rules -->\n\nMore.\n')).toBe(true);
    expect(withRuleTable(after, ALL_RULES)).toBe(after);
  });

  it('leaves a text without both markers alone', () => {
    for (const text of ['# Readme\n', '<!-- rules -->\n', '<!-- /rules --> <!-- rules -->'])
      expect(withRuleTable(text, ALL_RULES)).toBe(text);
  });
});
