import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  keptInWords,
  type MigrateOptions,
  migrate,
  parseDocument,
  readTemplate,
  stepInWords,
} from '../../../../server/src/core/index.ts';

const OLD = `# RFC: [Title]

- Status: Draft | Accepted
- Tracking issue: [Number]

## Motivation

Why are we doing this? Say what is hard today, and for whom.

## Drawbacks

What speaks against doing this at all? Be honest about it.

## Design

How does it work, in enough detail for somebody to build it?

## Appendix

Put what is too long for the other sections down here.
`;

const NEW = `# RFC: [Title]

- Status: Draft | Accepted
- Tracking issue number: [Number]
- Deadline: YYYY-MM-DD

## Why now

Why are we doing this? Say what is hard today, and for whom it is.

## Design

How does it work, in enough detail for somebody to build it?

### Security

Who could misuse it, and what is done about that?

## Drawbacks

What speaks against this? List at least two things.
`;

const template = (text: string, id = 'rfc') => readTemplate({ id, name: id, text });

interface Way extends Partial<MigrateOptions> {
  readonly before?: string;
  readonly after?: string;
  /** Another one than that of the newer template. */
  readonly idBefore?: string;
}

function migrated(text: string, { before = OLD, after = NEW, idBefore = 'rfc', ...options }: Way = {}) {
  const migration = migrate(parseDocument(text), template(after), {
    today: '2026-01-01',
    leavesOpen: true,
    from: template(before, idBefore),
    ...options,
  });
  return {
    text: applyEdits(text, migration.edits),
    steps: migration.steps.map(stepInWords),
    kept: migration.kept.map(keptInWords),
    leftOut: migration.leftOut,
  };
}

/** A proposal by the older template. */
const rfc = (...sections: readonly string[]) =>
  `# RFC: Cache\n\n- Status: Accepted\n- Tracking issue: #12\n\n${sections.join('\n\n')}\n`;
const MOTIVATION = '## Motivation\n\nIt is slow.';
const DRAWBACKS = '## Drawbacks\n\nOne more thing to run.';
const DESIGN = '## Design\n\nA map in front of it.';

test('renames, moves and adds what the template has renamed, moved and added', () => {
  const { text, steps, kept } = migrated(rfc(MOTIVATION, DRAWBACKS, DESIGN, '## Appendix\n\nA long list.'));
  expect(steps).toEqual([
    'Rename the field "Tracking issue" to "Tracking issue number"',
    'Rename the section "Motivation" to "Why now"',
    'Move the section "Design" to its place',
    'Add the section "Security"',
    'Add the field "Deadline"',
  ]);
  expect(kept).toEqual(['Keep "Appendix": the template has no such section, but something is written there']);
  expect(text).toBe(`# RFC: Cache

- Status: Accepted
- Tracking issue number: #12
- Deadline: YYYY-MM-DD

## Why now

It is slow.

## Design

A map in front of it.

### Security

Who could misuse it, and what is done about that?

## Drawbacks

One more thing to run.

## Appendix

A long list.
`);
});

test('its own result is left as it is', () => {
  const { text } = migrated(rfc(MOTIVATION, DRAWBACKS, DESIGN, '## Appendix\n\nA long list.'));
  expect(migrated(text).steps).toEqual([]);
  expect(migrated(text, { before: NEW }).steps).toEqual([]);
  expect(migrated(text, { from: undefined }).steps).toEqual([]);
});

describe('where nobody has written anything', () => {
  test('new advice takes the place of the old one', () => {
    const { text, steps } = migrated(OLD.replace('[Title]', 'Cache'));
    expect(steps).toContain('Replace the template\'s text in "Drawbacks": nothing else is written there');
    expect(text).toContain('## Drawbacks\n\nWhat speaks against this? List at least two things.\n');
    expect(text).not.toContain('Be honest about it.');
  });

  test('a section that the template dropped goes; with a word of the author’s it stays', () => {
    const gone = migrated(OLD.replace('[Title]', 'Cache'));
    expect(gone.steps).toContain('Remove the section "Appendix": nothing is written there, and the template has none');
    expect(gone.text).not.toContain('Appendix');
    const stays = migrated(OLD.replace('down here.', 'down here.\n\nMine.'));
    expect(stays.text).toContain('## Appendix\n\nPut what is too long for the other sections down here.\n\nMine.\n');
    expect(stays.kept).toHaveLength(1);
  });

  test('two dropped sections at the end go together', () => {
    const from = `${OLD}\n## Notes\n\nAnything else that one ought to know about it?\n`;
    const { text } = migrated(from.replace('[Title]', 'Cache'), { before: from });
    expect(text).not.toMatch(/Appendix|Notes/);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('other line breaks alone are nothing new', () => {
    const to = OLD.replace('this? Say', 'this?\nSay');
    expect(migrated(OLD.replace('[Title]', 'Cache'), { after: to }).steps).toEqual([]);
  });

  test('advice with a link definition that something else needs stays', () => {
    const from = OLD.replace(
      'Be honest about it.',
      'Be honest, as [the guide] says.\n\n[the guide]: https://example.org/guide',
    );
    const text = from.replace('How does it work, in enough detail for somebody to build it?', 'See [the guide].');
    expect(migrated(text, { before: from }).text).toContain('[the guide]: https://example.org/guide');
  });

  test('a section with old advice and words of the author’s is left alone', () => {
    const text = OLD.replace('Be honest about it.', 'Be honest about it.\n\nIt costs much.');
    expect(migrated(text).text).toContain('Be honest about it.\n\nIt costs much.');
  });
});

describe('headings', () => {
  test('keep their number and anchor, and links within the document follow them', () => {
    const { text } = migrated(
      rfc(
        '- [Motivation](#motivation)\n- [see why](#motivation)\n- `[Motivation](#motivation)`\n\n[why]: #motivation',
        MOTIVATION,
        DRAWBACKS,
        DESIGN,
      ),
    );
    expect(text).toContain(
      '- [Why now](#why-now)\n- [see why](#why-now)\n- `[Motivation](#motivation)`\n\n[why]: #why-now\n',
    );
    const numbered = migrated(
      rfc('## 1. Motivation {#m}\n\nSee [it](#m).', '## 2. Drawbacks\n\nNone.', '## 3. Design\n\nA map.'),
    );
    expect(numbered.text).toContain('## 1. Why now {#m}\n\nSee [it](#m).');
  });

  test('that the author has changed stay', () => {
    const { text, steps } = migrated(rfc('## Motivation for us\n\nIt is slow.', DRAWBACKS, DESIGN));
    expect(text).toContain('## Motivation for us\n\nIt is slow.');
    expect(steps.filter((step) => step.startsWith('Rename the section'))).toEqual([]);
  });

  test('are not renamed to what another one is called', () => {
    const { text } = migrated(rfc(MOTIVATION, '## Why now\n\nThe law.', DRAWBACKS, DESIGN));
    expect(text).toContain('## Motivation\n\nIt is slow.\n\n## Why now\n\nThe law.');
  });

  test('in the words of another section are no new name for one with other advice', () => {
    const to = NEW.replace(
      '## Why now\n\nWhy are we doing this? Say what is hard today, and for whom it is.',
      '## Budget\n\nHow much money may it cost us each year?',
    );
    const { text, kept } = migrated(rfc(MOTIVATION, DRAWBACKS, DESIGN), { after: to });
    expect(text).toContain('## Motivation\n\nIt is slow.');
    expect(text).toContain('## Budget\n\nHow much money may it cost us each year?');
    expect(kept).toEqual(['Keep "Motivation": the template has no such section, but something is written there']);
  });
});

describe('the author’s own arrangement', () => {
  test('stays where it was another one before', () => {
    const from = OLD.replace(/## Drawbacks[\s\S]*?(?=## Design)/, '');
    const to = `${from}\n## Drawbacks\n\nWhat speaks against doing this at all?\n`;
    const { text, steps } = migrated(rfc(MOTIVATION, DRAWBACKS, DESIGN), { before: from, after: to });
    expect(steps.filter((step) => step.startsWith('Move'))).toEqual([]);
    expect(text).toBe(rfc(MOTIVATION, DRAWBACKS, DESIGN));
  });

  test('what is added stands behind what the template has dropped and stays', () => {
    const from =
      '# [Title]\n\n## Motivation\n\nWhy?\n\n## Detailed design\n\nHow exactly?\n\n## Drawbacks\n\nWhat not?\n';
    const to =
      '# [Title]\n\n## Motivation\n\nWhy?\n\n## Guide\n\nHow would you teach it to a new colleague?\n\n## Drawbacks\n\nWhat not?\n\n## Prior art\n\nWho did it?\n';
    const { text } = migrated('# A\n\n## Motivation\n\nSo.\n\n## Detailed design\n\nThus.\n', {
      before: from,
      after: to,
    });
    expect(text.match(/^## .*/gm)).toEqual(['## Motivation', '## Guide', '## Detailed design', '## Prior art']);
  });

  test('what was left out when the older template asked for it as well is not added', () => {
    const { text, leftOut, steps } = migrated(rfc(MOTIVATION, DESIGN));
    expect(text).not.toContain('## Drawbacks');
    expect(leftOut).toEqual(['Drawbacks']);
    expect(steps).toContain('Add the section "Security"');
    expect(migrated(rfc(MOTIVATION, DESIGN), { from: undefined }).text).toContain('## Drawbacks');
  });

  test('no section gets into another one by what is added before it', () => {
    const text = '# A\n\n## Motivation\n\nSo.\n\n### Design\n\nThus.\n\n### Costs\n\nMuch.\n';
    const result = parseDocument(migrated(text).text);
    const costs = result.sections.find(({ title }) => title === 'Costs');
    expect(result.sections[costs?.parent ?? -1]?.title).toBe('Why now');
  });
});

test('another template takes all that it lacks', () => {
  const { text, leftOut } = migrated(rfc(MOTIVATION, DESIGN), { idBefore: 'other', isMove: true });
  expect(text).toContain('## Drawbacks\n\nWhat speaks against this?');
  expect(leftOut).toEqual([]);
});

test('values of new fields are left for the author', () => {
  const from = '# [Title]\n\n- Owner: [Name]\n\n## Design\n\nHow?\n';
  const to =
    '# [Title]\n\n- Owner: [Name]\n- Status: Draft | Accepted | Rejected\n- Created: YYYY-MM-DD\n- Author: [Your name]\n\n## Design\n\nHow?\n';
  const { text } = migrated('# A\n\n- Owner: Ada\n\n## Design\n\nSo.\n', { before: from, after: to, author: 'Bob' });
  expect(text).toContain(
    '- Owner: Ada\n- Status: Draft | Accepted | Rejected\n- Created: YYYY-MM-DD\n- Author: [Your name]\n',
  );
});

test('line endings, a byte order mark and a missing last line end stay', () => {
  const text = `\ufeff${rfc(MOTIVATION, DRAWBACKS, DESIGN).trimEnd()}`.replaceAll('\n', '\r\n');
  const result = migrated(text).text;
  expect(result.replaceAll('\r\n', '')).not.toContain('\n');
  expect(result).toMatch(/^\ufeff# RFC: Cache\r\n/);
  expect(result.replaceAll('\r\n', '\n')).toContain('## Why now\n\nIt is slow.');
});
