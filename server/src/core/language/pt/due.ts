import type { DueWords } from '../dueWords.ts';

export const pt: DueWords = {
  from: [
    '[nota] [esta] [seção] [(é|deve|será)] [ser] não [*] (requerido|requerida|necessário|necessária|obrigatório|obrigatória) (até|antes de|antes da)',
    '[nota] [esta] [seção] [(é|deve|será)] [ser] (requerido|requerida|necessário|necessária|obrigatório|obrigatória) [(só|somente|apenas)] (antes|após|depois|a partir|quando|para)',
    '[nota] [esta] [seção] [(é|deve|será)] [ser] (preencher|completar|preenchido|preenchida|preenchidos|preenchidas) [(só|somente|apenas)] (antes|após|depois|quando|a partir)',
  ],
  inStatus: [
    '[nota] [esta] [(seção|secção)] [(só|somente|apenas)] [é] (requerido|requerida|necessário|necessária|obrigatório|obrigatória) [(só|somente|apenas)] (para|em) [o] [(status|estado)] % [(só|somente|apenas)]',
  ],
  reached: {
    review: ['(revisão|discussão|submissão)'],
    accepted: ['(aceitação|aprovação|adoção|ratificação|merge)'],
    implemented: ['(implementação|publicação|lançamento|entrega|implantação|release)'],
  },
  byOthers: [
    '(preenchido|preenchida|preencher|completado|completada) (pelo|pela|pelos|pelas) [*] (revisor|revisores|comitê|equipe|editor|editores|conselho|time)',
  ],
};
