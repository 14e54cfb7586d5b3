import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  changeStatus,
  checkProposal,
  readTemplate,
  statusChoices,
} from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const GERMAN = readTemplate({
  id: 'vorlage',
  name: 'Vorlage',
  text: [
    '# [Titel]',
    '- Status: Entwurf | In Prüfung | Angenommen | Umgesetzt\n- Zuletzt geändert: YYYY-MM-DD\n- Genehmigt von: [Name]',
    '## Ziele\n\nWas soll besser werden?',
    '## Offene Fragen\n\nWas ist noch zu klären?',
    '## Aufgaben\n\n- [ ] [Aufgabe]',
    '## Genehmigungen\n\n| Rolle | Name | Datum | Entscheidung |\n|---|---|---|---|\n| Leitung | | | |',
  ].join('\n\n'),
});

const german = (status: string, approver: string, rest: string) =>
  `# Zwischenspeicher\n\n- Status: ${status}\n- Zuletzt geändert: 2026-03-01\n- Genehmigt von: ${approver}\n\n## Ziele\n\nWeniger Anrufe.\n\n${rest}\n`;

const OPEN = german(
  'Angenommen',
  'noch nicht',
  '## Offene Fragen\n\n- Wer bezahlt das am Ende?\n\n## Aufgaben\n\n- [ ] Anzeige bauen\n- [ ] Alte Anzeige abbauen (entfällt)\n\n## Genehmigungen\n\n| Rolle | Name | Datum | Entscheidung |\n|---|---|---|---|\n| Leitung | | | |',
);

describe('a German template', () => {
  const told = (text: string) =>
    checkProposal(follow(text, GERMAN))
      .filter(({ rule }) => /^(?:question|approval|task)-/.test(rule))
      .map(({ rule, subject }) => `${rule} ${subject}`);

  test('an accepted proposal has its questions answered and its approvals', () => {
    expect(told(OPEN)).toEqual([
      'approval-missing Genehmigt von',
      'question-open Offene Fragen',
      'approval-missing Genehmigungen',
    ]);
  });

  test('one that is done has its tasks done', () => {
    expect(told(OPEN.replace('Angenommen', 'Umgesetzt'))).toContain('task-incomplete Aufgaben');
    expect(
      told(OPEN.replace('Angenommen', 'Umgesetzt').replace('[ ] Anzeige bauen', '[x] Anzeige bauen')),
    ).not.toContain('task-incomplete Aufgaben');
  });

  test('nothing is told of a draft, nor of one where all is settled', () => {
    expect(told(OPEN.replace('Angenommen', 'Entwurf'))).toEqual([]);
    const settled = OPEN.replace('- Wer bezahlt das am Ende?', '- ~~Wer bezahlt das?~~\n- Wer baut es? Antwort: wir')
      .replace('noch nicht', 'Ada')
      .replace('| Leitung | | | |', '| Leitung | Ada | 2026-03-02 | Genehmigt |');
    expect(told(settled)).toEqual([]);
  });

  test('Change Status offers its statuses, and signs in its words', () => {
    const draft = OPEN.replace('Angenommen', 'In Prüfung').replace('noch nicht', 'ausstehend');
    expect(statusChoices(follow(draft, GERMAN))?.choices.map(({ value }) => value)).toContain('Angenommen');
    const edits = changeStatus(follow(draft, GERMAN), { status: 'Angenommen', today: '2026-05-02', author: 'Ada' });
    const after = applyEdits(draft, edits ?? []);
    expect(after).toContain('- Status: Angenommen');
    expect(after).toContain('- Zuletzt geändert: 2026-05-02');
    expect(after).toContain('- Genehmigt von: Ada');
    expect(after).toContain('| Leitung | Ada | 2026-05-02 | Genehmigt |');
  });
});
