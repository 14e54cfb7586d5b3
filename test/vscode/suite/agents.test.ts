import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { CHOICE, chooseRow, exists, openFile, read, until, write } from './window.ts';

/** What this suite uses of an editor that is younger than the types it is compiled with. */
interface Tools {
  readonly tools: readonly { readonly name: string; readonly description: string; readonly tags: readonly string[] }[];
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}

const lm = (vscode as unknown as { readonly lm: Tools }).lm;
const ours = () => lm.tools.filter(({ name }) => name.startsWith('proposals_')).map(({ name }) => name);
const RECORD = '# 7. Use a queue\n\n- Status: Accepted\n';

async function ask(name: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(`proposals_${name}`, { input, toolInvocationToken: undefined });
  return content.map(({ value }) => value).join('');
}

suite('Agents', () => {
  test('have tools of the editor, which know what is not saved', async () => {
    await until('the tools', () => ours().length === 9);
    write('docs/template.md', '# N. [Title]\n\n- Status: Draft | Accepted\n\n## Context\n\nWhy?\n');
    const path = 'docs/0007-queue.md';
    await openFile(RECORD, path);
    const told = await until('the missing section', async () => {
      const text = await ask('check_proposal', { path });
      return text.includes('section-missing') && text;
    });
    assert.match(told, /docs\/0007-queue\.md \(template .*\): /);
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await editor.edit((edit) =>
      edit.insert(editor.document.positionAt(RECORD.length), '\n## Context\n\nMails are slow.\n'),
    );
    assert.equal(editor.document.isDirty, true);
    assert.match(await ask('check_proposal', { path }), /no problems/);
    assert.match(await ask('change_status', { path, status: 'Draft' }), /Changed docs\/0007-queue\.md/);
    assert.match(editor.document.getText(), /- Status: Draft\n[\s\S]*Mails are slow\./);
    assert.equal(read(path), RECORD);
    await vscode.commands.executeCommand('undo');
    assert.match(editor.document.getText(), /- Status: Accepted\n[\s\S]*Mails are slow\./);
  });

  test('start a proposal, and are told what cannot be done', async () => {
    assert.match(await ask('start_proposal', { template: 'rfc', title: 'Retries', folder: 'plans' }), /Wrote plans\//);
    assert.equal(exists('plans'), true);
    await assert.rejects(ask('check_proposal', { path: '/etc/passwd' }), /outside of what is open here/);
  });

  test('have none where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('proposals');
    await settings.update('agents', 'off', vscode.ConfigurationTarget.Global);
    try {
      await until('no tools', () =>
        ask('list_templates', {}).then(
          () => false,
          () => true,
        ),
      );
    } finally {
      await settings.update('agents', undefined, vscode.ConfigurationTarget.Global);
    }
    const told = await until('the tools', () => ask('list_templates', {}).catch(() => false as const));
    assert.match(told, /- rfc: RFC \(built in/);
  });
});

suite('Agents by a server', () => {
  test('have the same tools, from a server that the editor starts', async () => {
    await openFile(RECORD, 'docs/0008-queue.md');
    const settings = vscode.workspace.getConfiguration('proposals');
    await settings.update('agents', 'server', vscode.ConfigurationTarget.Global);
    try {
      void vscode.commands.executeCommand('workbench.mcp.listServer');
      await chooseRow('Proposals');
      await chooseRow('Start Server');
      const served = () => lm.tools.flatMap(({ name }) => name.match(/^mcp_proposals_(.+)/)?.[1] ?? []);
      const names = await until('its tools', () => served().length > 0 && served());
      assert.deepEqual(
        names.toSorted(),
        ours()
          .map((name) => name.replace('proposals_', ''))
          .toSorted(),
      );
      const { content } = await lm.invokeTool('mcp_proposals_list_templates', {
        input: {},
        toolInvocationToken: undefined,
      });
      assert.match(String(content[0]?.value), /"name":"RFC","path":null,"origin":"built in"/);
      void vscode.commands.executeCommand('workbench.mcp.listServer');
      await until('it to be running', async () =>
        (await ui.texts(CHOICE)).some((row) => /^ProposalsRunning/.test(row)),
      );
      await ui.screenshot('agents-server');
      await ui.press('Escape');
    } finally {
      await settings.update('agents', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
