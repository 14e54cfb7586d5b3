import { type Diagnostic, type ExtensionContext, languages, type Uri } from 'vscode';
import type { HandleDiagnosticsSignature, Middleware } from 'vscode-languageclient/node';

interface Told {
  /** All that the server has found. */
  readonly found: readonly Diagnostic[];
  /** What of it is shown. */
  shown: readonly Diagnostic[];
  readonly show: HandleDiagnosticsSignature;
}

/** The rule whose problems VS Code's own validation of Markdown links tells, too, where somebody has switched it on; it is off by itself. */
const OURS = 'reference-broken';
const THEIRS = 'link.';

/** Takes back what VS Code says of the same link: it comes and goes as it likes, so that each of its changes is looked at. */
export function toldOnce(context: ExtensionContext): Pick<Middleware, 'handleDiagnostics'> {
  const known = new Map<string, Told>();
  context.subscriptions.push(
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const told = known.get(`${uri}`);
        if (!told) continue;
        const now = withoutDoubles(uri, told.found);
        if (now.length === told.shown.length && now.every((one, i) => one === told.shown[i])) continue;
        told.shown = now;
        told.show(uri, [...now]);
      }
    }),
  );
  return {
    handleDiagnostics: (uri, found, show) => {
      const shown = withoutDoubles(uri, found);
      if (found.some((one) => codeOf(one) === OURS)) known.set(`${uri}`, { found, shown, show });
      else known.delete(`${uri}`);
      show(uri, [...shown]);
    },
  };
}

function withoutDoubles(uri: Uri, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const theirs = languages.getDiagnostics(uri).filter((one) => codeOf(one).startsWith(THEIRS));
  if (theirs.length === 0) return found;
  return found.filter((one) => codeOf(one) !== OURS || !theirs.some(({ range }) => range.intersection(one.range)));
}

function codeOf({ code }: Diagnostic): string {
  return `${typeof code === 'object' ? code.value : (code ?? '')}`;
}
