import type { AuthorWords } from '../authorWords.ts';

export const de: AuthorWords = {
  instructions: ['[(autoren|ausfüll)] (anleitung|anleitungen|anweisungen|hinweise)'],
  aboutTemplate: [
    '(hinweise|anleitung|anweisungen) (für|zum|zur) (autoren|autorinnen|ausfüllen|vorlage|verwendung|nutzung)',
    '(über|zu|zur) (diese|dieser) vorlage',
    'wie (man|du|sie) … (vorlage|formular) (benutzt|benutzen|ausfüllt|ausfüllen|verwendet|verwenden)',
  ],
  please: ['bitte'],
  formInstruction: ['(vorlage|abschnitt|abschnitte|formular) … (ausfüllen|ersetzen|löschen|entfernen|kopieren|folgen)'],
  instructs: [
    '[bitte] (beschreiben|beschreibe|nennen|nenne|erklären|erkläre|geben|fügen|listen|liste|angeben|erläutern|erläutere|schreiben)',
  ],
  toAuthor: ['(diese|diesem|dieser) abschnitt', '(sie|ihr|ihre|bitte|sollte|sollten|müssen)', '(zum beispiel|z b)'],
  chooseOf: [
    '(nicht|nicht mehr) (zutreffendes|zutreffende|benötigte) (bitte|streichen|löschen|entfernen)',
    '(zutreffendes|zutreffende) [bitte] (ankreuzen|auswählen|behalten)',
    '(eines|eine|einen) (auswählen|wählen)',
  ],
  leaveAlone: ['(leer|frei) lassen', 'nicht (ausfüllen|ändern)'],
  assigned: ['wird [*] (vergeben|zugewiesen)'],
  filledLater: ['wird [*] (vergeben|ergänzt|nachgetragen|zugewiesen|eingetragen)', '(später|nachträglich)'],
  removeThis: [
    '(diesen|diese|dieses|dies) [*] [*] [*] (löschen|entfernen)',
    '(lösche|entferne|löschen sie|entfernen sie) (diesen|diese|dieses)',
  ],
  removeComment: [
    '(diesen|diese|dieses) (kommentar|kommentare|text|block|zeile|zeilen) [(bitte|vor|nach|wieder)] … (löschen|entfernen)',
    '(lösche|entferne) (diesen|diese|dieses) (kommentar|kommentare|text|block|zeile)',
  ],
  removeQuestions: ['(diese|die|alle) fragen … (löschen|entfernen|ersetzen)'],
};
