import { expect, test } from 'vitest';
import { pageInPackage } from '../../../server/tools/packaging/pageInPackage.ts';
import { publicRepository } from '../../../server/tools/packaging/repository.ts';
import { targetsIn } from '../../docs/pages.ts';
import { textOf } from '../../support/builtin.ts';

const PAGE = `# A

![All of *it*](images/a.png)

[**More** on \`b\`](docs/b.md#c), [here](#a), [there](https://example.com), [write](mailto:a@example.com).

\`\`\`
[x](y.md)
\`\`\`
`;

test('where the sources can be found, links and pictures lead there', () => {
  const repository = publicRepository('https://github.com/ada/proposals');
  expect(pageInPackage(PAGE, { repository })).toBe(
    PAGE.replace('images/a.png', 'https://github.com/ada/proposals/raw/HEAD/images/a.png').replace(
      'docs/b.md#c',
      'https://github.com/ada/proposals/blob/HEAD/docs/b.md#c',
    ),
  );
});

test('where they cannot, links are words, and pictures are left out', () => {
  const words = PAGE.replace('[**More** on `b`](docs/b.md#c)', '**More** on `b`');
  expect(pageInPackage(PAGE, {})).toBe(words.replace('![All of *it*](images/a.png)\n\n', ''));
});

test('what is there for its links alone is left out where they lead nowhere', () => {
  const page =
    'It is. <!-- links -->[More](docs/a.md).<!-- /links -->\n\n<!-- links -->\n## All\n\n[A](a.md)\n<!-- /links -->\n';
  expect(pageInPackage(page, {})).toBe('It is.\n\n');
  const repository = publicRepository('https://github.com/ada/proposals');
  expect(pageInPackage(page, { repository })).toContain(
    '<!-- links -->[More](https://github.com/ada/proposals/blob/HEAD/docs/a.md).',
  );
});

test.each(['README.md', 'CHANGELOG.md'])('nothing is left of %s that needs files beside it', (path) => {
  const targets = targetsIn(pageInPackage(textOf(path), {}));
  expect(targets.filter((target) => !/^(?:https:|#)/.test(target))).toEqual([]);
  const repository = publicRepository('https://gitlab.com/ada/proposals');
  const links = targetsIn(pageInPackage(textOf(path), { repository }));
  expect(links.filter((target) => !/^(?:https:|#)/.test(target))).toEqual([]);
});
