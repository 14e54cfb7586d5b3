import type { AuthorWords } from './authorWords.ts';

export const fr: AuthorWords = {
  instructions: ['(instruction|consigne)[s]', 'mode d emploi'],
  aboutTemplate: [
    '(instructions|consignes|notes) (pour|aux) [les] (auteurs|rédacteurs)',
    '(à propos de|utiliser) ce modèle',
    'comment (utiliser|remplir) (ce|le) (modèle|formulaire|document)',
  ],
  please: ['veuillez', 'merci de'],
  toAuthor: [
    '(suivez|utilisez|copiez|remplissez|remplacez|supprimez) … (modèle|format|formulaire|ci dessous|section|sections)',
  ],
};
