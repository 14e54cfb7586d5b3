import { commands, type ExtensionContext, window } from 'vscode';

/** Adds a command. Where it fails, the user is told why. */
export function registerCommand<Arguments extends unknown[]>(
  context: ExtensionContext,
  command: string,
  run: (...given: Arguments) => Promise<void>,
): void {
  context.subscriptions.push(
    // biome-ignore lint/plugin: a command has a few arguments.
    commands.registerCommand(command, (...given: Arguments) => run(...given).catch(showError)),
  );
}

export function showError(error: unknown): void {
  void window.showErrorMessage(messageOf(error));
}

/** What to show the user of an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
