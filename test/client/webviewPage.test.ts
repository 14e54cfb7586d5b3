import { expect, test, vi } from 'vitest';
import { webviewPage } from '../../client/src/webviewPage.ts';

vi.mock('vscode', () => ({ env: { language: 'de' }, l10n: { bundle: undefined } }));

test('a page lets in its own script and style alone', () => {
  const pages = [1, 2].map(() => webviewPage({ title: '<b>', style: 'b {}', body: '<p>It.</p>', script: 'run()' }));
  const nonces = pages.map((page) => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy).toBe(`default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`);
    expect(page).toContain(`<script nonce="${nonce}">run()</script>`);
    expect(page).not.toContain('<b>');
    return nonce;
  });
  expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
  expect(nonces[0]).not.toBe(nonces[1]);
});
