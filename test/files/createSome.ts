// Creates proposals in the folder that the first argument names, one for each title that follows. Says when it has been proposed a number
// for each, and begins when told so.
import { once } from 'node:events';
import { parseDocument, readTemplate } from '../../server/src/core/index.ts';
import { createNumbered } from '../../server/src/files/createNumbered.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { suggestPath } from '../../server/src/files/suggestPath.ts';

const [root = '', ...titles] = process.argv.slice(2);
const host = nodeHost(root);
const template = readTemplate({ id: 't', name: 'RFC', text: '# RFC NNNN: [Title]\n', path: 'rfcs/0000-template.md' });
const date = '2026-11-21';
const suggested = await Promise.all(
  titles.map((title) => suggestPath(host, { template, title, date, folder: undefined, trusted: false })),
);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (const one of suggested) {
  const wanted = { ...one, proposed: one.number, date };
  const { path, text } = await createNumbered(host, wanted, (_, number) => `${number}`);
  if (parseDocument(text).text !== text) throw new Error('A text was lost.');
  process.stdout.write(`${path}\n`);
}
process.stdin.destroy();
