import type { AuthorWords } from './authorWords.ts';

export const de: AuthorWords = {
  instructions: ['[(autoren|ausfüll)] (anleitung|anleitungen|anweisungen|hinweise)'],
  aboutTemplate: [
    '(hinweise|anleitung|anweisungen) (für|zum|zur) (autoren|autorinnen|ausfüllen|vorlage|verwendung|nutzung)',
    '(über|zu|zur) (diese|dieser) vorlage',
    'wie (man|du|sie) … (vorlage|formular) (benutzt|benutzen|ausfüllt|ausfüllen|verwendet|verwenden)',
  ],
  please: ['bitte'],
  toAuthor: ['(vorlage|abschnitt|abschnitte|formular) … (ausfüllen|ersetzen|löschen|entfernen|kopieren|folgen)'],
};
