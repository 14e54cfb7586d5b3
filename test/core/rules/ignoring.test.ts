import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, checkProposal, fixesFor, ignoreFixes, readTemplate } from '../../../server/src/core/index.ts';
import { brief, filled, follow, problemsOf } from '../../support/builtin.ts';
import { changed, changes } from '../features/fixes/changes.ts';
import { fixed, OPTIONS, offered } from '../features/fixes/mending.ts';

const TEMPLATE = `---
status: draft | accepted
owner: [name]
---

# ADR: [Title]

## Context

What moves us to decide?

## Options

- [Option 1]
- [Option 2]

## Decision

What do we do?

## Outlook "v2" -- later

What comes next?
`;
const template = readTemplate({ id: 'adr', name: 'ADR', text: TEMPLATE });

/** What is found in a decision record with some pieces of text in the places of its own. */
function found({ front = '', context = '', options = '- One\n- Two', decision = 'They talk.', more = 'Soon.' } = {}) {
  const text = `---
status: draft
${front || 'owner: Ada'}
---

# ADR: Queues

## Context

Two teams wait.

${context}${options === '' ? '' : `## Options\n\n${options}\n\n`}## Decision

${decision}
${more === '' ? '' : `\n## Outlook "v2" -- later\n\n${more}\n`}`;
  return brief(problemsOf(text, template));
}

describe('a comment alone on a line', () => {
  test('speaks of the heading or block below it', () => {
    const leftovers = '- [Option 1]\n- Two\n- [Option 2]';
    expect(found({ options: leftovers })).toEqual(['placeholder-leftover: Options', 'placeholder-leftover: Options']);
    expect(found({ options: `<!-- proposals-ignore placeholder-leftover: later -->\n${leftovers}` })).toEqual([]);
    expect(found({ options: `<!-- proposals-ignore placeholder-leftover -->\n\n${leftovers}` })).toEqual([]);
    expect(found({ decision: '' })).toEqual(['section-empty: Decision']);
    expect(found({ decision: '', options: 'One.\n\n<!-- proposals-ignore section-empty: tomorrow -->' })).toEqual([]);
    expect(found({ decision: '', options: 'One.\n\n<!--proposals-ignore section-empty-->\n' })).toEqual([]);
  });

  test('speaks of nothing else', () => {
    const above = '<!-- proposals-ignore placeholder-leftover -->\n\nOne thing.\n\n- [Option 1]';
    expect(found({ options: above })).toEqual(['ignore-unused: placeholder-leftover', 'placeholder-leftover: Options']);
    expect(found({ options: '<!-- proposals-ignore section-empty -->\n- [Option 1]' })).toEqual([
      'ignore-unused: section-empty',
      'placeholder-leftover: Options',
    ]);
  });

  test('may stand with others of its kind', () => {
    const two = '<!-- proposals-ignore section-empty: a -->\n<!-- proposals-ignore section-unknown -->';
    expect(found({ decision: '', options: `One.\n\n${two}` })).toEqual(['ignore-unused: section-unknown']);
  });

  test('names several rules, each of which is needed', () => {
    const comment = '<!-- proposals-ignore section-empty, section-renamed: both -->';
    expect(found({ decision: '', options: `One.\n\n${comment}` })).toEqual(['ignore-unused: section-renamed']);
  });
});

test('a comment behind other text speaks of its line', () => {
  const ignore = '<!-- proposals-ignore placeholder-leftover: later -->';
  expect(found({ options: `- Ours\n- [Option 1] ${ignore}\n- [Option 2]` })).toEqual(['placeholder-leftover: Options']);
  expect(found({ options: `- [Option 1] ${ignore}\n- [Option 2] ${ignore}` })).toEqual([]);
  expect(found({ decision: `What do we do? ${ignore}` })).toEqual([
    'section-unfilled: Decision',
    'ignore-unused: placeholder-leftover',
  ]);
});

describe('what is missing', () => {
  const missing = 'section-missing: Options';

  test('is ignored where it is named, wherever that is', () => {
    expect(found({ options: '' })).toEqual([missing]);
    const named = '<!-- proposals-ignore section-missing "Options": one only -->';
    expect(found({ options: '', context: `${named}\n\n` })).toEqual([]);
    expect(found({ options: '', more: `Soon. ${named}` })).toEqual([]);
    expect(found({ options: '', more: '', context: `${named}\n\n` })).toEqual([
      'section-missing: Outlook "v2" -- later',
    ]);
    const two = '<!-- proposals-ignore section-missing "options", section-missing "Outlook \'v2\' - later": none -->';
    expect(found({ options: '', more: '', context: `${two}\n\n` })).toEqual([]);
  });

  test('is ignored where it would stand, without a name', () => {
    const here = '<!-- proposals-ignore section-missing: one only -->\n\n';
    expect(found({ options: '', context: here })).toEqual([]);
    expect(found({ options: '', more: '', context: `${here}More of it.\n\n` })).toEqual([
      'section-missing: Outlook "v2" -- later',
    ]);
    // Right above the heading at which both are shown.
    expect(found({ options: '', more: '', decision: '<!-- proposals-ignore section-missing -->' })).toEqual([
      'section-missing: Options',
      'section-empty: Decision',
    ]);
  });

  test('is ignored in the whole file', () => {
    const file = '<!-- proposals-ignore-file section-missing -->\n\n';
    expect(found({ options: '', more: '', context: file })).toEqual([]);
    expect(found({ context: file })).toEqual(['ignore-unused: section-missing']);
  });
});

test('front matter has YAML comments', () => {
  expect(found({ front: 'owner:' })).toEqual(['field-empty: owner']);
  expect(found({ front: '# proposals-ignore field-empty: nobody yet\nowner:' })).toEqual([]);
  expect(found({ front: 'owner: # proposals-ignore field-empty: nobody yet' })).toEqual([]);
  expect(found({ front: 'kind: x' })).toEqual(['field-missing: owner']);
  expect(found({ front: '# proposals-ignore field-missing: nobody yet\nkind: x' })).toEqual([]);
  expect(found({ front: 'kind: x\n# proposals-ignore field-missing "owner": nobody yet' })).toEqual([]);
  expect(found({ front: 'kind: x\n# proposals-ignore field-missing "other"' })).toEqual([
    'field-missing: owner',
    'ignore-unused: field-missing',
  ]);
  expect(found({ front: 'kind: x\n# proposals-ignore-file field-missing' })).toEqual([]);
});

test('a comment is no content, and what it says is not read', () => {
  const reason = '<!-- proposals-ignore section-unknown: TBD [Option 1]. What do we do? -->';
  expect(found({ decision: reason })).toEqual(['section-empty: Decision', 'ignore-unused: section-unknown']);
  expect(found({ decision: `[Option 1] ${reason}` })).toEqual([
    'placeholder-leftover: Decision',
    'ignore-unused: section-unknown',
  ]);
  expect(found({ decision: `They talk. ${reason}` })).toEqual(['ignore-unused: section-unknown']);
  const shown = '<!-- proposals-ignore section-unknown: reason -->';
  for (const code of [`\`${shown}\``, `\`\`\`md\n${shown}\n\`\`\``, `- They talk:\n\n  \`\`\`md\n  ${shown}\n  \`\`\``])
    expect(found({ decision: code })).toEqual([]);
});

test('what hides nothing is told, as far as that is known', () => {
  const text = (rules: string) =>
    TEMPLATE.replace('draft | accepted', 'draft')
      .replace('[name]', 'Ada')
      .replace('[Title]', 'Queues')
      .replace(/\n(?:What .*|- .*)(?=\n)/g, '\nOurs.')
      .replace('## Context', `<!-- proposals-ignore ${rules} -->\n## Context`);
  const messages = (rules: string, severities = {}) =>
    checkProposal(follow(text(rules), template), { severities }).map(({ message }) => message);
  expect(messages('section-empty')).toEqual(['`section-empty`: nothing to ignore here any more. Remove this.']);
  expect(messages('section-emty')).toEqual([
    '`section-emty`: no such rule to ignore (did you mean `section-empty`?). Correct its name.',
  ]);
  expect(messages('')).toEqual(['`proposals-ignore`: names no rule. Write it as `proposals-ignore RULE: reason`.']);
  expect(messages('section-empty', { 'section-empty': 'off' })).toEqual([]);
  expect(messages('status-transition')).toEqual([]);
  expect(messages('section-empty', { 'ignore-unused': 'off' })).toEqual([]);
  expect(messages('section-empty, ignore-unused: copied')).toEqual([]);
});

describe('the fix for what hides nothing', () => {
  const text = (head: string) =>
    `---\nstatus: draft\nowner: Ada\n---\n\n# ADR: Queues\n\n## Context\n\nOurs.\n\n## Options\n\nOurs.\n\n${head}## Decision\n\nOurs.\n\n## Outlook "v2" -- later\n\nOurs.\n`;

  test('takes the comment away, or the one rule', () => {
    const comment = '<!-- proposals-ignore section-empty: later -->';
    expect(fixed(text(`${comment}\n`), template, 'ignore-unused')).toBe(text(''));
    expect(fixed(text(`${comment}\n\n`), template, 'ignore-unused')).toBe(text(''));
    expect(fixed(text('').replace('Ours.', `Ours. ${comment}`), template, 'ignore-unused')).toBe(text(''));
    const yaml = text('').replace('owner', '# proposals-ignore field-empty: x\nowner');
    expect(fixed(yaml, template, 'ignore-unused')).toBe(text(''));
    const behind = text('').replace('Ada', 'Ada # proposals-ignore field-empty');
    expect(fixed(behind, template, 'ignore-unused')).toBe(text(''));
    const empty = text('<!-- proposals-ignore section-unknown, section-empty "Decision", a: x -->\n').replace(
      'Decision\n\nOurs.\n',
      'Decision\n',
    );
    expect(offered(empty, template, 'ignore-unused')).toEqual(['* Remove `section-unknown` from this comment']);
    const once = fixed(empty, template, 'ignore-unused');
    expect(once).toContain('<!-- proposals-ignore section-empty "Decision", a: x -->\n## Decision');
    expect(fixed(once, template, 'ignore-unused')).toContain('<!-- proposals-ignore section-empty "Decision": x -->\n');
  });
});

test('a comment above a heading goes where its section goes, and nothing comes between the two', () => {
  const comment = '<!-- proposals-ignore section-empty: later -->';
  const head = '---\nstatus: draft\nowner: Ada\n---\n\n# ADR: Queues\n';
  const section = (title: string, body = '\nOurs.\n') => `\n## ${title}\n${body}`;
  const decision = `\n${comment}\n## Decision\n`;
  const rest = section('Outlook "v2" -- later');
  const swapped = head + section('Context') + decision + section('Options') + rest;
  expect(fixed(swapped, template, 'section-out-of-order')).toBe(
    head + section('Context') + section('Options') + decision + rest,
  );
  const missing = fixed(head + section('Context') + decision + rest, template, 'section-missing');
  expect(missing).toContain(`[Option 2]\n${decision}`);
});

describe.each(filled)('the quick fixes in a $template.id', ({ template: of, text }) => {
  test('hide their problem and no other one', () => {
    let tried = 0;
    fc.assert(
      fc.property(changes(4), (all) => {
        const before = all.reduce((now, next) => changed(now, next, of), text);
        const match = follow(before, of);
        const problems = checkProposal(match);
        for (const problem of problems.slice(0, 6)) {
          const fixes = ignoreFixes(match, problem, OPTIONS);
          for (const { title, edits } of fixes) {
            const left = brief(problemsOf(applyEdits(before, edits), of));
            const others = brief(problems).filter((one) => !one.startsWith(`${problem.rule}:`));
            expect(left.filter((one) => !one.startsWith(`${problem.rule}:`)).sort(), title).toEqual(others.sort());
            // Of those that are told as one the next is told.
            const how = { inDetail: problem.sayForAll !== undefined };
            const ofRule = (proposal: string) =>
              checkProposal(follow(proposal, of), how).filter(({ rule }) => rule === problem.rule).length;
            const ignoring = applyEdits(before, edits);
            if (title.startsWith('Ignore this in this file')) expect(ofRule(ignoring)).toBe(0);
            else if (problem.rule.endsWith('-missing')) expect(ofRule(ignoring)).toBe(ofRule(before) - 1);
            else expect(ofRule(ignoring)).toBeLessThan(ofRule(before));
            tried++;
          }
          // In a fence that nobody closes there are no comments.
          const isTold = problem.rule !== 'front-matter-invalid' && !/^~~~$/m.test(before);
          if (isTold) expect(fixes.map(({ title }) => title.split(':')[0])).toContain('Ignore this here');
        }
      }),
      { numRuns: 15 },
    );
    expect(tried).toBeGreaterThan(5);
  });

  test('stand anywhere without changing what else is found', () => {
    const blocks = text.split('\n\n').length;
    fc.assert(
      fc.property(changes(3), fc.array(fc.nat(blocks * 2), { minLength: 1, maxLength: 4 }), (all, places) => {
        const before = all.reduce((now, next) => changed(now, next, of), text);
        const parts = before.split('\n\n');
        for (const place of places) {
          const at = place % parts.length;
          const comment = `<!-- proposals-ignore title-missing: [Title] TBD ${place} -->`;
          // Behind a block, or alone below it; not in front matter or code.
          const isAlone = place >= parts.length || !/^\w.*\w[.]?$/.test(parts[at] ?? '');
          if (/^```|^---/m.test(parts.slice(at, at + 2).join('\n')) || /^```/m.test(parts[at] ?? '')) continue;
          parts[at] += isAlone ? `\n\n${comment}` : ` ${comment}`;
        }
        const rest = (list: readonly string[]) => list.filter((one) => !one.startsWith('ignore-unused'));
        expect(rest(brief(problemsOf(parts.join('\n\n'), of)))).toEqual(rest(brief(problemsOf(before, of))));
      }),
      { numRuns: 40 },
    );
  });
});

test('a problem that is ignored has no fixes, since it is not there', () => {
  const match = follow(TEMPLATE, template);
  expect(checkProposal(match).flatMap((problem) => fixesFor(match, problem, OPTIONS)).length).toBeGreaterThan(0);
});
