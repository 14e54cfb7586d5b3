import type { DueWords } from '../dueWords.ts';

export const fr: DueWords = {
  from: [
    '[note] [cette] [section] [(est|n est|doit|sera)] [être] pas [*] (requis|requise|nécessaire|obligatoire) (avant|jusqu à|tant que)',
    '[note] [cette] [section] [(est|n est|doit|sera)] [être] (requis|requise|nécessaire|obligatoire) [(seulement|uniquement)] (avant|après|dès|lors de|à partir de|une fois)',
    '[note] [cette] [section] [(est|n est|doit|sera)] [être] (à|a|être) (remplir|compléter|renseigner|rempli|remplie|complété|complétée) [(seulement|uniquement)] (avant|après|dès|lors de|lors du|à partir de|une fois)',
  ],
  inStatus: [
    '[note] [cette] [section] [est] [(seulement|uniquement)] (requis|requise|nécessaire|obligatoire) [(seulement|uniquement)] (pour|à|dans) [(le|l)] [(état|statut)] % [(seulement|uniquement)]',
  ],
  reached: {
    review: ['(revue|relecture|soumission|discussion)'],
    accepted: ['(acceptation|approbation|validation|adoption|ratification|fusion)'],
    implemented: ['(implémentation|mise en œuvre|mise en oeuvre|réalisation|livraison|publication|mise en production)'],
  },
  byOthers: [
    '(rempli|remplie|complété|complétée|remplir|compléter|renseigné|renseignée) par (les|le|la|l) [*] (relecteur|relecteurs|comité|équipe|éditeur|éditeurs|mainteneurs|valideurs)',
  ],
};
