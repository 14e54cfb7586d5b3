import type { AuthorWords } from './authorWords.ts';

export const es: AuthorWords = {
  instructions: ['(instrucciones|indicaciones)'],
  aboutTemplate: [
    '(instrucciones|notas|guía) para [(el|los)] (autor|autores)',
    '(sobre|usar) esta plantilla',
    'cómo (usar|rellenar|completar) (esta|la|este|el) (plantilla|formulario|documento)',
  ],
  please: ['por favor'],
  toAuthor: [
    '(siga|use|copie|rellene|complete|reemplace|elimine|borre) … (plantilla|formato|formulario|sección|secciones)',
  ],
};
