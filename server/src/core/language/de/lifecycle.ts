import type { LifecycleWords } from '../lifecycleWords.ts';

export const de: LifecycleWords = {
  approvals: [
    '(freigabe|genehmigung|zustimmung|abnahme|unterschrift)[(n|en)]',
    '(genehmigt|freigegeben|abgenommen|unterzeichnet) (von|durch)',
    '(genehmigende|freigebende|unterzeichnende)',
  ],
  approvalRules: [
    '(checkliste[n]|ablauf|prozess|verfahren|kriterien|anforderungen|plan|regeln|richtlinie[n]|wie|schritte)',
  ],
  approvalFields: [
    '(genehmigt|freigegeben|abgenommen|unterzeichnet|bestätigt) [(von|durch)]',
    '(freigabe|genehmigung|abnahme|unterschrift|genehmiger)',
    '(freigabe|genehmigung) durch',
  ],
  signedByFields: ['(genehmigt|freigegeben|abgenommen|unterzeichnet) (von|durch)', '(freigabe|genehmigung) durch'],
  signedOn: ['(datum|tag|wann|am)', 'jjjj mm tt', '(genehmigt|freigegeben|entschieden|beschlossen) am'],
  signedBy: [
    '(name|namen|wer|von|person|unterschrift|genehmiger|prüfer|autor|autorin)',
    '(genehmigt|freigegeben|unterzeichnet) von',
  ],
  decision: ['(entscheidung|freigabe|genehmigung|status|votum|ergebnis|stimme)'],
  approved: 'genehmigt',
  openQuestions: [
    '(offene|ungeklärte|ungelöste|verbleibende|ausstehende) [(offene|ungeklärte|ungelöste)] (frage|fragen|punkte|themen)',
  ],
  questions: ['frage[n]'],
  settled: [
    '(geklärt|geklärte|beantwortet|beantwortete|antwort|antworten|gelöst|entschieden|entscheidung|erledigt|beschlossen)',
  ],
  work: [
    '(aufgabe[n]|checkliste[n]|plan|umsetzungsplan|phase[n]|schritt[e]|meilenstein[e]|anforderung[en]|kriterien|lieferobjekte)',
    '(test[s]|dokumentation|umsetzung|implementierung|todo[s]|zu tun|arbeitspakete)',
  ],
  choices: [
    '(betroffen|betroffene|betrifft|umfang|art|arten|typ|kategorie[n]|option[en]|komponente[n]|bereich[e]|status|auswirkung[en])',
  ],
  givenUp: [
    '(nicht mehr|nicht) (zutreffend|nötig|notwendig|erforderlich|anwendbar)',
    '(entfällt|gestrichen|verworfen|hinfällig|überholt)',
  ],
  moved: ['(verschoben|umgezogen|verlagert)'],
  living: ['(lebend|laufend|aktiv)'],
  typeFields: ['(typ|art|kategorie)'],
  aboutProposals: ['(meta|prozess|verfahren)'],
  processTitles: ['(prozess|verfahren|richtlinien|leitfaden|regeln|ablauf)'],
  openNote: [
    '(klärung|klarstellung) (nötig|erforderlich|notwendig)',
    'klärungsbedarf',
    'offene frage',
    '(zu klären|noch zu klären|noch offen)',
  ],
  lastUpdated: [
    '(zuletzt|letztmals) (geändert|aktualisiert|überarbeitet|bearbeitet)',
    'letzte[r] (änderung|aktualisierung|stand)',
  ],
  frozen: [
    '(unveränderlich|unveränderbar|unabänderlich|eingefroren|schreibgeschützt)',
    '(darf|dürfen|wird|werden|soll|sollen|kann|können) … (nicht|nie|nicht mehr|nie mehr) … (geändert|verändert|bearbeitet|angepasst|überarbeitet)',
    '(nicht|nie) mehr (ändern|verändern|bearbeiten|anpassen|geändert|verändert|bearbeitet|angepasst)',
    '(anstatt|statt) (es|sie|ihn|dieses|diese|diesen|das) … zu (ändern|bearbeiten)',
  ],
  notFrozen: [
    'nicht (unveränderlich|eingefroren|schreibgeschützt)',
    '(darf|dürfen|kann|können) … (noch|weiterhin) … (geändert|bearbeitet|angepasst|ergänzt)',
  ],
  livingHeadings: [
    '(änderungsverlauf|änderungshistorie|versionshistorie|versionsverlauf|historie|verlauf|chronik|änderungsprotokoll|changelog|protokoll)',
    '(änderung[en]|ergänzung[en]|nachtrag|nachträge|korrektur[en]|berichtigung[en]|aktualisierung[en]|errata)',
    '(stand der umsetzung|umsetzungsstand|aktueller stand)',
    '(ersetzt|abgelöst|geändert) durch',
    '(verweise|verweis|link|links|quellen|referenzen|siehe auch|weiterführendes|weiterführende links)',
    '(verwandte|zugehörige) (adr|rfc|vorschläge|entscheidungen|dokumente)[s]',
  ],
  goesOn: [
    '(diesen|den) abschnitt (aktuell halten|laufend (ergänzen|aktualisieren|pflegen))',
    '(aktuell halten|laufend (ergänzen|aktualisieren|pflegen))',
    '(wird|werden) (laufend|später|nachträglich) … (ergänzt|aktualisiert|fortgeschrieben)',
  ],
  documents: [
    '(dokument|dokumente|datensatz|text|texte|datei|dateien|vorschlag|vorschläge|entscheidung|entscheidungen|beschluss|beschlüsse|eintrag|einträge)',
  ],
};
