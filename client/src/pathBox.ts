import { l10n, window } from 'vscode';
import { messageOf } from './command.ts';

/**
 * Asks for a path and hands it on. Where that fails, says why and asks again, in the same box; undefined where the user
 * gives up.
 * @param number the number in the path: what is typed at once replaces the words behind it
 * @param lacksWords whether the title gave the path no words
 */
export function askForPath<Result>(
  title: string,
  proposed: string,
  number: string | undefined,
  lacksWords: boolean,
  use: (path: string) => Promise<Result>,
): Promise<Result | undefined> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = lacksWords
    ? l10n.t('The title has no letters to name the file after. Write a few words for its path.')
    : l10n.t('Path of the file, relative to the workspace folder');
  box.value = proposed;
  box.valueSelection = toReplace(proposed, number);
  box.ignoreFocusOut = true;
  return new Promise((resolve, reject) => {
    let isHidden = false;
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
        // Too late to ask again.
        if (isHidden) return reject(error);
        box.validationMessage = messageOf(error);
        box.busy = false;
      }
    });
    box.onDidHide(() => {
      isHidden = true;
      // What is under way already still counts.
      if (!box.busy) resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** Where the words behind a number stand in a path; without a number the file's name without its extension. */
function toReplace(path: string, number: string | undefined): [number, number] {
  const at = number === undefined ? -1 : path.lastIndexOf(number);
  const behind = at < 0 ? 0 : at + (number?.length ?? 0);
  const start = path.lastIndexOf('/', at < 0 ? path.length : at) + 1;
  const length = path.slice(Math.max(start, behind)).search(/\/|\.(?:md|markdown)$/i);
  const end = length < 0 ? path.length : Math.max(start, behind) + length;
  // Where words are still to come, they go behind what is there.
  if (/[-_ ]$/.test(path.slice(start, end))) return [end, end];
  const words = path.slice(behind, end).search(/[^-_. ]/);
  return [behind > 0 && words >= 0 ? behind + words : start, end];
}
