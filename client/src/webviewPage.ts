import { env, l10n } from 'vscode';

/** What a page of our own shows. */
export interface PageContent {
  /** Undefined for a page that names itself. */
  readonly title?: string;
  /** CSS. */
  readonly style: string;
  /** HTML. */
  readonly body: string;
  /** The text of a script, or where it is. */
  readonly script: string | { readonly src: string };
}

/** A page for a webview. Its policy lets in nothing but the one script and the one style: no network, no images, no frames. */
export function webviewPage({ title, style, body, script }: PageContent): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const nonce = btoa(Array.from(random, (byte) => String.fromCharCode(byte)).join(''));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  // Where there is no translation it speaks English, whatever the window's language.
  const language = l10n.bundle ? env.language : 'en';
  const named = title === undefined ? '' : `\n<title>${title.replace(/[<>&"]/g, ' ')}</title>`;
  const [source, code] = typeof script === 'string' ? ['', script] : [` src="${script.src}"`, ''];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">${named}
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}<script nonce="${nonce}"${source}>${code}</script>
</body>
</html>`;
}
