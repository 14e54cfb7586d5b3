import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, test } from 'vitest';
import { type CheckOptions, checkProposal, type Problem, RULES, readTemplate } from '../../../server/src/core/index.ts';
import { builtin, follow, textOf } from '../../support/builtin.ts';
import { problemsOfPages } from '../../support/rulePages.ts';

/** What VS Code's list shows of a message in a panel of usual width. */
const SHOWN = 50;
/** What a message is about, with the colon behind it: the rest of what is shown is for the point. */
const SUBJECT = 31;
/** The longest message on one line of a wide panel, but for a list of values. */
const LONGEST = 120;
/** What names of any length may add to that, and a language with longer words. */
const WITH_LONG_NAMES = 150;

const GERMAN = 'l10n/bundle.l10n.de.json';

afterEach(() => l10n.config({ contents: {} }));

function messagesOf(template: string, text: string, options: CheckOptions = {}): readonly Problem[] {
  return checkProposal(follow(text, readTemplate({ id: 'team', name: 'Team', text: template })), options);
}

const LONG = 'of everything that somebody once asked for in a meeting, and of what nobody asked for';
const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützen';

/** The problems of a proposal whose names and values are all very long. */
function ofLongNames(): readonly Problem[] {
  const template = `# [Title ${LONG}]

- Status: Draft of everything that somebody | Accepted
- Author of everything asked for: [Names ${LONG}]
- Created (of everything asked for): YYYY-MM-DD
- Owner of everything asked for: [Ada]

## Reasons ${LONG}

Say what it is that makes this worth the trouble, ${LONG}.

## ${WORD}

Say how many there are.

## Costs ${LONG}

- Hours: [hours ${LONG}]
- Money: [money ${LONG}]

## Plan ${LONG}

- [ ] Build it

## Risks ${LONG}

Say what may go wrong.

## Links ${LONG} (optional)

- [Link ${LONG}]
`;
  const texts = [
    template,
    template.replace(/^(?!#).*\n/gm, ''),
    template.replace(/## Costs.*\n/, '').replace(/- Owner.*\n/, ''),
    template.replace(/## Risks[\s\S]*?(?=## )/, '').replace('## Reasons', `## Risks ${LONG}\n\nNone.\n\n## Reasons`),
    template
      .replace('## Reasons', '## Reeasons')
      .replace('## Plan', '### Plan')
      .replace('Say how many', 'We have ten. Say how many'),
    template.replace('- Hours: ', `- Hours: ten in each week ${LONG} `).replace('YYYY-MM-DD', '2026-02-30'),
    `${template}\n## Plan ${LONG}\n\nAgain.\n\n## Something ${LONG}\n\nElse.\n`,
    template.replace(/: Draft .*/, ': Draft of everything that somebdy').replace('- Owner', '- Ownr'),
  ];
  return texts.flatMap((text) => messagesOf(template, text));
}

/** A message with each list of values as one value. */
function withoutLists(message: string): string {
  return message.replace(/(?:`[^`]*`, )+(?=`)/g, '');
}

function expectPointFirst({ rule, message }: Problem, longest: number): void {
  const about =
    /^(?:`[^`]+`|Title|Titel|Front matter|Kopfdaten|At the top|Am Anfang): |^(?:Title missing|Titel fehlt)\. /.exec(
      message,
    )?.[0];
  expect(about, `${rule} begins with what it is about: ${message}`).toBeDefined();
  expect(about?.length, message).toBeLessThanOrEqual(SUBJECT);
  expect(withoutLists(message).length, message).toBeLessThanOrEqual(longest);
}

test('the first fifty characters of each rule’s message hold what it is about, and the point', () => {
  const points = [
    ['approval-missing', '`Approval`: 1 of 2 approvals missing'],
    ['field-date-invalid', '`Created`: not a date: `2026-02-30`'],
    ['field-date-order', '`Last Updated`: 2025-11-17 is before `Created`'],
    ['field-duplicate', '`Status`: here a second time, `Accepted`'],
    ['field-empty', '`Author`: no value'],
    ['field-missing', '`Author`: field missing'],
    ['field-unknown', '`Reveiwer`: not in the template'],
    ['field-value-unknown', '`Status`: unknown value `Acepted`'],
    ['file-misplaced', '`Status`: such proposals are in `docs/accepted`'],
    ['file-name-mismatch', '`9_Use_Many_Queues.md`: named otherwise than 8'],
    ['front-matter-invalid', 'Front matter: invalid YAML'],
    ['frozen-changed', '`Design`: changed, though it is `Accepted`'],
    ['ignore-unused', '`section-empty`: nothing to ignore here'],
    ['number-duplicate', '`0012`: also the number of `0012-use-queues.md`'],
    ['number-mismatch', '`13. Use queues`: 13, but the file has number 12'],
    ['placeholder-leftover', "`Author`: still the template's `[Your Name]`"],
    ['placeholder-leftover', '`Timeline`: placeholder left: `[Date]`'],
    ['question-open', '`Open Questions`: one question open'],
    ['reference-broken', '`0011-tables.md`: no such file'],
    ['reference-cycle', '`Supersedes`: leads back to this proposal'],
    ['reference-one-sided', '`Superseded by`: `0015-use-streams.md` does not'],
    ['reference-withdrawn', '`Requires`: `0011-use-tables.md` is `Superseded'],
    ['section-duplicate', '`Motivation`: here a second time'],
    ['section-empty', '`Rollout Plan`: empty'],
    ['section-missing', '`Rollout Plan`: section missing'],
    ['section-out-of-order', '`Summary`: out of order'],
    ['section-renamed', '`Rolout Plan`: should be `Rollout Plan`'],
    ['section-unfilled', '`Motivation`: not written yet'],
    ['section-unknown', '`Measurements`: not in the template'],
    ['section-wrong-level', '`Rollout Plan`: level 3 instead of 2'],
    ['status-outdated', '`Supersedes`: `0011-use-tables.md` is still'],
    ['status-transition', '`Status`: `Implemented` may not become `Draft`'],
    ['task-incomplete', '`Implementation Plan`: 1 of 2 tasks open'],
    ['title-missing', 'Title missing'],
  ];
  expect(points.filter(([, point = '']) => point.length > SHOWN)).toEqual([]);
  expect(problemsOfPages().map(({ rule, message }, i) => [rule, message.slice(0, points[i]?.[1]?.length)])).toEqual(
    points,
  );
  expect(new Set(problemsOfPages().map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ id }) => id)));
});

describe.each([
  ['English', undefined],
  ['German', GERMAN],
])('in %s', (_, bundle) => {
  const inLanguage = () => bundle !== undefined && l10n.config({ contents: JSON.parse(textOf(bundle)) });

  test('messages are short, and begin with what they are about', () => {
    inLanguage();
    const fresh = builtin.flatMap((template) => checkProposal(follow(template.document.text, template)));
    for (const problem of [...problemsOfPages(), ...fresh])
      expectPointFirst(problem, bundle === undefined ? LONGEST : WITH_LONG_NAMES);
  });

  test('also where names are long', () => {
    inLanguage();
    const problems = ofLongNames();
    expect(new Set(problems.map(({ rule }) => rule)).size).toBeGreaterThan(12);
    for (const problem of problems) expectPointFirst(problem, WITH_LONG_NAMES);
  });
});

test('nothing that a list of problems shows begins with what was expected', () => {
  const german: Record<string, string> = JSON.parse(
    readFileSync(new URL(`../../../${GERMAN}`, import.meta.url), 'utf8'),
  );
  const begins = Object.entries(german).filter(
    ([english, text]) => /^(?:Expected|Unexpected)\b/.test(english) || /^Erwartet/.test(text),
  );
  expect(begins.map(([english]) => english)).toEqual(['Expected a title, found none.']);
});
