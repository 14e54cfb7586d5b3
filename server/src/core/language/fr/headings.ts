import type { HeadingWords } from '../lexicon.ts';

export const fr: HeadingWords = {
  guidance: [
    '(structure|forme|plan) (recommandé[e]|conseillé[e]|suggéré[e]|attendu[e])',
    '(conseils|consignes) de rédaction',
    'comment (rédiger|remplir) [cette] [section]',
  ],
  forAuthors: ['cette [sous ]section est [seulement] un exemple', 'ne pas (copier|garder) ce titre'],
  example: ['exemple [(de|d|du|pour)] [(un|une|le|la)]'],
  summary: ['résumé', '(synthèse|aperçu)'],
  and: ['et', 'ou'],
  padding: [
    '(le|la|les|l|un|une|des|de|du|d|pour|sur|à)',
    '(proposé[e]|possible[s]|envisagé[e][s]|détaillé[e]|technique|bref|brève)',
    '(considérations|implications|aspects|détails|remarques|section)',
  ],
  others: ['(référence|futur|future|ancien|ancienne|non|aucun|aucune)'],
  alike: [
    ['questions ouvertes', '(questions|points) (non résolues|non résolus|en suspens)', 'points ouverts'],
    [
      'alternatives',
      'options [(envisagées|étudiées|considérées)]',
      'solutions (envisagées|étudiées|considérées|possibles|alternatives)',
    ],
    ['inconvénients', '(désavantages|limites)'],
    ['contexte', 'arrière plan'],
    ['résumé', '(synthèse|aperçu)'],
    ['références', '(liens|sources)'],
  ],
  context: ['[le] contexte', '(arrière plan|problème|problématique|situation)'],
  decision: ['[la] (décision|décisions|résolution|résultat)'],
  ordinary: [
    '(aperçu|introduction|utilisation|installation|exemple|exemples|références|liens|ressources|voir aussi|licence|contribuer)',
    '(table des matières|sommaire|fonctionnalités|notes|remarques|prérequis|configuration|options|titre|nom|description|date)',
    '(auteur|auteurs|version|étiquettes|catégorie)',
  ],
};
