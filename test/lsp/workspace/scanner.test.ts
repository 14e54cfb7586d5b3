import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver/node';
import { clientOf } from '../../../server/src/lsp/client.ts';
import { Diagnostics } from '../../../server/src/lsp/diagnostics.ts';
import { Publishing } from '../../../server/src/lsp/publishing.ts';
import { Session } from '../../../server/src/lsp/session.ts';
import { Scanner } from '../../../server/src/lsp/workspace/scanner.ts';
import { eventually } from '../../support/eventually.ts';

test('a look that comes too soon after the last one is put off, not dropped', async () => {
  const session = new Session(clientOf({}), false, () => undefined);
  session.workspace.open(['file:///nowhere']);
  const [folder] = session.workspace.folders;
  if (!folder) throw new Error('Expected a folder.');
  const look = vi.spyOn(folder, 'scan').mockImplementation(() => wait(20, false));
  vi.spyOn(folder, 'needsScan', 'get').mockReturnValue(false);
  const connection = { console: { warn: () => undefined } } as unknown as Connection;
  const scanner = new Scanner(connection, session, new Diagnostics(connection, session, new Publishing(connection)));
  scanner.lookAgain(folder);
  expect(look).not.toHaveBeenCalled();
  scanner.scan(folder);
  await eventually(() => expect(look).toHaveResolved());
  await wait(0);
  for (let i = 0; i < 3; i++) scanner.lookAgain(folder);
  expect(look).toHaveBeenCalledTimes(1);
  await eventually(() => expect(look).toHaveBeenCalledTimes(2));
});
