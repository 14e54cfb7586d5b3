import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  completionsAt,
  createLibrary,
  customsIn,
  entryIn,
  followTemplate,
  hoverAt,
  type Others,
  ProposalIndex,
  parseDocument,
  practiceOf,
  standingOf,
  templateProblems,
} from '../../../server/src/core/index.ts';
import { MIN_USES } from '../../../server/src/core/practice/customs.ts';

const TEXT =
  '# [Title]\n\n- Owner: [name]\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const library = createLibrary({ files: [{ path: 'rfcs/template.md', text: TEXT }], builtin: [] });
const [template] = library.templates;
if (!template) throw new Error('the template is one');

const head = (status: string, more = '') => `# Ants\n\n- Owner: Ada\n- Status: ${status}\n${more}`;
const body = (more = '') => `\n## Summary\n\nAnts.\n${more}\n## Design\n\nIn lines.\n`;
const SECURITY = '\n## Security\n\nNone.\n';
const usual = head('Accepted', '- Issue: #12\n') + body(SECURITY);

function practice(texts: readonly string[]): ProposalIndex {
  const entries = texts.map((text, i) => entryIn(library, text, `rfcs/${String(i + 1).padStart(4, '0')}-ants.md`));
  return ProposalIndex.of(entries.filter((entry) => entry !== undefined));
}
/** A document with a `¦`, among others. */
function among(texts: readonly string[], marked: string) {
  const match = followTemplate(parseDocument(marked.replace('¦', '')), template as NonNullable<typeof template>);
  const others: Others = { index: practice(texts), standing: standingOf(library, match, 'rfcs/draft.md') };
  return { match, offset: marked.indexOf('¦'), customs: customsIn(others) };
}
const repeat = (times: number, text: string) => Array.from({ length: times }, () => text);

describe('what most have beyond the template', () => {
  test('is known with how many have it', () => {
    const texts = [...repeat(6, usual), ...repeat(4, head('Accepted') + body())];
    expect(among(texts, usual).customs).toEqual([
      { kind: 'section', name: 'Security', of: 'Summary', uses: 6, asked: 10 },
      { kind: 'field', name: 'Issue', of: '', uses: 6, asked: 10 },
    ]);
  });

  test.each([
    ['in fewer than six of ten', [...repeat(5, usual), ...repeat(4, head('Accepted') + body())]],
    ['where only seven are known', repeat(7, usual)],
  ])('is not known %s', (_, texts) => {
    expect(among(texts, usual).customs).toEqual([]);
  });

  test('so are the values of several that the list does not have, but no typing error', () => {
    const deferred = repeat(MIN_USES, head('Deferred') + body());
    expect(among(deferred, usual).customs).toEqual([
      { kind: 'value', name: 'Deferred', of: 'Status', uses: MIN_USES, asked: MIN_USES },
    ]);
    expect(among(deferred.slice(1), usual).customs).toEqual([]);
    expect(among(repeat(9, head('Acepted') + body()), usual).customs).toEqual([]);
  });
});

describe('it is offered', () => {
  const texts = [...repeat(9, usual), ...repeat(3, head('Deferred') + body())];
  const labels = (marked: string) => {
    const { match, offset, customs } = among(texts, marked);
    return completionsAt(match, offset, { today: '2026-11-29', customs }).map(({ label, detail }) => [label, detail]);
  };

  test('as a heading, where it is not there yet', () => {
    const offer = ['## Security', '9 of the last 12 proposals have it'];
    expect(labels(`${head('Draft')}\n## Summary\n\nAnts.\n\n## ¦\n`)).toContainEqual(offer);
    expect(labels(`${head('Draft')}\n## Summary\n\nAnts.\n${SECURITY}\n## ¦\n`)).not.toContainEqual(offer);
  });

  test('as a field, spelled as the others are', () => {
    const { match, offset, customs } = among(texts, head('Draft', '- ¦\n') + body());
    const offers = completionsAt(match, offset, { today: '2026-11-29', customs });
    expect(offers.map(({ label, text, snippet }) => [label, text, snippet])).toContainEqual([
      'Issue',
      '- Issue: ',
      '- Issue: ${1}',
    ]);
  });

  test('as a value', () => {
    expect(labels(head('¦') + body()).map(([label]) => label)).toEqual(['Draft', 'Accepted', 'Deferred']);
  });
});

test('the pointer on such a heading or field is told how many have it', () => {
  const texts = repeat(9, usual);
  const shown = (marked: string) => {
    const { match, offset, customs } = among(texts, marked);
    return hoverAt(match, offset, { customs })?.markdown;
  };
  const told = '**Security** · not in RFC\n\n9 of the last 9 proposals have it';
  expect(shown(usual.replace('## Secu', '## Se¦cu'))).toBe(told.replace('RFC', template.name));
  expect(shown(usual.replace('- Is', '- I¦s'))).toContain('**Issue**');
  expect(shown(usual.replace('Security', 'Oth¦er'))).toBeUndefined();
});

test('the template is said to lack it, with a fix that adds the section', () => {
  const index = practice([...repeat(9, usual), ...repeat(3, head('Deferred') + body())]);
  const problems = templateProblems(template, { practice: practiceOf(index, template.id) });
  expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'template-lacks `Issue`: 9 of the last 12 proposals have this field, the template does not. Should it?',
    'template-lacks `Status`: 3 of the last 12 proposals say `Deferred`, which is not in its list. Should it be?',
    'template-lacks `Security`: 9 of the last 12 proposals have this section, the template does not. Should it?',
  ]);
  expect(applyEdits(TEXT, problems.at(-1)?.fix?.edits ?? [])).toBe(
    TEXT.replace('## Design', '## Security\n\n[Security]\n\n## Design'),
  );
});
