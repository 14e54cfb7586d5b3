// Creates one proposal in the folder that the first argument names, as soon as the file `go` stands beside it.
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument, readTemplate } from '../../server/src/core/index.ts';
import { createNumbered } from '../../server/src/files/createNumbered.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { suggestPath } from '../../server/src/files/suggestPath.ts';

const [root = '', title = ''] = process.argv.slice(2);
const template = readTemplate({ id: 't', name: 'RFC', text: '# RFC NNNN: [Title]\n', path: 'rfcs/0000-template.md' });
const date = '2026-11-21';
const wanted = { template, title, date, folder: undefined, trusted: false };
const suggested = await suggestPath(nodeHost(root), wanted);
while (!existsSync(`${root}.go`)) await sleep(5);
const created = await createNumbered(
  nodeHost(root),
  { ...suggested, proposed: suggested.number, date },
  (_, number) => `${number}`,
);
if (parseDocument(created.text).text !== created.text) throw new Error('A text was lost.');
process.stdout.write(created.path);
