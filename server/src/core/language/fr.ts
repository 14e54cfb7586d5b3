import type { Lexicon } from './lexicon.ts';

export const fr: Lexicon = {
  language: 'fr',

  optional: [
    'facultati(f|ve)',
    'optionnel[le]',
    'si (applicable|nécessaire|besoin|pertinent|disponible)',
    'le cas échéant',
    's il y a lieu',
    'sil y a lieu',
    'non (requis|obligatoire)',
  ],
  recommended: ['recommandé[e]', 'conseillé[e]'],
  required: ['obligatoire', 'requis[e]'],
  optionalOpening: [
    '(facultati(f|ve)|optionnel[le])',
    'à (remplir|renseigner|indiquer) (seulement si|uniquement si)',
    'à (supprimer|omettre) si',
  ],
  optionalSection: [
    'section est (facultative|optionnelle)',
    'section peut être (omise|supprimée|laissée vide|retirée)',
    '(supprimez|supprimer|omettre|retirer) cette section',
    'n(est|e sont) pas (obligatoire|requis|nécessaire)[(s|es|e)]',
  ],
  refusedRemoval: ['ne (pas supprimer|supprimez pas)'],
  optionalParts: [
    '(sections|parties|rubriques) (suivantes|ci dessous) (sont (facultatives|optionnelles)|ne sont pas (obligatoires|requises))',
  ],
  conditional: ['si', 'lorsque', 'quand'],
  condition: ['si (applicable|nécessaire|besoin|pertinent)', 'le cas échéant', 'sil y a lieu'],
  optionalField: [
    'facultati(f|ve)',
    'optionnel[le]',
    'le cas échéant',
    'sinon (supprimer|supprimez)',
    'supprimer cette ligne',
  ],
  optionalFields: [
    '(ajoutez|ajouter) les (champs|lignes) suivants [*] (si nécessaire|au besoin)',
    'champs suivants sont (facultatifs|optionnels)',
  ],
  optionalMetadata: ['facultati(f|ve)[s]', 'optionnel[le][s]'],
  ownSections: ['(autres|vos propres) sections', 'sections (supplémentaires|complémentaires)'],

  roles: {
    status: ['statut', 'état'],
    author: ['auteur[e]', 'auteurs', 'rédacteur', 'responsable', 'porteur'],
    updated: [
      '(mis à jour|modifié) [le]',
      '[dernière] (mise à jour|modification)',
      'date de (mise à jour|modification)',
    ],
    created: ['date', 'créé [le]', 'date de création', 'date de (soumission|proposition)'],
    title: ['titre'],
    number: ['numéro', 'identifiant'],
  },
  usualKeys: [
    '(décideur|décideurs|relecteur|relecteurs|approuvé par|validé par|participants|contributeurs|équipe|contact|parties prenantes)',
    '(échéance|version|révision|type|catégorie|priorité|composant|domaine|étiquettes|mots clés|discussion)',
    '(remplace|remplacé par|remplacée par|dépend de|lié à)',
  ],
  fieldHeadings: ['statut', 'état', 'date', 'auteur[s]', 'décideurs', 'version'],
  metadataHeadings: ['(métadonnées|informations|informations générales|en tête|fiche)'],
  replacedBy: ['remplacé[e] par', 'remplacé(s|es) par'],
  replaces: ['remplace'],
  relations: ['(voir aussi|lié[e] à|dépend de|modifie|modifié[e] par|complète|complété[e] par)'],

  stages: {
    review: ['en (revue|relecture|discussion|cours de revue|attente de validation)', 'à relire', 'au vote'],
    draft: ['brouillon', 'ébauche', 'en cours de rédaction', 'proposé[e]', 'proposition', 'idée', 'projet', 'nouveau'],
    accepted: ['accepté[e]', 'approuvé[e]', 'adopté[e]', 'validé[e]', 'décidé[e]', 'ratifié[e]'],
    implemented: ['implémenté[e]', 'réalisé[e]', 'terminé[e]', 'livré[e]', 'déployé[e]', 'fini[e]'],
    rejected: ['rejeté[e]', 'refusé[e]', 'retiré[e]', 'abandonné[e]', 'annulé[e]'],
    replaced: ['remplacé[e]', 'obsolète', 'déprécié[e]', 'caduque', 'caduc'],
  },
  inDoubt: ['partiel', 'partielle', 'partiellement', 'presque', 'en attente'],

  nothing: ['aucun[e]', 'néant', 'sans objet', 'non applicable', 'rien'],
  nobody: ['personne', 'en attente', 'à désigner', 'pas encore', 'aucun[e]'],
  toCome: ['à (définir|déterminer|préciser|compléter|venir|rédiger)'],
};
