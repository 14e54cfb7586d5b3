import type { KeptWords } from '../keptWords.ts';

export const de: KeptWords = {
  legal: [
    '(copyright|urheberrecht|lizenz|lizenziert)',
    'alle rechte vorbehalten',
    'gemeinfrei',
    'nur für den (internen gebrauch|dienstgebrauch)',
    'vertraulich',
  ],
  legalHeadings: ['(copyright|urheberrecht|lizenz|rechtliches|rechtlicher hinweis|haftungsausschluss)'],
  contents: ['(inhalt|inhaltsverzeichnis)'],
  firstEntry: ['(erster|initialer) entwurf', '(erste|initiale) (fassung|version)', 'ersterstellung', 'erstfassung'],
  pointers: ['[bitte] siehe [(die|das|den|auch)]', 'vgl'],
  answers: ['(nein|ja)'],
  mayStay: ['platzhalter (genügt|reicht|ist (zulässig|erlaubt|in ordnung))'],
  toReaders: ['(bei|haben sie|hast du) (fragen|anmerkungen|rückmeldungen)'],
  ofItself: [
    '(dieser|dieses|diese) [*] (vorschlag|antrag|dokument|entscheidung|spezifikation|rfc|adr) (folgt|entspricht|verwendet|richtet)',
    '(dieser|dieses|diese) [*] (vorschlag|antrag|dokument|entscheidung|spezifikation|rfc|adr) ist (teil|gemäß)',
  ],
  aboutTable: ['die folgende[n] (liste|tabelle|übersicht|tabellen)'],
};
