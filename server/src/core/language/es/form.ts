import type { FormWords } from '../formWords.ts';

export const es: FormWords = {
  keyColumn: ['(campo|clave|nombre|propiedad|atributo|elemento|etapa|fase|paso|hito)'],
  valueColumn: ['(valor|descripción|contenido|detalle|detalles|estado|progreso)'],
  noteColumn: [
    '(nota|notas|comentario|comentarios|observación|observaciones|explicación)',
    'valores (posibles|permitidos)',
  ],
  changeColumn: ['(cambio|comentario|nota)[s]', 'descripción'],
  asides: ['(nota|aviso|advertencia|consejo|importante|atención|ejemplo|ver|véase|p ej)'],
  remarks: [
    '(rellenar|insertar|elegir|escribir|reemplazar|completar|tu|su)',
    'por (definir|completar)',
    'a (definir|completar)',
  ],
  yours: ['tu', 'su'],
  accounts: ['usuario', 'apodo', 'nombre'],
  addresses: ['(correo|usuario|apodo)', 'nombre de usuario'],
  names: ['[(tu|su|el)] nombre[s] [completo]', '(autor|autora|autores)', 'nombre y apellido[s]'],
  identifiers: ['identificador'],
  date: ['fecha'],
  severalDates: ['o bien', '(fechas|lista|intervalo|hasta)'],
  laterDates: [
    '(aceptación|aceptada|aceptado|aprobación|aprobada|aprobado|decisión|decidida|adopción|adoptada|validación)',
    '(implementación|implantación|cierre|fin|límite|vencimiento|caducidad|rechazo|retirada|votación|revisión|publicación|objetivo)',
  ],
  number: ['número', 'num', 'nro', 'identificador'],
  otherNumbers: [
    '(incidencia|ticket|tique|discusión|versión|reemplaza|sustituye|sustituida|enlace|enlaces|depende|relacionada|véase)',
  ],
  givenByOthers: ['(asignado|asignar|asigna|asignará|editor|editores|después|cuando|dejar)'],
  numberGiven: [
    'número[s] … (se|será|serán|es) … (asigna|asignará|asignado|asignados|dado)',
    '(asigna|asignan|asignará|da|dan) … número[s]',
    'no (elijas|elija|asignes|asigne|elegir|asignar) … número',
  ],
  oneOf: [
    '(uno|una) (de|entre) [(los|las)] [siguientes]',
    'valores (posibles|permitidos|válidos) [son]',
    '(elegir|elige|elija|escoger) [entre]',
    '(puede|debe) ser',
  ],
  suchAs: ['por ejemplo', 'p ej', 'como'],
  rest: ['etc', 'etcétera'],
  or: ['o', 'u'],
  choose: ['(elegir|elige|elija|escoger|seleccionar|borrar|tachar|marcar|dejar)', 'uno de'],
};
