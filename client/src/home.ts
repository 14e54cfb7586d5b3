import { homedir } from 'node:os';
import { Uri } from 'vscode';

/** The user's own folder; undefined where there is none, as in a browser. */
export function home(): Uri | undefined {
  return Uri.file(homedir());
}
