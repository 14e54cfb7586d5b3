const MAX_LENGTH = 500;
const MAX_ALTERNATIVES = 50;

/**
 * Whether a path, relative and with forward slashes, fits a pattern: `*` and `?` stand for parts of a name, `**` for any
 * folders, `{a,b}` for one of several texts. A pattern that names a folder fits all that is below it.
 */
export function fitsPattern(pattern: string, path: string): boolean {
  if (pattern.length > MAX_LENGTH) return false;
  const names = path.split('/');
  return alternatives(pattern).some((plain) => {
    const parts = plain.replace(/^(?:\.\/)+/, '').split('/');
    const namesFolder = parts.at(-1) === '' || !/[*?]/.test(parts.at(-1) ?? '');
    if (parts.at(-1) === '') parts.pop();
    return fitsNames(parts, names, namesFolder);
  });
}

/** The way of dynamic programming: each pattern part once for each name, however many `**` there are. */
function fitsNames(parts: readonly string[], names: readonly string[], mayStopEarly: boolean): boolean {
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part === '**') for (let i = at; i <= names.length; i++) next.add(i);
      else if (at < names.length && fitsName(part, names[at] as string)) next.add(at + 1);
    }
    reached = next;
  }
  return mayStopEarly ? reached.size > 0 : reached.has(names.length);
}

/** `*` and `?` within one name; goes back to the last star only, so that it is linear in the product of both lengths. */
function fitsName(part: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let i = 0; i < name.length; ) {
    if (at < part.length && (part[at] === '?' || (part[at] !== '*' && part[at] === name[i]))) {
      at++;
      i++;
    } else if (part[at] === '*') {
      star = at++;
      resume = i;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  while (part[at] === '*') at++;
  return at === part.length;
}

function alternatives(pattern: string): readonly string[] {
  let plain = [pattern];
  for (let round = 0; round < 5; round++) {
    plain = plain.flatMap((one) => {
      const [all, inside = ''] = /\{([^{}]*)\}/.exec(one) ?? [];
      if (all === undefined) return [one];
      const start = one.indexOf(all);
      return inside.split(',').map((choice) => one.slice(0, start) + choice + one.slice(start + all.length));
    });
    if (plain.length > MAX_ALTERNATIVES) return plain.slice(0, MAX_ALTERNATIVES);
  }
  return plain;
}

/** Whether a pattern stands for more than one path. */
export function isPattern(path: string): boolean {
  return /[*?{]/.test(path);
}
