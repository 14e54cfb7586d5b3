import type { DueWords } from '../dueWords.ts';

export const de: DueWords = {
  from: [
    '[hinweis] [(dieser|der|diesen|den)] [(abschnitt|teil)] [(ist|wird|muss|bitte)] (nicht|erst) [*] (nötig|erforderlich|notwendig|auszufüllen|ausfüllen|ausgefüllt)',
    '[hinweis] [(dieser|der|diesen|den)] [(abschnitt|teil)] [(ist|wird|muss|bitte)] (erforderlich|nötig|notwendig|auszufüllen|ausfüllen|ausgefüllt|ergänzen|ergänzt) (vor|nach|ab|wenn|sobald|bei|zur|zum|mit)',
    '[hinweis] [(dieser|der|diesen|den)] [(abschnitt|teil)] [(ist|wird|muss|bitte)] [(erst|nur)] (vor|nach|ab|wenn|sobald|bei) … (erforderlich|nötig|notwendig|auszufüllen|ausfüllen|ausgefüllt|ergänzen|ergänzt)',
  ],
  inStatus: [
    '[hinweis] [(dieser|der)] [(abschnitt|teil)] [ist] [(nur|erst)] (nötig|erforderlich|notwendig|pflicht) [(nur|erst)] (für|bei|in|im|ab) [(status|stand)] %',
    '[hinweis] [(dieser|der)] [(abschnitt|teil)] [ist] [(nur|erst)] (für|bei|in|im|ab) [(status|stand)] % (nötig|erforderlich|notwendig|pflicht)',
  ],
  reached: {
    review: ['(begutachtung|prüfung|durchsicht|review|einreichung)'],
    accepted: [
      '(annahme|freigabe|genehmigung|zustimmung|beschluss|verabschiedung|merge)',
      '(angenommene|akzeptierte|genehmigte|beschlossene|freigegebene|verabschiedete)[(r|s|n|m)]',
    ],
    implemented: [
      '(umsetzung|implementierung|veröffentlichung|auslieferung|release|einführung|abschluss|inbetriebnahme)',
    ],
  },
  byOthers: [
    '(von|vom|durch) [(die|den|das|der|dem)] [*] (gutachter|gutachtern|gutachterinnen|reviewer|reviewern|team|gremium|redaktion|vorstand) … (ausgefüllt|ausfüllen|ergänzt|eingetragen|auszufüllen)',
  ],
};
