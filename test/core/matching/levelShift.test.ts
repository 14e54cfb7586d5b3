import { expect, test } from 'vitest';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { commonShift } from '../../../server/src/core/matching/levelShift.ts';

const { sections: wanted } = readTemplate({
  id: 'team',
  name: 'Team',
  text: '# [Title]\n\n## Goals\n\nSay why.\n\n### Users\n\nWho?\n\n### Limits\n\nWhat not?\n\n## Costs\n\nHow much?\n\n## Risks\n\nWhich?\n',
});
const shift = (...headings: readonly string[]) =>
  commonShift(wanted, parseDocument(`# Cache\n\n${headings.join('\n\nx\n\n')}\n\nx\n`).sections);

test.each([
  [['## Goals', '## Costs'], 0],
  [['### Goals', '### Costs', '## Risks'], 1],
  [['# Goals', '# Costs', '## Risks'], -1],
  // As many at either: as the template has it.
  [['### Goals', '## Costs'], 0],
  // One that comes often counts once.
  [['### Goals', '### Goals', '### Goals', '## Costs', '## Risks'], 0],
  // Others are asked only where no main one is there.
  [['#### Users', '#### Limits', '## Goals'], 0],
  [['#### Users', '#### Limits'], 1],
  [['#### Users'], 0],
  [['## Others'], 0],
])('the level that most are found at: %j is %i', (headings, expected) => {
  expect(shift(...headings)).toBe(expected);
});
