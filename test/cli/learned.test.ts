import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newProposal } from '../../server/src/cli/new.ts';
import { GitRepository } from '../support/gitRepository.ts';
import { recordOf, writeRecords } from '../support/records.ts';
import { proposals } from './proposals.ts';

const MISSING = '`Consequences`: section missing. Insert it after `Decision`. 9 of the 10 records in docs/adr have it.';

test('records without a template are compared with what they agree on, be one checked alone or with all others', async () => {
  const { root } = writeRecords();
  const last = join(root, 'docs/adr/0010-queue.md');
  const alone = await proposals('check', last);
  expect(alone.out).toBe(
    `${last}:13:4 information section-missing ${MISSING}\n\nChecked 1 file, 1 proposal: 0 errors, 0 warnings, 1 information.\n`,
  );
  const all = await proposals('check', root);
  expect(all.out).toBe(alone.out.replace('1 file, 1 proposal', '11 files, 10 proposals'));
  expect([alone.code, all.code]).toEqual([0, 0]);
  expect(all.err).toContain(
    'no template was found, so they were only held to what they agree on themselves. Put it at docs/adr/template.md',
  );
  expect(alone.err).toContain('`proposals template learn docs/adr` prints the one that they follow.');
  expect((await proposals('check', '--require-proposals', root)).code).toBe(2);
  expect((await proposals('check', '--fail-on', 'information', root)).code).toBe(1);
});

test('says in JSON what it was compared with', async () => {
  const { root } = writeRecords();
  const { out } = await proposals('check', '--format', 'json', join(root, 'docs/adr/0010-queue.md'));
  expect(JSON.parse(out).files).toMatchObject([
    {
      template: {
        id: 'docs/adr/',
        name: 'ADR',
        learned: { folder: 'docs/adr', records: 10 },
        evidence: ['as 10 records in docs/adr have it'],
      },
      problems: [{ rule: 'section-missing', severity: 'information', subject: 'Consequences', message: MISSING }],
    },
  ]);
});

test('is silent where practice has no say, and where a template is named', async () => {
  const made = writeRecords();
  const file = join(made.root, 'docs/adr/0010-queue.md');
  const nothing = 'Checked 1 file, 0 proposals: 0 errors, 0 warnings, 0 information.\n';
  expect((await proposals('check', '--no-practice', file)).out).toBe(nothing);
  made.write('rfc.md', '# [Title]\n\n## Ants\n\n[Ants]\n');
  expect((await proposals('check', '--template', join(made.root, 'rfc.md'), file)).out).toContain(
    '`Ants`: section missing',
  );
  made.write('.proposals.yaml', 'practice: false\n');
  expect((await proposals('check', file)).out).toBe(nothing);
});

test('any template beats it', async () => {
  const made = writeRecords().write(
    'docs/adr/template.md',
    '# N. [Title]\n\n## Status\n\n[Status]\n\n## Context\n\n[Why]\n',
  );
  const { out } = await proposals('check', '--format', 'json', join(made.root, 'docs/adr'));
  const ids = JSON.parse(out).files.map(({ template }: { template: { id: string } | null }) => template?.id);
  expect(new Set(ids)).toEqual(new Set(['docs/adr/template.md', undefined]));
  // Of another kind: what follows it does not follow what the others agree on.
  const other = '# Design\n\n## Ants\n\nOne.\n\n## Bees\n\nTwo.\n';
  made.write('docs/adr/0011-ants.md', other);
  expect((await proposals('check', join(made.root, 'docs/adr/0011-ants.md'))).out).toContain('0 proposals');
});

test('where half of them follow a template, the others are not asked what they agree on', async () => {
  const made = new GitRepository().write(
    'rfc-template.md',
    '# RFC: [Title]\n\n## Ants\n\n[What]\n\n## Bees\n\n[What]\n',
  );
  for (let i = 1; i <= 5; i++) made.write(`notes/000${i}-queue.md`, recordOf(i));
  for (let i = 1; i <= 6; i++)
    made.write(`notes/010${i}-ants.md`, `# RFC: Ants\n\n## Ants\n\nOne.\n\n## Bees\n\nTwo.\n`);
  const { out } = await proposals('check', join(made.root, 'notes'));
  expect(out).toContain('Checked 11 files, 6 proposals');
});

test('starts another record as they have it, beside them', async () => {
  const { root } = writeRecords();
  const start = async (folder: string) => {
    const texts = { out: '', err: '' };
    const out = (text: string) => {
      texts.out += text;
    };
    const err = (text: string) => {
      texts.err += text;
    };
    const code = await newProposal(folder, 'Two queues', { author: 'Ada', print: true }, { out, err }, root);
    return { code, ...texts };
  };
  const made = await start('docs/adr');
  expect(made.out).toContain('docs/adr/0011-two-queues.md\n\n# 11. Two queues\n\nDate: ');
  expect(made.out).toContain('## Consequences\n\n[Consequences]\n');
  const none = await start('docs');
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('docs: a folder, expected a file') });

  const explained = await proposals('template', 'explain', join(root, 'docs/adr/'));
  expect(explained.out).toContain('ADR (docs/adr): 2 fields, 4 sections');
});

test('what cannot be read or understood beside the others stops nothing', async () => {
  const made = writeRecords();
  writeFileSync(join(made.root, 'docs/adr/0011-latin.md'), Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
  const { out } = await proposals('check', join(made.root, 'docs/adr/0010-queue.md'));
  expect(out).toContain(MISSING);
});
