import type { TitleWords } from '../titleWords.ts';

export const es: TitleWords = {
  title: ['título', 'titulo', 'nombre'],
  behind: ['de', 'del', 'para', 'aquí'],
  standIns: ['mi', 'ejemplo', 'corto', 'descriptivo'],
  general: [
    ...['el', 'la', 'los', 'las', 'un', 'una', 'y', 'o', 'breve', 'conciso', 'claro'],
    ...['tema', 'asunto', 'problema', 'solución', 'proyecto', 'número'],
  ],
  others: ['otro', 'otra', 'relacionado', 'relacionada'],
};
