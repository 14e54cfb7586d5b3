import type { DueWords } from '../dueWords.ts';

export const es: DueWords = {
  from: [
    '[nota] [esta] [sección] [(es|debe|será)] no [*] (requerido|requerida|necesario|necesaria|obligatorio|obligatoria) (hasta|antes de)',
    '[nota] [esta] [sección] [(es|debe|será)] (requerido|requerida|necesario|necesaria|obligatorio|obligatoria) [(solo|solamente)] (antes de|después de|a partir de|una vez|cuando|para)',
    '[nota] [esta] [sección] [(es|debe|será)] (completar|rellenar|llenar|rellenada|completada|rellenado|completado) [(solo|solamente)] (antes de|después de|una vez|cuando|tras)',
  ],
  inStatus: [
    '[nota] [esta] [sección] [(solo|sólo|solamente)] [es] (requerido|requerida|necesario|necesaria|obligatorio|obligatoria) [(solo|sólo|solamente)] (para|en) [el] [estado] % [(solo|sólo|solamente)]',
  ],
  reached: {
    review: ['(revisión|discusión|envío)'],
    accepted: ['(aceptación|aprobación|adopción|ratificación|fusión)'],
    implemented: ['(implementación|publicación|lanzamiento|entrega|despliegue|puesta en producción)'],
  },
  byOthers: [
    '(completado|completada|rellenado|rellenada|completar|rellenar|llenar) por (el|la|los|las) [*] (revisor|revisores|comité|equipo|editor|editores|consejo)',
  ],
};
