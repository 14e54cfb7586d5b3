import type { KeptWords } from '../keptWords.ts';

export const es: KeptWords = {
  legal: [
    '(copyright|licencia)',
    'derechos de autor',
    'todos los derechos reservados',
    'dominio público',
    'uso interno',
  ],
  legalHeadings: ['(copyright|licencia|derechos de autor|aviso legal|legal|descargo de responsabilidad)'],
  contents: ['tabla de contenido[s]', '(índice|contenido)'],
  firstEntry: ['(primera|primer) (versión|borrador|redacción)', '(versión|redacción) inicial', 'borrador inicial'],
  pointers: ['[por favor] (ver|véase|vea|consulte|consultar) [(el|la|los|las)]'],
  answers: ['(no|sí|si)'],
  mayStay: ['(marcador|texto provisional) (basta|es (aceptable|suficiente))'],
  toReaders: ['si (tiene|tienes) (preguntas|comentarios|dudas)'],
  ofItself: [
    '(este|esta|el presente|la presente) (documento|propuesta|decisión|especificación|rfc|adr) (sigue|cumple|utiliza|se ajusta|se basa)',
    '(este|esta|el presente|la presente) (documento|propuesta|decisión|especificación|rfc|adr) es parte',
  ],
  aboutTable: ['la siguiente (lista|tabla)'],
};
