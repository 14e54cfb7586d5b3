import type { FormWords } from '../formWords.ts';

export const fr: FormWords = {
  keyColumn: ['(champ|clé|nom|propriété|attribut|élément|étape|phase|jalon)'],
  valueColumn: ['(valeur|description|contenu|détail|détails|état|statut|avancement)'],
  noteColumn: ['(remarque|remarques|note|notes|commentaire|commentaires|explication)', 'valeurs possibles'],
  changeColumn: ['(changement|modification|commentaire|remarque)[s]', 'description'],
  asides: ['(remarque|note|attention|avertissement|conseil|important|exemple|voir|nb|n b|p ex|ps)'],
  remarks: ['(remplir|insérer|choisir|saisir|remplacer|votre|vos)', 'à (remplir|compléter|définir)', 'sera'],
  yours: ['votre', 'vos', 'ton'],
  accounts: ['pseudo', 'identifiant', 'nom'],
  addresses: ['(courriel|pseudo|pseudonyme|identifiant)', 'adresse (mail|électronique)'],
  names: ['[(votre|le)] nom[s] [complet]', '(auteur|autrice|auteurs)', 'nom et prénom', 'prénom et nom'],
  identifiers: ['identifiant'],
  date: ['date'],
  severalDates: ['(ou|dates|liste|période|jusqu au|jusquau)'],
  laterDates: [
    '(acceptation|acceptée|accepté|approbation|approuvé|approuvée|décision|décidé|adoption|adopté|validation)',
    '(mise en œuvre|mise en oeuvre|clôture|fin|échéance|expiration|rejet|retrait|vote|revue|relecture|publication)',
  ],
  number: ['numéro', 'num', 'no', 'identifiant'],
  otherNumbers: [
    '(ticket|incident|anomalie|discussion|version|remplace|remplacé|lien|liens|dépend|dépendance|dépendances|lié|voir aussi)',
  ],
  givenByOthers: ['(attribué|attribuer|attribution|éditeur|éditeurs|après|quand|lorsque|laisser)'],
  numberGiven: [
    'numéro[s] … (est|sera|seront|sont) … (attribué|attribués|donné|assigné)',
    '(attribue|attribuent|donne|donnent) … numéro[s]',
    'ne [pas] (choisir|attribuer|choisissez|attribuez) [pas] … numéro',
  ],
  oneOf: [
    '(un|une|l un|lun) (de|des|parmi)',
    'soit',
    'valeurs (possibles|autorisées|admises) [sont]',
    '(choisir|choisissez) [(parmi|entre)]',
    '(peut|doit) être',
  ],
  suchAs: ['par exemple', 'p ex', 'tel[(s|le|les)] que'],
  rest: ['etc', 'et ainsi de suite'],
  or: ['ou'],
  choose: ['(choisir|choisissez|sélectionner|supprimer|rayer|cocher|garder)', 'au choix'],
};
