import type { HeadingWords } from '../lexicon.ts';

export const de: HeadingWords = {
  guidance: [
    '(empfohlener|vorgeschlagener|erwarteter) (aufbau|umfang)',
    '(empfohlene|vorgeschlagene|erwartete) (struktur|gliederung|form)',
    '(hinweise|tipps) (zum (schreiben|ausfüllen)|für autoren)',
    'leitfragen',
  ],
  forAuthors: [
    '(dieser|der folgende) [unter]abschnitt ist [nur] ein beispiel',
    'diese überschrift nicht (übernehmen|kopieren)',
  ],
  example: ['beispiel[haft(e|er|es)] [für] [(ein|eine|einen|die|den|das)]'],
  summary: ['zusammenfassung', '(überblick|kurzfassung|kurzbeschreibung)'],
  and: ['und', 'oder', '(sowie|bzw)'],
  padding: [
    '(der|die|das|des|den|dem|ein|eine|einer|von|für|zu|zur|zum|auf)',
    '(vorgeschlagene[(r|s)]|mögliche[(r|s)]|betrachtete[(r|s)]|detaillierte[(r|s)]|kurze[(r|s)]|technische[(r|s)])',
    '(überlegungen|auswirkungen|aspekte|einzelheiten|details|hinweise|abschnitt)',
  ],
  others: ['(referenz|künftige|frühere|kein|keine|nicht|offene)'],
  alike: [
    ['offene fragen', '(ungeklärte|ungelöste) (fragen|punkte)', 'offene punkte'],
    ['alternativen', '(optionen|möglichkeiten|varianten)'],
    ['nachteile', 'schwächen'],
    ['kontext', '(hintergrund|ausgangslage)'],
    ['zusammenfassung', '(überblick|kurzfassung)'],
    ['quellen', '(verweise|referenzen|links)'],
  ],
  context: ['kontext', '(hintergrund|ausgangslage|problem[stellung]|fragestellung)'],
  decision: ['(entscheidung|entscheidungen|beschluss|ergebnis)'],
  ordinary: [
    '(überblick|übersicht|einleitung|einführung|verwendung|benutzung|installation|beispiel|beispiele|verweise|quellen|links)',
    '(erste schritte|siehe auch|lizenz|mitwirken|inhalt|inhaltsverzeichnis|funktionen|hinweise|voraussetzungen|konfiguration)',
    '(optionen|titel|name|beschreibung|datum|autor|autoren|version|schlagwörter|kategorie)',
  ],
};
