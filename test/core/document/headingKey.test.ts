import { describe, expect, test } from 'vitest';
import { headingKey } from '../../../server/src/core/document/headingKey.ts';

describe('a heading reads the same', () => {
  test.each([
    ['2. Rollout plan', 'Rollout plan'],
    ['3.1 Rollout plan', 'Rollout plan'],
    ['IV. Rollout plan', 'Rollout plan'],
    ['B) Rollout plan', 'Rollout plan'],
    ['七、影响面', '影响面'],
    ['（二） 影响面', '八、影响面'],
    ['第三章 影响面', '④影响面'],
    ['API实现方案', 'API 实现方案'],
    ['🚀 3. Rollout plan', 'Rollout plan'],
    [':rocket: Rollout plan', 'Rollout plan'],
    ['**Rollout** _plan_:', 'Rollout plan'],
    ['`Rollout plan`', 'Rollout plan'],
    ['Rollout plan {#rollout}', 'Rollout plan'],
    ['<a name="rollout"></a>2. Rollout plan', 'Rollout plan'],
    ['Rollout plan <a id="rollout" />', 'Rollout plan'],
    ['Rollout plan[^1]', 'Rollout plan'],
    ['Rollout plan ![stable](https://x.org/stable.svg)', 'Rollout plan'],
    ['Rollout![stable](stable.svg)plan', 'Rollout plan'],
    ['[![stable](https://x.org/stable.svg)](https://x.org) Rollout plan', 'Rollout plan'],
    ['[4. Rollout plan](#rollout)', 'Rollout plan'],
    ['[Rollout plan][rollout]', 'Rollout plan'],
    ['Rollout plan <!-- optional -->', 'Rollout plan'],
    ['Rollout<!-- of it -->plan', 'Rollout plan'],
    ['Rollout<BR>plan', 'Rollout plan'],
    ['Rollout &amp; plan', 'Rollout & plan'],
    ['Rollout&nbsp;plan', 'Rollout plan'],
    ['U\u0308berblick', 'Überblick'],
    ['要件（任意）', '要件'],
  ])('%s as %s', (written, wanted) => {
    expect(headingKey(written)).toBe(headingKey(wanted));
  });

  test.each([
    ['Rollout <name>', 'Rollout'],
    ['A plan', 'plan'],
    ['Mix it', 'it'],
    ['![Rollout plan](plan.svg)', ''],
  ])('but not %s as %s', (written, wanted) => {
    expect(headingKey(written)).not.toBe(headingKey(wanted));
  });
});
