import type { FormWords } from '../formWords.ts';

export const de: FormWords = {
  keyColumn: ['(feld|schlüssel|name|eigenschaft|merkmal|angabe|phase|stufe|schritt|meilenstein)'],
  valueColumn: ['(wert|beschreibung|inhalt|stand|status|zustand|fortschritt)'],
  noteColumn: [
    '(anmerkung|anmerkungen|hinweis|hinweise|bemerkung|bemerkungen|erläuterung|beschreibung)',
    'mögliche werte',
  ],
  changeColumn: ['(änderung|änderungen|bemerkung|bemerkungen|beschreibung|kommentar)'],
  asides: ['(hinweis|hinweise|achtung|warnung|tipp|wichtig|anmerkung|beispiel|siehe|vgl|z b|d h|ps)'],
  remarks: [
    '(ausfüllen|einfügen|eintragen|auswählen|ersetzen|dein|deine|ihr|ihre)',
    'wird noch',
    'bitte (ausfüllen|eintragen|ergänzen|ersetzen|angeben)',
  ],
  yours: ['dein', 'deine', 'ihr', 'ihre'],
  accounts: ['nutzername', 'benutzername', 'kürzel'],
  addresses: ['(nutzername|benutzername|kürzel)'],
  names: [
    '[(dein|ihr|vollständiger|voller)] [(vollständiger|voller)] name',
    '(namen|autor|autorin|autoren)',
    'vor und nachname',
  ],
  identifiers: ['(bezeichner|kennung)'],
  date: ['datum'],
  severalDates: ['(oder|daten|liste|zeitraum|bis)'],
  laterDates: [
    '(angenommen|annahme|genehmigt|genehmigung|freigabe|beschlossen|beschluss|entschieden|entscheidung|entscheidungsdatum)',
    '(umgesetzt|umsetzung|abgeschlossen|abschluss|abgelehnt|zurückgezogen|veraltet|gültig|frist|fällig|ende|ablauf|ziel)',
    '(prüfung|durchsicht|abstimmung|veröffentlicht|veröffentlichung|einführung)',
  ],
  number: ['nummer', 'nr', 'kennung'],
  otherNumbers: [
    '(ticket|vorgang|fehler|diskussion|version|ersetzt|abgelöst|verweis|link|bezug|abhängig|hängt|verwandt|siehe)',
  ],
  givenByOthers: ['(vergeben|zugewiesen|vergibt|redaktion|nach|sobald|wenn|frei lassen)'],
  numberGiven: [
    'nummer[n] … (wird|werden) … (vergeben|zugewiesen|zugeteilt|gesetzt)',
    '(vergibt|vergeben|weist) … nummer[n]',
    'nummer[n] [bitte] (nicht|nie) … (vergeben|wählen|setzen)',
    'keine nummer[n] (vergeben|wählen|setzen)',
  ],
  oneOf: [
    '(eines|einer|eine|eins) (von|der|aus) [folgenden]',
    'entweder',
    '(mögliche|erlaubte|zulässige) (werte|angaben) [sind]',
    '(werte|optionen) [sind]',
    '(auswählen|wählen) [(aus|zwischen)]',
    '(kann|muss|soll|darf) … sein',
  ],
  suchAs: ['z b', 'zum beispiel', 'etwa', 'beispielsweise'],
  rest: ['usw', 'etc', 'und so weiter', 'u a'],
  or: ['oder', 'bzw'],
  choose: ['(auswählen|wählen|zutreffendes|streichen|löschen|ankreuzen)', 'bitte (auswählen|wählen)', 'eines von'],
};
