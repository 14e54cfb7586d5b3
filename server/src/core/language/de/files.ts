import type { FileWords } from '../fileWords.ts';

export const de: FileWords = {
  template: ['vorlage'],
  templates: ['vorlagen'],
  kinds: ['entscheidung', 'vorschlag', 'antrag', 'beschluss', 'konzept', 'entwurf'],
  variants: ['kurz', 'lang', 'minimal', 'einfach', 'vollständig', 'ausführlich'],
  general: ['dokument', 'dokumente', 'dokumentation', 'vorschläge'],
  decisions: ['[architektur]entscheidung[en]', 'entscheidungsprotokoll[e]', 'beschlüsse'],
  proposals: ['[architektur]entscheidungen', 'entscheidungsprotokolle', '(vorschläge|anträge|beschlüsse|konzepte)'],
  firstStages: ['entwürfe', 'offen'],
  stages: ['(aktiv|archiv|angenommene|abgelehnte)'],
  common: ['(änderungen|änderungsprotokoll|mitwirken|lizenz|verhaltenskodex|versionshinweise)'],
  lists: ['(inhalt|inhaltsverzeichnis|übersicht|uebersicht|überblick|verzeichnis|liste)'],
  companions: ['(glossar|liesmich)', '(ablauf|prozess|leitfaden|richtlinien|mitwirkende)'],
  companionEnds: ['(notizen|protokoll|leitfaden|anleitung|richtlinien|verzeichnis)'],
  meetings: ['(sitzung|besprechung|sitzungsprotokoll)', '(protokoll|tagesordnung|agenda|notizen|retrospektive)'],
  data: ['(bilder|abbildungen|diagramme|anhang|anhänge|anlagen|medien|daten|protokolle|sitzungen)'],
  numbered: ['(vorschlag|entscheidung|antrag|beschluss|konzept|entwurf)'],
  otherTemplates: ['(fehlerbericht|fehlermeldung|brief|rechnung)'],
  supplies: ['(werkzeuge|skripte|hilfsmittel|formulare|muster)'],
  parts: ['(befehle|bausteine|textbausteine|eingaben)'],
};
