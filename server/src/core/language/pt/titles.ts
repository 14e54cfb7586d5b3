import type { TitleWords } from '../titleWords.ts';

export const pt: TitleWords = {
  title: ['título', 'titulo', 'nome'],
  behind: ['de', 'do', 'da', 'para', 'aqui'],
  standIns: ['meu', 'minha', 'exemplo', 'curto', 'descritivo'],
  general: [
    ...['o', 'a', 'os', 'as', 'um', 'uma', 'e', 'ou', 'breve', 'conciso', 'claro'],
    ...['tema', 'assunto', 'problema', 'solução', 'projeto', 'número'],
  ],
  others: ['outro', 'outra', 'relacionado', 'relacionada'],
};
