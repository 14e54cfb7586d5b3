import { expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { manifest } from '../support/manifest.ts';

test("the sample's README calls commands as the palette does", () => {
  const titles: string[] = manifest().contributes.commands.map(({ title }: { title: string }) => title);
  const steps = textOf('client/tools/sample/README.md').replace(/^\d+\. \*\*[^*]+\*\*/gm, '');
  const bold = [...steps.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words);
  expect(bold.length).toBeGreaterThan(3);
  for (const words of bold) expect(titles).toContain(words);
});
