import type { FileWords } from '../fileWords.ts';

export const es: FileWords = {
  template: ['plantilla'],
  templates: ['plantillas'],
  kinds: ['decisión', 'decision', 'propuesta', 'solicitud', 'acuerdo'],
  variants: ['corta', 'corto', 'larga', 'completa', 'completo', 'simple', 'mínima', 'detallada'],
  general: ['documento', 'documentos', 'documentación', 'propuestas'],
  decisions: ['decisi(ón|on|ones) [de] [arquitectura]', 'registro de decisiones'],
  proposals: ['(propuestas|decisiones|acuerdos)', 'decisiones de arquitectura'],
  firstStages: ['borradores', 'pendientes', 'abiertas'],
  stages: ['(activas|archivo|aceptadas|rechazadas)'],
  common: ['(cambios|registro de cambios|historial|licencia|contribuir|seguridad|código de conducta)'],
  lists: ['(índice|resumen|lista|contenido)'],
  companions: ['(glosario|léeme|léame)', '(proceso|guía|normas|colaboradores)'],
  companionEnds: ['(notas|acta|guía|normas)'],
  meetings: ['(reunión|reunion|reuniones)', '(acta|minuta|orden del día|notas|retrospectiva)'],
  data: ['(imágenes|figuras|diagramas|anexo|anexos|adjuntos|medios|datos|reuniones|actas)'],
  numbered: ['(propuesta|decisión|decision|acuerdo)'],
  otherTemplates: ['(incidencia|informe de error|correo|factura)'],
  supplies: ['(herramientas|guiones|recursos|formularios|ejemplos)'],
  parts: ['(comandos|fragmentos|componentes)'],
};
