import { window } from 'vscode';

/**
 * Asks for a path and hands it on. Where that fails, says why and asks again, in the same box; undefined where the user
 * gives up.
 */
export function askForPath<Result>(
  title: string,
  proposed: string,
  use: (path: string) => Promise<Result>,
): Promise<Result | undefined> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = 'Path of the file, relative to the workspace folder';
  box.value = proposed;
  box.valueSelection = stemOf(proposed);
  box.ignoreFocusOut = true;
  return new Promise((resolve) => {
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(async () => {
      if (box.busy) return;
      box.busy = true;
      try {
        resolve(await use(box.value));
        box.hide();
      } catch (error) {
        box.validationMessage = messageOf(error);
        box.busy = false;
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** Where the file's name without its extension stands in a path. */
function stemOf(path: string): [number, number] {
  const start = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  return [start, dot > start ? dot : path.length];
}

/** What to show the user of an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
