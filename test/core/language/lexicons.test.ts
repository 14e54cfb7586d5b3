import { describe, expect, test } from 'vitest';
import { fieldName } from '../../../server/src/core/document/field.ts';
import { counterpartOf } from '../../../server/src/core/language/counterparts.ts';
import { relationOf } from '../../../server/src/core/language/fields.ts';
import type { Stage } from '../../../server/src/core/language/lexicon.ts';
import { LEXICONS } from '../../../server/src/core/language/lexicons.ts';
import { folded } from '../../../server/src/core/language/phrases.ts';
import { stageOf } from '../../../server/src/core/matching/stage.ts';

describe.each(LEXICONS)('the lexicon of $language', ({ statuses, paused, replaced, by, since, notes, doubts }) => {
  test('has its phrases in lower case, each once', () => {
    for (const list of [...Object.values(statuses), paused, replaced, by, since, notes, doubts]) {
      expect(list).toEqual(list.map((phrase) => phrase.toLowerCase().trim()));
      expect(new Set(list.map(folded)).size).toBe(list.length);
    }
  });

  test('has each of its statuses understood, with a note behind it too', () => {
    for (const [stage, phrases] of Object.entries(statuses) as [Stage, string[]][])
      for (const phrase of phrases)
        for (const written of [phrase, phrase.toUpperCase(), `**${phrase}** (2026-05-02)`])
          expect({ written, stage: stageOf(written) }).toEqual({ written, stage });
    for (const phrase of paused) expect({ phrase, stage: stageOf(phrase) }).toEqual({ phrase, stage: undefined });
  });

  test('names only closed statuses as those of what is replaced', () => {
    for (const phrase of replaced) expect(statuses.closed).toContain(phrase);
  });
});

test.each([
  ['amended by', 'amends'],
  ['geändert durch', 'ändert'],
  ['ergänzt durch', 'ergänzt'],
  ['modifiée par', 'modifie'],
  ['modificado por', 'modifica'],
  ['alterado por', 'altera'],
  ['改訂先', '改訂対象'],
  ['被修订', '修订'],
])('%s answers %s', (by, active) => {
  expect([relationOf(fieldName(by)), relationOf(fieldName(active))]).toEqual(['amendedBy', 'amends']);
  expect(counterpartOf(fieldName(by))?.(fieldName(active))).toBe(true);
  expect(counterpartOf(fieldName(active))?.(fieldName(by))).toBe(true);
});

test.each(['Requires', 'Depends on', 'Builds on', 'Hängt ab von', 'Dépend de', 'Depende de', '依存', '依赖'])(
  '%s is for what a proposal rests on',
  (key) => expect(relationOf(fieldName(key))).toBe('dependsOn'),
);

test('no two languages mean two stages by one phrase', () => {
  const stages = new Map<string, Set<string>>();
  for (const { statuses, paused } of LEXICONS)
    for (const [stage, phrases] of Object.entries({ ...statuses, paused }))
      for (const phrase of phrases) stages.set(folded(phrase), (stages.get(folded(phrase)) ?? new Set()).add(stage));
  expect([...stages].filter(([, all]) => all.size > 1)).toEqual([]);
});

test.each([
  ['En revision', 'review'],
  ['Approuvée le 2 mai', 'accepted'],
  ['MIS EN OEUVRE', 'implemented'],
  ['Ersetzt durch ADR-0002', 'closed'],
  ['Teilweise umgesetzt', undefined],
  ['Umgesetzt, teilweise', undefined],
  ['Accepted (fast track)', 'accepted'],
  ['已接受（2026-05-02）', 'accepted'],
  ['レビュー中', 'review'],
  ['Zurückgestellt', undefined],
  ['Final Comment Period', 'review'],
])('%j: %s', (status, stage) => expect(stageOf(status)).toBe(stage));
