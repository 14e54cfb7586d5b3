const MAX_LENGTH = 1000;
const MAX_NAME_BYTES = 255;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF<>:"|?*]/u;

/** A path that may not be used for a new file; the message is for the user. */
export class PathError extends Error {}

/**
 * The names a relative path consists of, after refusing whatever would leave the folder, or be no ordinary file name
 * on some operating system. Both slashes separate names.
 */
export function checkedNames(path: string): string[] {
  if (path.length > MAX_LENGTH) throw refusal(path, `expected at most ${MAX_LENGTH} characters`);
  if (/^(?:[\\/]|[a-z]:)/i.test(path)) throw refusal(path, 'expected a path relative to the workspace folder');
  const names = path.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
  if (!/.\.(?:md|markdown)$/i.test(names.at(-1) ?? '')) throw refusal(path, 'expected a file name that ends in `.md`');
  for (const name of names) {
    if (name === '..') throw refusal(path, 'expected a path inside the workspace folder');
    if (FORBIDDEN.test(name))
      throw refusal(path, `\`${shown(name)}\` holds a character that file names cannot have everywhere`);
    if (RESERVED.test(name)) throw refusal(path, `\`${name}\` is a reserved name on Windows`);
    if (/^-/.test(name)) throw refusal(path, `\`${name}\` starts with a hyphen, which tools take for an option`);
    if (/[. ]$|^ /.test(name)) throw refusal(path, `\`${name}\` starts or ends with a space or ends with a dot`);
    if (Buffer.byteLength(name) > MAX_NAME_BYTES) throw refusal(path, `a name is longer than ${MAX_NAME_BYTES} bytes`);
  }
  return names;
}

/** A path as messages may show it. */
export function shown(path: string): string {
  const visible = path.replace(new RegExp(FORBIDDEN, 'gu'), '\uFFFD');
  return visible.length > 100 ? `${visible.slice(0, 100)}…` : visible;
}

function refusal(path: string, reason: string): PathError {
  return new PathError(`Cannot create \`${shown(path)}\`: ${reason}.`);
}
