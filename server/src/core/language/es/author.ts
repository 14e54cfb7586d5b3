import type { AuthorWords } from '../authorWords.ts';

export const es: AuthorWords = {
  instructions: ['(instrucciones|indicaciones)'],
  aboutTemplate: [
    '(instrucciones|notas|guía) para [(el|los)] (autor|autores)',
    '(sobre|usar) esta plantilla',
    'cómo (usar|rellenar|completar) (esta|la|este|el) (plantilla|formulario|documento)',
  ],
  please: ['por favor'],
  formInstruction: [
    '(siga|use|copie|rellene|complete|reemplace|elimine|borre) … (plantilla|formato|formulario|sección|secciones)',
  ],
  instructs: ['(describir|describa|describe|listar|liste|explicar|explique|indicar|indique|añadir|añada|detallar)'],
  toAuthor: ['esta sección', '(usted|su|sus|debe|debes)', 'por ejemplo'],
  chooseOf: [
    '(eliminar|elimine|borrar|borre|tachar|tache) … no (apliquen|aplique|correspondan|corresponda|proceda)',
    '(marcar|marque|seleccionar|seleccione|elegir|elija) … (apliquen|aplique|correspondan|corresponda)',
  ],
  leaveAlone: ['dejar (en blanco|vacío|así)', 'no (rellenar|modificar)'],
  assigned: ['se asignará', 'asignado (después|tras)'],
  filledLater: ['se (asignará|completará|añadirá|rellenará)', 'más (tarde|adelante)'],
  removeThis: ['(eliminar|elimine|elimina|borrar|borre|borra|quitar|quite|suprimir) [todos] (este|esta|estos|estas)'],
  removeComment: [
    '(eliminar|elimine|elimina|borrar|borre|borra|quitar) (este|esta|estos|estas) (comentario|comentarios|texto|bloque|línea|líneas)',
  ],
  removeQuestions: ['(eliminar|elimine|borrar|borre|sustituir|reemplazar) (estas|las) preguntas'],
};
