import { expect, test } from 'vitest';
import { serverApi, toolApi } from '../../client/src/agents/editorApi.ts';

class Result {
  readonly parts: readonly unknown[];
  constructor(parts: readonly unknown[]) {
    this.parts = parts;
  }
}

class Text {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

class Definition {
  readonly given: readonly unknown[];
  constructor(...given: readonly unknown[]) {
    this.given = given;
  }
}

const nothing = () => ({ dispose: () => {} });

test.each([
  ['older than chat', {}],
  ['older than tools', { lm: {} }],
  ['with half of it', { lm: { registerTool: nothing }, LanguageModelToolResult: Result }],
])('an editor that is %s has no tools', (_, editor) => {
  expect(toolApi(editor)).toBeUndefined();
});

test('an editor that is older than servers has none', () => {
  expect(serverApi({ lm: { registerTool: nothing } })).toBeUndefined();
  expect(serverApi({ lm: { registerMcpServerDefinitionProvider: nothing } })).toBeUndefined();
});

test('text goes into what a tool answers', () => {
  const api = toolApi({ lm: { registerTool: nothing }, LanguageModelToolResult: Result, LanguageModelTextPart: Text });
  expect(api?.asResult('fine')).toEqual(new Result([new Text('fine')]));
});

test('a server goes into its definition', () => {
  const api = serverApi({
    lm: { registerMcpServerDefinitionProvider: nothing },
    McpStdioServerDefinition: Definition,
  });
  const server = { label: 'Proposals', command: 'node', args: ['cli.js', 'mcp'], env: { A: '1' }, version: '1.0.0' };
  expect(api?.asDefinition(server)).toMatchObject({
    given: ['Proposals', 'node', ['cli.js', 'mcp'], { A: '1' }, '1.0.0'],
  });
});
