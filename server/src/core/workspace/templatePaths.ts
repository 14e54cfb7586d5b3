const MARKDOWN = /\.(?:md|markdown)$/i;
/** Templates of other things: issues, pull requests, commit messages. */
const OTHER_TEMPLATES =
  /(?:^|\/)\.git(?:hub|lab|ea)?\/|(?:^|[-_/ ])(?:issue|pull[-_]?request|merge[-_]?request|pr|bug[-_]?report|release)[-_ ]?template/i;
const STUB = '(?:0{3,}|[nx]{3,})(?:[-_. ].*)?';
/** A number or date in front makes it a proposal about templates. */
const TEMPLATE_NAME = new RegExp(
  String.raw`^(?:${STUB}|(?!\d*[1-9])(?:.*[-_. ])?template|(?!\d)(?:[\p{L}]+[-_. ])?template[-_. ].*)$`,
  'iu',
);
const TEMPLATE_FOLDER = /^(?!\d*[1-9])(?:.*[-_. ])?templates?$/i;
/** A folder that holds one proposal, and so may stand for a template: `NNNN-kep-template`. */
const STAND_IN_FOLDER = new RegExp(String.raw`^(?:${STUB}|(?!\d*[1-9]).+[-_. ]template)$`, 'iu');
const MAIN_FILE = /^(?:readme|index)$/i;

/**
 * Whether a file is a template by its place and name: `0000-template.md`, `adr-template.md`, `XXXX-name.md`,
 * `NNNN-name/README.md`, whatever stands in a folder `templates`.
 * @param path relative to the workspace folder, with forward slashes
 */
export function isTemplatePath(path: string): boolean {
  return homeOf(path) !== undefined;
}

/**
 * The folder whose proposals a template is for, '' for the workspace folder itself; undefined for a path that is no
 * template's. `docs/rfcs/0000-template.md`, `docs/rfcs/templates/long.md` and `docs/rfcs/NNNN-name/README.md` are all for
 * `docs/rfcs`.
 */
export function homeOf(path: string): string | undefined {
  if (!MARKDOWN.test(path) || OTHER_TEMPLATES.test(path)) return undefined;
  const folders = path.split('/');
  const stem = (folders.pop() ?? '').replace(MARKDOWN, '');
  const last = folders.at(-1) ?? '';
  if (TEMPLATE_FOLDER.test(last) && !(MAIN_FILE.test(stem) && !STAND_IN_FOLDER.test(last))) {
    folders.pop();
    if (folders.at(-1) === '.proposals') folders.pop();
  } else if (STAND_IN_FOLDER.test(last) && MAIN_FILE.test(stem)) {
    folders.pop();
  } else if (!TEMPLATE_NAME.test(stem)) {
    return undefined;
  }
  return folders.join('/');
}
