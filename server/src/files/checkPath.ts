import * as l10n from '@vscode/l10n';

const MAX_LENGTH = 1000;
const MAX_NAME_BYTES = 255;
const UTF8 = new TextEncoder();
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF<>:"|?*]/u;

/** A number or date with nothing behind it, where a title gave no words: `0042-.md`. */
const UNFINISHED = /^(?:[^/]*\d[-_. –—]{1,3})?(?:\.(?:md|markdown))?$/i;

/** A path that may not be used for a new file; the message is for the user. */
export class PathError extends Error {}

/**
 * The names a relative path consists of, after refusing whatever would leave the folder, or be no ordinary file name
 * on some operating system. Both slashes separate names.
 */
export function checkedNames(path: string): string[] {
  const refusal = refusalOf(path);
  if (refusal !== undefined) throw new PathError(refusal);
  const names = namesIn(path);
  for (const name of names) {
    const reason = refusalOfName(name, shown(path));
    if (reason !== undefined) throw new PathError(reason);
  }
  return names;
}

function namesIn(path: string): string[] {
  return path.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
}

/** Why a path as a whole may not be used; undefined where it may. */
function refusalOf(path: string): string | undefined {
  const file = shown(path);
  if (path.length > MAX_LENGTH)
    return l10n.t('Cannot create `{0}`: expected at most {1} characters.', file, MAX_LENGTH);
  if (/^(?:[\\/]|[a-z]:)/i.test(path))
    return l10n.t('Cannot create `{0}`: expected a path relative to the workspace folder.', file);
  if (namesIn(path).some((name) => UNFINISHED.test(name)))
    return l10n.t('Cannot create `{0}`: write a few words for its name, in letters or digits.', file);
  if (!/.\.(?:md|markdown)$/i.test(namesIn(path).at(-1) ?? ''))
    return l10n.t('Cannot create `{0}`: expected a file name that ends in `.md`.', file);
  return undefined;
}

/** Why a name in a path may not be used; undefined where it may. */
function refusalOfName(name: string, file: string): string | undefined {
  if (name === '..') return l10n.t('Cannot create `{0}`: expected a path inside the workspace folder.', file);
  if (FORBIDDEN.test(name))
    return l10n.t(
      'Cannot create `{0}`: `{1}` holds a character that file names cannot have everywhere.',
      file,
      shown(name),
    );
  if (RESERVED.test(name)) return l10n.t('Cannot create `{0}`: `{1}` is a reserved name on Windows.', file, name);
  if (/^-/.test(name))
    return l10n.t('Cannot create `{0}`: `{1}` starts with a hyphen, which tools take for an option.', file, name);
  if (/[. ]$|^ /.test(name))
    return l10n.t('Cannot create `{0}`: `{1}` starts or ends with a space or ends with a dot.', file, name);
  if (UTF8.encode(name).length > MAX_NAME_BYTES)
    return l10n.t('Cannot create `{0}`: a name is longer than {1} bytes.', file, MAX_NAME_BYTES);
  return undefined;
}

/** A path as messages may show it. */
export function shown(path: string): string {
  const visible = path.replace(new RegExp(FORBIDDEN, 'gu'), '\uFFFD');
  return visible.length > 100 ? `${visible.slice(0, 100)}…` : visible;
}
