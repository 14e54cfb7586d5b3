import type { KeptWords } from '../keptWords.ts';

export const fr: KeptWords = {
  legal: [
    '(copyright|licence)',
    'droit[s] dauteur',
    'droit[s] d auteur',
    'tous droits réservés',
    'domaine public',
    'usage interne',
  ],
  legalHeadings: ['(copyright|licence|droits|mentions légales|avertissement)'],
  contents: ['table des matières', '(sommaire|contenu)'],
  firstEntry: ['(première|1re) (version|ébauche|rédaction)', '(version|ébauche|rédaction) initiale', 'premier jet'],
  pointers: ['[veuillez] (voir|consulter|se référer à) [(le|la|les)]', 'cf'],
  answers: ['(non|oui)'],
  mayStay: ['(texte provisoire|espace réservé) (suffit|est (acceptable|accepté|permis))'],
  toReaders: ['(si vous avez des|pour toute) (question|questions|remarques|commentaires)'],
  ofItself: [
    '(ce|cet|cette|le présent|la présente) (document|proposition|décision|spécification|rfc|adr) (suit|respecte|utilise|se conforme)',
    '(ce|cet|cette|le présent|la présente) (document|proposition|décision|spécification|rfc|adr) est (conforme|régi|régie|basé|basée)',
  ],
  aboutTable: ['(le tableau|la liste) (suivant|suivante|ci dessous)'],
};
