import type { LifecycleWords } from '../lifecycleWords.ts';

export const fr: LifecycleWords = {
  approvals: ['(approbation|approbateur|signature|signataire)[s]', '(approuvé|validé|signé) par'],
  approvalRules: ['(processus|critères|exigences|plan|politique|règles|comment|étapes|procédure)', 'liste de contrôle'],
  approvalFields: ['(approuvé|validé|signé) par', '(approbateur|approbation|approuvé|signataire)'],
  signedByFields: ['(approuvé|validé|signé) par'],
  signedOn: ['(date|jour|quand)', 'aaaa mm jj', '(approuvé|validé|signé) le'],
  signedBy: ['(nom|noms|qui|par|personne|signature|approbateur|relecteur|auteur)', '(approuvé|validé|signé) par'],
  decision: ['(décision|approbation|statut|avis|vote|résultat)'],
  approved: 'approuvé',
  openQuestions: ['(question|point|sujet)[s] (ouvert[e][s]|en suspens|non résolu[e][s]|restant[e][s]|à trancher)'],
  questions: ['question[s]'],
  settled: ['(résolu[e][s]|répondu|réponse[s]|décidé|décision[s]|clos|close|tranché[e][s])'],
  work: [
    '(tâche|étape|jalon|exigence|livrable|test|phase)[s]',
    '(plan|critères|documentation|mise en oeuvre|implémentation|à faire|plan d action)',
    'liste de (contrôle|vérification)',
  ],
  choices: ['(concerné[e][s]|impact[s]|portée|type[s]|catégorie[s]|option[s]|composant[s]|domaine[s]|statut)'],
  givenUp: ['(sans objet|plus nécessaire|non applicable|non requis|abandonné[e]|annulé[e]|obsolète)'],
  moved: ['(déplacé|déplacée|transféré|transférée)'],
  living: ['(vivant|actif)'],
  typeFields: ['(type|catégorie|genre)'],
  aboutProposals: ['(méta|processus|procédure)'],
  processTitles: ['(processus|procédure|règles|directives)'],
  openNote: ['(à|a) (clarifier|préciser)', 'clarification (nécessaire|requise)', 'question ouverte'],
  lastUpdated: ['dernière (mise à jour|modification|révision)'],
};
