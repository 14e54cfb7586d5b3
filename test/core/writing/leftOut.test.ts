import { expect, test } from 'vitest';
import { readTemplate, renderProposal } from '../../../server/src/core/index.ts';

const rendered = (text: string) =>
  renderProposal(readTemplate({ id: 't', name: 'T', text }), { title: 'Cache' }, 'text');

test.each([
  ['beside a heading', '# [Title]\n\n## Risks <!-- optional -->\n\n[Risks]\n', '# Cache\n\n## Risks\n\n[Risks]\n'],
  ['above one', '# [Title]\n\n<!-- optional -->\n## Risks\n\n[Risks]\n', '# Cache\n\n## Risks\n\n[Risks]\n'],
  [
    'below one',
    '# [Title]\r\n\r\n## Risks\r\n<!-- repeat -->\r\n\r\n[Risks]\r\n',
    '# Cache\r\n\r\n## Risks\r\n\r\n[Risks]\r\n',
  ],
  ['at the start', '<!-- required -->\n# [Title]\n\n## Risks\n\nx\n', '# Cache\n\n## Risks\n\nx\n'],
  [
    "in a table's cell",
    '# [Title]\n\n| Field | Value |\n|---|---|\n| Status | Draft <!-- Draft, Done --> |\n| Owner | Ann |\n',
    '# Cache\n\n| Field | Value |\n|---|---|\n| Status | Draft |\n| Owner | Ann |\n',
  ],
])('a comment that overrules is not for the proposal: %s', (_, template, proposal) => {
  expect(rendered(template)).toBe(proposal);
});

test('a comment that says more stays, and so does one in code', () => {
  const text = '# Cache\n\n## Risks\n\n<!-- optional, if there are any -->\n\n```html\n<!-- optional -->\n```\n';
  expect(rendered(text)).toBe(text);
});
