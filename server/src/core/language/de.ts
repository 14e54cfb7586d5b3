import type { Lexicon } from './lexicon.ts';

export const de: Lexicon = {
  language: 'de',

  optional: [
    'optional[e][(r|s|n)]',
    'freiwillig',
    'nicht (erforderlich|notwendig|nötig)',
    '(falls|wenn|sofern|soweit) (zutreffend|vorhanden|nötig|notwendig|erforderlich|anwendbar|relevant|bekannt)',
    'bei bedarf',
    'gegebenenfalls',
    'ggf',
    'kann entfallen',
  ],
  recommended: ['empfohlen'],
  required: ['erforderlich', 'pflicht', 'pflichtfeld', 'pflichtangabe', 'verpflichtend', 'zwingend'],
  optionalOpening: [
    'optional',
    '(nur|bitte nur) (ausfüllen|angeben|ergänzen) (wenn|falls|sofern)',
    '(entfällt|weglassen|auslassen) (wenn|falls|sofern)',
    '[(dieser|der)] abschnitt (entfällt|ist optional|ist freiwillig)',
  ],
  optionalSection: [
    '(abschnitt|kapitel|teil) ist (optional|freiwillig)',
    '(abschnitt|kapitel|teil) (kann|darf) [auch] (entfallen|weggelassen werden|gelöscht werden|entfernt werden|leer bleiben|übersprungen werden)',
    'diesen (abschnitt|teil) (weglassen|löschen|entfernen|auslassen)',
    '(ist|sind) nicht (erforderlich|notwendig|zwingend)',
    'wird vor … entfernt',
  ],
  condition: [
    '(falls|wenn|sofern|soweit) (zutreffend|vorhanden|nötig|notwendig|erforderlich|anwendbar|relevant)',
    'bei bedarf',
    'gegebenenfalls',
  ],
  optionalField: [
    'optional',
    'falls (zutreffend|vorhanden)',
    'sonst (löschen|entfernen|weglassen)',
    'diese zeile (löschen|entfernen|weglassen)',
    'bei bedarf',
  ],
  optionalMetadata: ['optional'],
  ownSections: ['[(weitere|eigene|andere|zusätzliche)] abschnitte'],

  roles: {
    status: ['status', 'stand', 'zustand'],
    author: ['autor[in]', 'autor(en|innen)', 'verfasser[in]', 'verantwortliche[r]', 'eigentümer[in]'],
    updated: [
      '[zuletzt] (geändert|aktualisiert|bearbeitet) [am]',
      'letzte (änderung|aktualisierung)',
      'änderungsdatum',
      'stand vom',
    ],
    created: ['datum', 'erstellt [am]', 'erstellungsdatum', 'angelegt [am]', 'eingereicht [am]'],
    title: ['titel'],
    number: ['nummer', 'nr', 'kennung'],
  },
  usualKeys: [
    '(entscheider|entscheidende|entscheidung durch|beteiligte|ansprechpartner|prüfer|gutachter|genehmigt von|freigegeben von)',
    '(frist|fällig am|termin|version|revision|thema|kategorie|art|typ|priorität|komponente|bereich|team|schlagwörter)',
    '(ersetzt|ersetzt durch|abgelöst durch|hängt ab von|verwandt|diskussion)',
  ],
  fieldHeadings: ['status', 'stand', '(entscheidungs|erstellungs)datum', 'datum', 'autor[en]', 'entscheider', 'version'],
  metadataHeadings: ['(metadaten|kopfdaten|angaben|eckdaten|steckbrief|dokumentinformationen)'],
  replacedBy: ['(ersetzt|abgelöst|überholt) durch'],
  replaces: ['(ersetzt|löst ab)'],

  stages: {
    review: ['in (prüfung|diskussion|begutachtung|abstimmung|review)', 'zur (prüfung|diskussion|abstimmung)', 'abstimmung'],
    draft: ['entwurf', 'in arbeit', 'in bearbeitung', 'idee', 'vorschlag', 'vorgeschlagen', 'offen', 'neu', 'unvollständig'],
    accepted: ['angenommen', 'akzeptiert', 'beschlossen', 'genehmigt', 'freigegeben', 'entschieden', 'gültig', 'verabschiedet'],
    implemented: ['umgesetzt', 'fertig', 'abgeschlossen', 'erledigt', 'implementiert', 'ausgeliefert', 'veröffentlicht'],
    rejected: ['abgelehnt', 'verworfen', 'zurückgezogen', 'zurückgewiesen', 'eingestellt', 'abgebrochen'],
    replaced: ['ersetzt', 'abgelöst', 'veraltet', 'überholt', 'außer kraft'],
  },
  inDoubt: ['teilweise', 'fast', 'bedingt', 'vorläufig', 'weitgehend'],

  nothing: ['kein[e][r]', 'entfällt', 'nicht zutreffend', 'nichts'],
  nobody: ['niemand', 'noch offen', 'offen', 'steht aus', 'ausstehend', 'noch nicht'],
  toCome: ['noch offen', 'folgt', 'wird nachgereicht', 'noch festzulegen', 'tbd'],
};
