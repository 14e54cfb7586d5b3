import { expect, test } from 'vitest';
import { TOOLS } from '../../server/src/agents/tools.ts';
import { textKeysOf, withAgentTools } from '../../server/tools/agentTools.ts';
import { textOf } from '../support/builtin.ts';
import { manifest } from '../support/manifest.ts';

test('the manifest has every tool, with words for people and for models', () => {
  const text = textOf('package.json');
  expect(withAgentTools(text, TOOLS)).toBe(text);
  const words = JSON.parse(textOf('package.nls.json'));
  for (const tool of TOOLS) for (const key of textKeysOf(tool)) expect(words[key], key).toBeTruthy();
});

test('names, schemas and tags are such as VS Code takes', () => {
  const { languageModelTools } = manifest().contributes;
  for (const { name, toolReferenceName, modelDescription, inputSchema, tags } of languageModelTools) {
    expect(name).toMatch(/^proposals_[a-z_]+$/);
    expect(toolReferenceName).toBe(name);
    expect(modelDescription.length).toBeGreaterThan(50);
    expect(inputSchema).toMatchObject({ type: 'object', properties: expect.any(Object) });
    expect(tags[0]).toBe('proposals');
  }
  const writing = languageModelTools.filter(({ tags }: { tags: string[] }) => tags.includes('writes'));
  expect(writing.map(({ name }: { name: string }) => name)).toEqual([
    'proposals_start_proposal',
    'proposals_apply_fixes',
    'proposals_change_status',
  ]);
});

test('a manifest without contributions is refused', () => {
  expect(() => withAgentTools('{}', TOOLS)).toThrow('Expected `contributes`');
});
