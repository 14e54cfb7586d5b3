import type { Diagnostic } from 'vscode-languageserver/node';
import { isObject, type Params } from '../answer.ts';

/**
 * The diagnostics that the client has, found by what they say: they carry what the client keeps with them.
 * @param diagnostics as the client gives them, whatever that is
 */
export function shownDiagnostics(diagnostics: unknown): (own: Diagnostic) => Diagnostic | undefined {
  const shown = new Map<string, Diagnostic>();
  for (const one of Array.isArray(diagnostics) ? diagnostics : [])
    if (isObject(one) && !shown.has(keyOf(one))) shown.set(keyOf(one), one as unknown as Diagnostic);
  return (own) => shown.get(keyOf(own as unknown as Params));
}

function keyOf({ code, message, range }: Params): string {
  const { start, end } = isObject(range) ? range : ({} as Params);
  const places = [start, end].map((place) => (isObject(place) ? [place['line'], place['character']] : null));
  return JSON.stringify([code, message, places]);
}
