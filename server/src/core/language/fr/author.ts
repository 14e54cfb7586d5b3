import type { AuthorWords } from '../authorWords.ts';

export const fr: AuthorWords = {
  instructions: ['(instruction|consigne)[s]', 'mode d emploi'],
  aboutTemplate: [
    '(instructions|consignes|notes) (pour|aux) [les] (auteurs|rédacteurs)',
    '(à propos de|utiliser) ce modèle',
    'comment (utiliser|remplir) (ce|le) (modèle|formulaire|document)',
  ],
  please: ['veuillez', 'merci de'],
  formInstruction: [
    '(suivez|utilisez|copiez|remplissez|remplacez|supprimez) … (modèle|format|formulaire|ci dessous|section|sections)',
  ],
  instructs: [
    '(décrire|décrivez|lister|listez|expliquer|expliquez|indiquer|indiquez|ajouter|ajoutez|préciser|précisez)',
  ],
  toAuthor: ['cette section', '(vous|votre|vos|doit|devez)', 'par exemple'],
  chooseOf: [
    '(supprimer|supprimez|rayer|rayez|barrer) … (inutiles|inutile|ne (sapplique|sappliquent|s applique|s appliquent) pas)',
    '(cocher|cochez|choisir|choisissez|garder|gardez) … (pertinentes|applicables|sapplique|sappliquent|s applique|s appliquent)',
    'mention[s] inutile[s]',
  ],
  leaveAlone: ['laisser (vide|tel quel)', 'ne pas (remplir|modifier)'],
  assigned: ['[sera] attribué[e]'],
  filledLater: ['[sera] (attribué|complété|rempli|ajouté) (plus tard|après|par)', 'ultérieurement'],
  removeThis: ['(supprimer|supprimez|retirer|retirez|effacer|effacez) [tous] (ce|cet|cette|ces)'],
  removeComment: [
    '(supprimer|supprimez|retirer|retirez|effacer) (ce|cet|ces|cette) (commentaire|commentaires|texte|bloc|ligne|lignes)',
  ],
  removeQuestions: ['(supprimer|supprimez|remplacer|remplacez) (ces|les) questions'],
};
