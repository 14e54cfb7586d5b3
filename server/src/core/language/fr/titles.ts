import type { TitleWords } from '../titleWords.ts';

export const fr: TitleWords = {
  title: ['titre', 'nom', 'intitulé'],
  behind: ['de', 'du', 'des', 'd', 'pour', 'ici'],
  standIns: ['mon', 'exemple', 'descriptif'],
  general: [
    ...['le', 'la', 'les', 'l', 'un', 'une', 'et', 'ou', 'à', 'court', 'bref', 'concis', 'clair'],
    ...['sujet', 'problème', 'solution', 'projet', 'numéro'],
  ],
  others: ['autre', 'autres', 'connexe', 'associé', 'lié'],
};
