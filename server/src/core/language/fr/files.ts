import type { FileWords } from '../fileWords.ts';

export const fr: FileWords = {
  template: ['gabarit', 'modele', 'modèle'],
  templates: ['gabarits', 'modeles', 'modèles'],
  kinds: ['proposition', 'décision', 'demande', 'dossier', 'fiche'],
  variants: ['court', 'courte', 'long', 'longue', 'complet', 'complète', 'simple', 'minimal', 'détaillé'],
  general: ['document', 'documents', 'documentation', 'propositions'],
  decisions: ['décision[s] [d(e|)] [architecture]', 'registre des décisions', 'décisions darchitecture'],
  proposals: ['(propositions|décisions)', 'décisions darchitecture', 'décisions d architecture'],
  firstStages: ['brouillons', 'en attente', 'ouvertes'],
  stages: ['(actives|archive|archives|acceptées|rejetées)'],
  common: ['(changements|modifications|licence|contribuer|sécurité|code de conduite|notes de version)'],
  lists: ['(sommaire|aperçu|liste|table des matières)'],
  companions: ['(glossaire|lisezmoi|lisez moi|journal)', '(processus|guide|règles|contributeurs)'],
  companionEnds: ['(notes|guide|compte rendu|procès verbal)'],
  meetings: ['réunion[s]', '(compte rendu|procès verbal|ordre du jour|notes|rétrospective)'],
  data: ['(images|figures|schémas|diagrammes|annexe|annexes|médias|données|réunions|pièces jointes)'],
  numbered: ['(proposition|décision)[s]'],
  otherTemplates: ['(ticket|rapport de bogue|courriel|facture)'],
  supplies: ['(outils|scripts|ressources|formulaires|exemples)'],
  parts: ['(commandes|fragments|extraits|composants)'],
};
