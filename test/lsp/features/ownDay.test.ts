import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { connect } from '../client.ts';
import { RICH } from '../opened.ts';

const TEMPLATE = '# [Title]\n\n- Created: YYYY-MM-DD\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n';
const rfc = (day: string) => `# Ants\n\n- Created: ${day}\n- Status: Accepted\n\n## Summary\n\nAnts work.\n`;

/** What is told of a proposal of that day; the template got another section on 2020-01-02. */
async function opened(day: string, trusted = true) {
  const made = new GitRepository();
  made.write('rfcs/template.md', TEMPLATE).write('rfcs/0001-a.md', rfc(day)).commit();
  made.write('rfcs/template.md', `${TEMPLATE}\n## Design\n\nSay how it works.\n`).commit();
  const root = pathToFileURL(made.root).href;
  const client = connect();
  await client.initialize(RICH, { rootUri: root, initializationOptions: { trusted } });
  await client.open(`${root}/rfcs/0001-a.md`, rfc(day));
  const told = () =>
    client.published
      .filter(({ uri }) => uri.endsWith('0001-a.md'))
      .at(-1)
      ?.diagnostics.map(({ code }) => code);
  return { client, told };
}

test('what the template got later is not asked of an open proposal that says it is older', async () => {
  const { told } = await opened('2020-01-01');
  await eventually(() => expect(told()).toEqual([]));
});

test('it is asked of what is no older, and where git may not be asked', async () => {
  for (const [day, trusted] of [
    ['2020-01-02', true],
    ['2020-01-01', false],
  ] as const) {
    const { client, told } = await opened(day, trusted);
    await eventually(() => expect(told()).toEqual(['section-missing']));
    await client.settle();
    expect(told()).toEqual(['section-missing']);
  }
});
