import type { Lexicon } from './lexicon.ts';

export const es: Lexicon = {
  language: 'es',

  optional: [
    'opcional[es]',
    'no (requerido|obligatorio|necesario)',
    '(si|cuando|según) (aplica|corresponde|corresponda|procede|proceda|es necesario|sea necesario|aplique)',
    'si hay',
    'en su caso',
  ],
  recommended: ['recomendad(o|a)', 'aconsejad(o|a)'],
  required: ['obligatori(o|a)', 'requerid(o|a)'],
  optionalOpening: [
    'opcional',
    '(completar|rellenar|incluir) (solo|sólo|solamente|únicamente) si',
    '(omitir|eliminar|borrar) si',
  ],
  optionalSection: [
    'sección es opcional',
    'sección (puede|se puede) (omitirse|eliminarse|quedar vacía|omitir|eliminar|borrar)',
    '(elimine|eliminar|elimina|omita|omitir|borre|borrar) esta sección',
    'no (es|son) (obligatori|necesari|requerid)(o|a|os|as)',
  ],
  refusedRemoval: ['no (elimine|eliminar|borre|borrar|omita)'],
  optionalParts: [
    '(secciones|partes) (siguientes|a continuación) son opcionales',
    '(secciones|partes) (siguientes|a continuación) no son (obligatorias|necesarias)',
  ],
  conditional: ['si', 'cuando', 'en caso de'],
  condition: ['(si|cuando) (aplica|corresponde|procede|es necesario|sea necesario)', 'si hay', 'en su caso'],
  optionalField: [
    'opcional',
    'si (aplica|corresponde|procede)',
    '(eliminar|elimine|borrar|borre) esta línea',
    'según sea necesario',
  ],
  optionalFields: ['(agregue|añada|agregar|añadir) los siguientes campos … según', 'siguientes campos son opcionales'],
  optionalMetadata: ['opcional[es]'],
  ownSections: ['(otras|más) secciones', 'secciones (adicionales|propias)'],

  roles: {
    status: ['estado', 'estatus'],
    author: ['autor[a]', 'autor(es|as)', 'responsable', 'propietario', 'redactor'],
    updated: [
      '(actualizad(o|a)|modificad(o|a)) [(el|en)]',
      'última (actualización|modificación)',
      'fecha de (actualización|modificación)',
    ],
    created: ['fecha', 'cread(o|a) [(el|en)]', 'fecha de (creación|propuesta|inicio)'],
    title: ['título'],
    number: ['número', 'identificador'],
  },
  usualKeys: [
    '(decisores|responsables|revisores|revisor|aprobado por|revisado por|participantes|colaboradores|equipo|contacto|interesados)',
    '(plazo|versión|revisión|tipo|categoría|prioridad|componente|área|etiquetas|palabras clave|discusión)',
    '(reemplaza|reemplazado por|sustituye|sustituido por|depende de|relacionado)',
  ],
  fieldHeadings: ['estado', 'fecha', 'autor(es)', 'autor', 'decisores', 'versión'],
  metadataHeadings: ['(metadatos|información|información general|datos generales|encabezado)'],
  replacedBy: ['(reemplazad|sustituid)(o|a) por'],
  replaces: ['(reemplaza|sustituye)[n]'],
  relations: ['(véase también|ver también|relacionado [con]|depende de|modifica|modificado por)'],

  stages: {
    review: ['en (revisión|discusión|votación|debate)', 'a revisión'],
    draft: [
      'borrador',
      'propuest(o|a)',
      'idea',
      'en (progreso|preparación|redacción|curso)',
      'nuev(o|a)',
      'provisional',
    ],
    accepted: ['aceptad(o|a)', 'aprobad(o|a)', 'adoptad(o|a)', 'acordad(o|a)', 'ratificad(o|a)', 'decidid(o|a)'],
    implemented: ['implementad(o|a)', 'completad(o|a)', 'terminad(o|a)', 'finalizad(o|a)', 'entregad(o|a)', 'hecho'],
    rejected: ['rechazad(o|a)', 'retirad(o|a)', 'abandonad(o|a)', 'cancelad(o|a)', 'descartad(o|a)'],
    replaced: ['reemplazad(o|a)', 'sustituid(o|a)', 'obsolet(o|a)', 'en desuso', 'derogad(o|a)'],
  },
  inDoubt: ['parcial', 'parcialmente', 'casi', 'pendiente'],

  nothing: ['ningun(o|a)', 'ninguno', 'no aplica', 'no procede', 'nada', 'sin objeto'],
  nobody: ['nadie', 'pendiente', 'por asignar', 'sin asignar', 'aún no', 'todavía no'],
  toCome: ['por (definir|determinar|completar|decidir)', 'pendiente'],
};
