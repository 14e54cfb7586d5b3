import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../server/src/cli/report/formatNames.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { proposals } from '../proposals.ts';

/** A section that the template does not have is a hint, an impossible date an error. */
const made = new GitRepository()
  .write('.proposals.yaml', 'practice: false\n')
  .write('rfcs/template.md', '# [Title]\n\n- Created: YYYY-MM-DD\n\n## Why\n\nSay why.\n\n## How\n\nSay how.\n')
  .write(
    'rfcs/0001-ants.md',
    '# Ants\n\n- Created: 2026-02-30\n\n## Why\n\nThey work.\n\n## How\n\nSo.\n\n## Who\n\nAll.\n',
  );

test.each(FORMATS)('%s tells hints where they are asked for, JSON always', async (format) => {
  const usual = await proposals('check', '--format', format, made.root);
  expect(usual.out).toContain('field-date-invalid');
  expect(usual.out.includes('section-unknown')).toBe(format === 'json');
  const more = await proposals('check', '--format', format, '--hints', made.root);
  expect(more.out).toContain('section-unknown');
  expect(more.code).toBe(usual.code);
});

test('the text counts them, and says how they are told', async () => {
  expect((await proposals('check', made.root)).out).toContain('0 information, 1 hint (told with --hints).\n');
  expect((await proposals('check', '--hints', made.root)).out).toContain('0 information, 1 hint.\n');
});

test('a report in a file has as many as what is printed in its format', async () => {
  const file = (name: string) => join(made.root, name);
  const outputs = ['sarif=a.sarif', 'json=a.json'].flatMap((one) => {
    const [format, name = ''] = one.split('=');
    return ['--output-file', `${format}=${file(name)}`];
  });
  await proposals('check', ...outputs, made.root);
  expect(readFileSync(file('a.sarif'), 'utf8')).not.toContain('section-unknown');
  expect(readFileSync(file('a.json'), 'utf8')).toContain('section-unknown');
});

test('a baseline has none, and hides none of those that are told', async () => {
  const baseline = join(made.root, 'known.yaml');
  await proposals('check', '--baseline', baseline, '--update-baseline', made.root);
  expect(readFileSync(baseline, 'utf8')).not.toContain('section-unknown');
  const { out, code } = await proposals('check', '--hints', '--baseline', baseline, made.root);
  expect(code).toBe(0);
  expect(out).toContain('section-unknown');
  expect(out).not.toContain('field-date-invalid');
});
