import type * as vscode from 'vscode';

/** A tool as VS Code has a model call it, since 1.95. */
export interface EditorTool {
  prepareInvocation(options: { readonly input: unknown }): {
    readonly invocationMessage: string;
    readonly confirmationMessages?: { readonly title: string; readonly message: string };
  };
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<unknown>;
}

/** Servers of tools as VS Code starts them, since 1.101. */
export interface ServerProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): readonly unknown[];
}

/** What this extension uses of VS Code that is younger than the oldest one it runs in: each part may be missing. */
interface YoungApi {
  readonly lm?: {
    readonly registerTool?: (name: string, tool: EditorTool) => vscode.Disposable;
    readonly registerMcpServerDefinitionProvider?: (id: string, provider: ServerProvider) => vscode.Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => unknown;
}

/** Registers tools for language models, and puts text into what they answer. */
export interface ToolApi {
  readonly register: (name: string, tool: EditorTool) => vscode.Disposable;
  readonly asResult: (text: string) => unknown;
}

/** Registers servers of tools. */
export interface ServerApi {
  readonly register: (id: string, provider: ServerProvider) => vscode.Disposable;
  readonly asDefinition: (server: {
    readonly label: string;
    readonly command: string;
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
    readonly version: string;
  }) => unknown;
}

/**
 * What the editor has for tools of language models; undefined where it has none.
 * @param editor the module `vscode`
 */
export function toolApi(editor: unknown): ToolApi | undefined {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = editor as YoungApi;
  const register = lm?.registerTool;
  return register && Result && Text && { register, asResult: (text) => new Result([new Text(text)]) };
}

/** What the editor has for servers of tools; undefined where it has none. */
export function serverApi(editor: unknown): ServerApi | undefined {
  const { lm, McpStdioServerDefinition: Definition } = editor as YoungApi;
  const register = lm?.registerMcpServerDefinitionProvider;
  return (
    register &&
    Definition && {
      register,
      asDefinition: ({ label, command, args, env, version }) => new Definition(label, command, args, env, version),
    }
  );
}
