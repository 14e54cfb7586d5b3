import { beforeEach, expect, test } from 'vitest';
import { graph } from '../../server/src/cli/graph.ts';
import { proposals } from './proposals.ts';
import { rfc, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

const run = (options: object = {}) =>
  workspace.run((console, at) => graph('.', { format: 'mermaid', ...options }, console, at));

test('prints what hangs together, for one program or the other', async () => {
  workspace.write('rfcs/0003-log.md', rfc(3, 'Log', 'Superseded by [RFC-0001](0001-cache.md)'));
  expect(await run()).toEqual({
    code: 0,
    out: 'graph LR\n  p1["RFC-0001: Cache (Accepted)"]\n  p2["RFC-0003: Log (Superseded by RFC-0001)"]\n  p2 -->|"Superseded by"| p1\n',
    err: '',
  });
  expect((await run({ format: 'dot' })).out).toContain(
    '"rfcs/0003-log.md" -> "rfcs/0001-cache.md" [label="Superseded by"];\n',
  );
});

test('says so where nothing does', async () => {
  expect(await run()).toEqual({
    code: 0,
    out: 'graph LR\n',
    err: 'proposals: no proposal names another one in a field or its status.\n',
  });
});

test('options of the command line', async () => {
  expect(await proposals('graph', workspace.root, '--format', 'dot')).toMatchObject({ code: 0 });
  expect(await proposals('graph', '--format', 'svg')).toMatchObject({ code: 2 });
});
