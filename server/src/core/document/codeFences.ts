const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** A text without the code between fences, lists and quotes not looked into. A fence that is never closed is none. */
export function withoutFences(text: string): string {
  const kept: string[] = [];
  let inside: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined && mark === undefined) kept.push(line);
    else if (fence !== undefined && mark?.startsWith(fence)) {
      inside = [];
      fence = undefined;
    } else {
      inside.push(line);
      fence ??= mark;
    }
  }
  return [...kept, ...inside].join('\n');
}
