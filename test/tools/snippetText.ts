/** A tab stop as VS Code reads it from a snippet's body. */
export interface TabStop {
  readonly number: number;
  readonly choices: readonly string[] | undefined;
}

export interface ReadSnippet {
  /** What is inserted: defaults kept, the first of several choices taken, variables resolved. */
  readonly text: string;
  /** The same without the tab stops: what nobody is asked to replace. */
  readonly fixed: string;
  readonly stops: readonly TabStop[];
}

/** Reads a snippet's body by VS Code's grammar (as far as ours go); throws where a brace or choice is never closed. */
export function readSnippet(body: string, variable: (name: string) => string): ReadSnippet {
  const stops: TabStop[] = [];
  let at = 0;
  let depth = 0;
  let fixed = '';
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: …${body.slice(Math.max(0, at - 30), at + 10)}`);
  };
  const choiceList = (): string[] => {
    const choices: string[] = [];
    let choice = '';
    for (; !body.startsWith('|}', at); at++) {
      if (at >= body.length) fail('A choice is not closed');
      const isEscape = body[at] === '\\' && /[\\,|$}]/.test(body[at + 1] ?? '');
      if (!isEscape && body[at] === ',') {
        choices.push(choice);
        choice = '';
      } else choice += body[isEscape ? ++at : at];
    }
    at += 2;
    return [...choices, choice];
  };
  const add = (text: string) => {
    if (depth === 0) fixed += text;
    return text;
  };
  const read = (isInside: boolean): string => {
    let text = '';
    while (at < body.length) {
      const rest = body.slice(at);
      const escaped = /^\\([\\$}])/.exec(rest);
      const stop = /^\$\{(\d+)([:|])/.exec(rest);
      const name = /^\$([A-Za-z_]\w*)/.exec(rest);
      if (escaped) {
        at += 2;
        text += add(escaped[1] ?? '');
      } else if (stop) {
        at += stop[0].length;
        const number = Number(stop[1]);
        const index = stops.push({ number, choices: undefined }) - 1;
        const choices = stop[2] === '|' ? choiceList() : undefined;
        depth++;
        text += choices ? choices[0] : read(true);
        depth--;
        stops[index] = { number, choices };
      } else if (name) {
        at += name[0].length;
        text += add(variable(name[1] ?? ''));
      } else if (rest.startsWith('$')) fail('An unescaped `$`');
      else if (rest.startsWith('}') && isInside) {
        at++;
        return text;
      } else text += add(body[at++] ?? '');
    }
    return isInside ? fail('A placeholder is not closed') : text;
  };
  return { text: read(false), fixed, stops };
}
