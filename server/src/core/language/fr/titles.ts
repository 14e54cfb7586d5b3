import type { TitleWords } from '../titleWords.ts';

export const fr: TitleWords = {
  title: ['titre', 'nom', 'intitulé'],
  behind: ['de', 'du', 'des', 'd', 'pour', 'ici'],
  standIns: ['votre', 'vos', 'mon', 'exemple', 'modèle', 'court', 'descriptif'],
  general: [
    ...['le', 'la', 'les', 'l', 'un', 'une', 'et', 'ou', 'à', 'bref', 'concis', 'clair'],
    ...['sujet', 'problème', 'solution', 'projet', 'numéro'],
  ],
};
