import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const check = (templateText: string, text: string) =>
  brief(problemsOf(text, readTemplate({ id: 'team', name: 'Team', text: templateText })));

const TEMPLATE = `# [Title]

## Motivation

Describe the trouble that travellers have today. Name who has it and how often it comes up.
Say what it costs them in time and money.

- Add figures from the last three months
- Mention what was tried before and why it failed

## Design

Walk through the whole journey from the first click to the printed ticket.
`;
const filled = (motivation: string, design = 'We print tickets at the gate.') =>
  `# Tickets\n\n## Motivation\n\n${motivation}\n\n## Design\n\n${design}\n`;

describe('advice that is left over', () => {
  test.each([
    ['wrapped otherwise', 'Describe the\ntrouble that travellers\nhave today.'],
    ['half deleted, by sentences', 'Say what it costs them in time and money.'],
    ['half deleted, in the middle of a sentence', 'Describe the trouble that travellers have'],
    ['with another list mark', '1. Mention what was tried before and why it failed'],
    ['as a task', '- [ ] Mention what was tried before and why it failed'],
    ['as text', 'Mention what was tried before and why it failed'],
    ['as text on one line', 'Add figures from the last three months Mention what was tried before and why it failed'],
    ['with emphasis', '*Describe the **trouble** that travellers have today.*'],
    ['in a list', '- Name who has it and how often it comes up.'],
  ])('is found %s', (_, left) => {
    expect(check(TEMPLATE, filled(`Queues are long.\n\n${left}`))).toEqual(['placeholder-leftover: Motivation']);
  });

  test('is found below a subheading of the author’s own', () => {
    const text = filled('Queues are long.\n\n### Costs\n\nTen hours.\n\nSay what it costs them in time and money.');
    expect(check(TEMPLATE, text)).toEqual(['placeholder-leftover: Costs']);
  });

  test('is found in another section', () => {
    expect(
      check(TEMPLATE, filled('Queues are long.', 'We print.\n\nSay what it costs them in time and money.')),
    ).toEqual(['placeholder-leftover: Design']);
  });

  test('leaves a section empty where the author made a comment of it', () => {
    expect(check(TEMPLATE, filled('<!--\nDescribe the trouble that travellers have today.\n-->'))).toEqual([
      'section-empty: Motivation',
    ]);
  });

  test.each([
    'Describe the journey, we were told.',
    'The trouble that travellers have today is the queue.',
    'We name who has it, and how often.',
    'Add figures',
    'It costs them money.',
  ])('is never what the author wrote: %s', (own) => {
    expect(check(TEMPLATE, filled(own))).toEqual([]);
  });

  const words = fc.constantFrom('harbour', 'lantern', 'copper', 'meadow', 'signal', 'timber', 'garden', 'window');
  const sentence = fc.array(words, { minLength: 7, maxLength: 14 }).map((list) => `Consider ${list.join(' ')}.`);
  const disguise = fc.constantFrom<(text: string) => string>(
    (text) => text.replaceAll(' ', '\n'),
    (text) => `* ${text}`,
    (text) => `7. ${text}`,
    (text) => `**${text}**`,
    (text) => `_${text}_`,
    (text) => text.replace(' ', '  '),
    (text) => text.replace(/(\w+) (\w+)\.$/, '*$1* `$2`.'),
    (text) => text.split(' ').slice(0, 7).join(' '),
    (text) => `### My own heading\n\nMy words.\n\n${text}`,
  );

  test('is found however it is disguised', () => {
    fc.assert(
      fc.property(sentence, disguise, (advice, change) => {
        const template = `# [Title]\n\n## Motivation\n\n${advice}\n`;
        const found = check(template, `# Tickets\n\n## Motivation\n\nQueues are long.\n\n${change(advice)}\n`);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(/^placeholder-leftover/);
      }),
    );
  });

  test('in a quotation of the template’s own is found without it and with it', () => {
    const template = '# [Title]\n\n## Motivation\n\n> Say in a few words why this is needed.\n';
    for (const left of ['> Say in a few words why this is needed.', 'Say in a few words why this is needed.'])
      expect(check(template, `# Tickets\n\n## Motivation\n\nQueues.\n\n${left}\n`)).toEqual([
        'placeholder-leftover: Motivation',
      ]);
  });
});

describe('a question of the template', () => {
  const template =
    '# [Title]\n\n## Impact\n\n- Which teams will have to change their schedules?\n- What will travellers notice of this at first?\n';
  const impact = (body: string) => check(template, `# Tickets\n\n## Impact\n\n${body}\n`);

  test('may stay above its answer', () => {
    expect(
      impact(
        '- Which teams will have to change their schedules?\n  - Only ours\n- What will travellers notice of this at first?\n  - New doors',
      ),
    ).toEqual([]);
    expect(impact('Which teams will have to change their schedules?\n\nOnly ours.')).toEqual([]);
    expect(impact('- **Which teams will have to change their schedules?** Only ours.')).toEqual([]);
  });

  test('is left over without one', () => {
    expect(impact('Only ours will.\n\n- What will travellers notice of this at first?')).toEqual([
      'placeholder-leftover: Impact',
    ]);
  });

  test('is left over with others above one text', () => {
    expect(
      impact(
        '- Which teams will have to change their schedules?\n- What will travellers notice of this at first?\n\nOnly ours will.',
      ),
    ).toEqual(['placeholder-leftover: Impact']);
  });
});

describe('text that is meant to stay', () => {
  test.each([
    [
      'a sentence above a list to fill in',
      'This proposal builds on the following earlier ones:\n\n- [Number]: the reason for it',
      'This proposal builds on the following earlier ones:\n\n- 12: it brings the printer',
    ],
    [
      'a sentence above a list of links to fill in',
      'This proposal builds on the following earlier ones:\n\n- **[HB-XXXX]: its title**\n\n[HB-XXXX]: https://example.com/XXXX',
      'This proposal builds on the following earlier ones:\n\n- **[HB-0012]: Printers**\n\n[HB-0012]: https://example.com/12',
    ],
    [
      'what introduces a checklist',
      'Items with a star are needed before the release.\n\n- [ ] (*) The office has signed\n- [ ] See the list in [office/lists] for more',
      'Items with a star are needed before the release.\n\n- [x] (*) The office has signed\n- [ ] See the list in [office/lists] for more',
    ],
    [
      'what introduces a table',
      'The following lists who uses it. Please add yourself to it.\n\n| Name | Notes |\n| --- | --- |\n| | |',
      'The following lists who uses it. Please add yourself to it.\n\n| Name | Notes |\n| --- | --- |\n| Ida | daily |',
    ],
    [
      'a reference',
      'See the [handbook of terms](https://example.com/terms).',
      'See the [handbook of terms](https://example.com/terms).',
    ],
    [
      'a licence to be taken out of its comment',
      '<!-- Take one of these out of its comment. -->\n\n<!-- This text is licensed under the Harbour Licence. -->',
      'This text is licensed under the Harbour Licence.',
    ],
    [
      'words that are offered in quotation marks',
      'If there is nothing to say, write "This change can be taken back at any time without any loss."',
      'This change can be taken back at any time without any loss.',
    ],
    [
      'an invitation to readers',
      'If you have feedback, please leave it on the board. Else say nothing.',
      'If you have feedback, please leave it on the board. Else say nothing.\n\nAll is well.',
    ],
  ])('is %s', (_, advice, left) => {
    expect(check(`# [Title]\n\n## Notes\n\n${advice}\n`, `# Tickets\n\n## Notes\n\n${left}\n`)).toEqual([]);
  });

  test('is a notice in a section for it', () => {
    const text = '## Copyright\n\nThis work belongs to everybody. The office keeps one printed copy of it.\n';
    expect(check(`# [Title]\n\n${text}`, `# Tickets\n\n${text}`)).toEqual([]);
  });

  test('is no advice with a colon', () => {
    const template = '# [Title]\n\n## Notes\n\nList all the doors of the station here:\n\n- [Door]\n';
    expect(check(template, '# Tickets\n\n## Notes\n\nList all the doors of the station here:\n\n- North\n')).toEqual([
      'placeholder-leftover: Notes',
    ]);
  });
});

describe('what only looks like a placeholder', () => {
  test.each([
    ['a mark in a heading', '## Costs [optional]\n\n[Costs]\n', '## Costs [optional]\n\nNone.\n'],
    [
      'a mark in a table of contents',
      '- [Costs [optional]](#costs-optional)\n\n## Costs [optional]\n\n[Costs]\n',
      '- [Costs [optional]](#costs-optional)\n\n## Costs [optional]\n\nNone.\n',
    ],
    ['a reference mark', '## Costs\n\n[1]\n\n[Costs]\n', '## Costs\n\nNone, see [1].\n\n[1] the ledger\n'],
    ['a section by the name of TODO', '## TODO\n\n[Tasks]\n', '## TODO\n\nPaint the door.\n'],
  ])('is %s', (_, template, text) => {
    expect(check(`# [Title]\n\n${template}`, `# Tickets\n\n${text}`)).toEqual([]);
  });
});

describe('a wrapper round real content', () => {
  test('is none of the template’s', () => {
    const template = '# [Feature name]\n\n- **Created**: (YYYY-MM-DD)\n- **Status**: Draft\n\n## Costs\n\n[Costs]\n';
    expect(
      check(
        template,
        '# [Add tickets]\n\n- **Created**: (2026-09-18)\n- **Status**: Draft\n\n## Costs\n\n[None at all]\n',
      ),
    ).toEqual([]);
  });
});

describe('a list to choose from', () => {
  const template = (advice: string, list: string) =>
    `# [Title]\n\n## Areas\n\n${advice}\n\n${list}\n\n## Design\n\nWalk through the whole journey.\n`;
  const doc = (areas: string) => `# Tickets\n\n## Areas\n\n${areas}\n\n## Design\n\nWe print.\n`;
  const items = '* Texts\n* Code\n* Rules';
  const boxes = '- [ ] Shop\n- [ ] Depot\n- [ ] Till';

  test.each([
    ['<delete those that do not apply>', items],
    ['Delete any that do not apply:', items],
    ['Keep only the ones that apply.', items],
    ['Nicht Zutreffendes streichen.', items],
    ['Tick what applies:', boxes],
  ])('is an answer once it is shorter, or nothing asks to choose any more: %j', (advice, list) => {
    const shorter = list.split('\n').slice(1, 2).join('\n');
    expect(check(template(advice, list), doc(shorter))).toEqual([]);
    expect(check(template(advice, list), doc(list))).toEqual([]);
    expect(check(template(advice, list), doc(`${advice}\n\n${list}`))).toEqual(['section-unfilled: Areas']);
  });

  test('is an answer once it is ticked', () => {
    const ticked = boxes.replace('[ ] Depot', '[x] Depot');
    expect(check(template('Tick what applies:', boxes), doc(`Tick what applies:\n\n${ticked}`))).toEqual([]);
  });

  test('is advice where nothing says so', () => {
    expect(check(template('Name the areas.', items), doc('* Code'))).toEqual(['section-unfilled: Areas']);
  });
});

describe('a sentence with a colon above a list', () => {
  const template = (lead: string) =>
    `# [Title]\n\n## Goals\n\n${lead}\n\n* Make working together easy.\n\n## Design\n\nWalk through it all.\n`;
  const doc = (goals: string) => `# Tickets\n\n## Goals\n\n${goals}\n\n## Design\n\nWe print.\n`;
  const lead = 'Goals of the solution that is described in the design:';

  test('may stay above the author’s own', () => {
    expect(check(template(lead), doc(`${lead}\n\n* Tickets are printed.`))).toEqual([]);
  });

  test('says nothing alone, nor above the template’s list', () => {
    expect(check(template(lead), doc(lead))).toEqual(['section-unfilled: Goals']);
    expect(check(template(lead), doc(`${lead}\n\n* Make working together easy.`))).toEqual(['section-unfilled: Goals']);
  });

  test.each([
    'Describe the goals of the solution in a list:',
    'In this section the goals of all are named:',
    'Goals that you want to reach with this change:',
  ])('is advice where it speaks to the author: %j', (advice) => {
    expect(check(template(advice), doc(`${advice}\n\n* Tickets are printed.`))).toEqual([
      'placeholder-leftover: Goals',
    ]);
  });
});

test('all of a notice on the law may stay, but not what tells the author to write one', () => {
  const notice = (more: string) => `## Disclaimer\n\nNothing here is a promise of what will be done.\n\n${more}\n`;
  const told = (more: string) => {
    const template = readTemplate({
      id: 'team',
      name: 'Team',
      text: `# [Title]\n\n## Goals\n\nWhy do we do it?\n\n${notice(more)}`,
    });
    return brief(problemsOf(`# Cache\n\n## Goals\n\nSpeed.\n\n${notice(more)}`, template));
  };
  expect(told('The addresses of the board are those of the register of this year alone.')).toEqual([]);
  expect(told('Describe here what else your readers may not rely on at all.')).toEqual([
    'placeholder-leftover: Disclaimer',
  ]);
});

describe('what says the same of all proposals', () => {
  const template = (words: string) => `# [Title]\n\n## Goals\n\nWhy?\n\n## Form\n\n${words}\n`;
  const document = (words: string) => `# Cache\n\n- Status: Accepted\n\n## Goals\n\nSpeed.\n\n## Form\n\n${words}\n`;

  test.each([
    'This proposal follows the [schema](schema.json) of the shop. A validator reads what is in it.\n\n**Note**: Nothing else is read.',
    'Dieses Dokument folgt der Vorlage des Hauses. Geprüft wird es vom Rat.',
    '本提案遵循公司的规范。检查由机器完成。',
  ])('may stay: %j', (words) => expect(check(template(words), document(words))).toEqual([]));

  test.each([
    'This section describes the form that the proposal has in the end.',
    'This proposal follows the rules of the shop. Describe which of them it does not follow.',
    'This proposal follows the rules of [name of the shop]. A validator reads it.',
  ])('is told where it speaks to the author: %j', (words) =>
    expect(check(template(words), document(words))).not.toEqual([]),
  );
});

test('an item over boxes to tick is the question, and stays above the answer', () => {
  const form = (first: string, second: string) =>
    `## Form\n\n1. Overlap with other shops of this town\n    - [${first}] Yes, and which\n    - [${second}] No\n`;
  expect(check(`# [Title]\n\n${form(' ', ' ')}`, `# Cache\n\n${form(' ', 'x')}`)).toEqual([]);
});

test('the names in the first column of a table are no choices, and may stay', () => {
  const table = (cells: string) => `## Measures\n\n| Measure | Now |\n|---|---|\n| Parcels/Week | ${cells} |\n`;
  expect(check(`# [Title]\n\n${table('High/Medium/Low')}`, `# Cache\n\n${table('High')}`)).toEqual([]);
  expect(check(`# [Title]\n\n${table('High/Medium/Low')}`, `# Cache\n\n${table('High/Medium/Low')}`)).not.toEqual([]);
});

test('that there is none for now is an answer of the template’s', () => {
  const section = (words: string) => `## Notes\n\nThese are to be read before the vote:\n\n${words}\n`;
  expect(
    check(`# [Title]\n\n${section('* (none at this time)')}`, `# Cache\n\n${section('* (none at this time)')}`),
  ).toEqual([]);
});

describe('an item of the template with words of the author below it', () => {
  const template =
    '# [Title]\n\n## Design\n\n- Define any new terms of the trade.\n- Name the people whom it is for.\n- Show an error message. Say when it comes.\n- What will the users see? How is it rolled out?\n- Users\n- **Pros:**\n- Owner of the part: [name]\n- How does it work with other parts?\n  - How does it work with trains?\n  - How does it work with ships?\n';
  const told = (design: string, of = template) => check(of, `# Cache\n\n## Design\n\n${design}\n\nIt is fast.\n`);

  test.each([
    '- Define any new terms of the trade.\n  - None are new.',
    '- Define any new terms of the trade.\n    None are new.\n- Our own item.',
    '- Define any new terms of the trade.\n  - None.\n- Name the people whom it is for.\n  1. Travellers\n  2. Guards',
    '- Show an error message. Say when it comes.\n  - "No train."',
    '- Show an error message.\n  Say when it comes.\n  - "No train."',
    '- What will the users see? How is it rolled out?\n\n  A new library.',
    '- What will the users see?\n  How is it rolled out?\n  - A new library.',
    '- How does it work with other parts?\n  - How does it work with trains?\n    - As before.\n  - How does it work with ships?\n    - Not at all.',
  ])('was kept to be answered: %s', (design) => expect(told(design)).toEqual([]));

  test.each([
    '- Define any new terms of the trade.\n- None are new.',
    '- Define any new terms of the trade.\n\nNone are new.',
    '- Define any new terms of the trade.\n  - Name the people whom it is for.',
    '  - Define any new terms of the trade.\n- None are new.',
    '- Define any new terms of the trade.',
    '- Define any new terms of the trade.\n- Users\n  - Travellers.',
    '- Define any new terms of the trade.\n- **Pros:**\n  - It is fast indeed.',
    '- Define any new terms of the trade.\n- Our own part is here now.\n  - More.',
    '- What will the users see? How is it rolled out?\n\nA new library.',
    '- What will the users see? How is it rolled out?\n- Our own item.',
    '- How does it work with other parts?\n  - How does it work with trains?\n  - How does it work with ships?\n    - Not at all.',
  ])('is left over without them: %s', (design) => expect(told(design)).toEqual(['placeholder-leftover: Design']));

  test('is left over where the template wants its advice removed', () => {
    const of = template.replace('- Define', 'Remove all of these prompts before you submit it.\n\n- Define');
    expect(told('- Define any new terms of the trade.\n  - None are new.', of)).toEqual([
      'placeholder-leftover: Design',
    ]);
  });
});

test('advice within a placeholder is left over with it, once', () => {
  const advice = '[Say what follows from it. Name what is bad about it, not only what is good.]';
  expect(
    check(
      `# [Title]\n\n## Consequences\n\n${advice}\n\n### Good\n\nSay what is good.\n`,
      `# Cache\n\n## Consequences\n\n${advice}\n\n### Good\n\nIt is fast.\n`,
    ),
  ).toEqual(['placeholder-leftover: Consequences']);
});

test('a row with a name in one cell and a number in another says something, a name with its number is a stub', () => {
  const table = (...rows: string[]) => `## Codes\n\n| A | B |\n|---|---|\n${rows.map((row) => `${row}\n`).join('')}`;
  const template = `# [Title]\n\n${table('| Success | 0 |', '| Case 1 | |')}`;
  const left = (row: string) => check(template, `# Cache\n\n${table('| Bad input | 2 |', row)}`);
  expect(left('| Success | 0 |')).toEqual([]);
  expect(left('| Case 1 | |')).toEqual(['placeholder-leftover: Codes']);
});
