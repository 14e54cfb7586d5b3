import type { LifecycleWords } from '../lifecycleWords.ts';

export const es: LifecycleWords = {
  approvals: ['(aprobación|aprobaciones|aprobador|aprobadores|firmas|firmantes)', '(aprobado|firmado) por'],
  approvalRules: ['(proceso|criterios|requisitos|plan|política|reglas|cómo|pasos|lista)'],
  approvalFields: ['(aprobado|firmado) por', '(aprobador|aprobación|aprobado|firmante)'],
  signedByFields: ['(aprobado|firmado) por'],
  signedOn: ['(fecha|día|cuándo)', 'aaaa mm dd', '(aprobado|firmado) el'],
  signedBy: ['(nombre|nombres|quién|por|persona|firma|aprobador|revisor|autor)', '(aprobado|firmado) por'],
  decision: ['(decisión|aprobación|estado|voto|resultado)'],
  approved: 'aprobado',
  openQuestions: [
    '(pregunta|cuestión|cuestiones|punto|tema)[s] (abierto|abierta|pendiente)[s]',
    '(preguntas|cuestiones|puntos) (sin resolver|por resolver)',
  ],
  questions: ['preguntas', 'cuestiones'],
  settled: [
    '(resuelto|resuelta|resueltas|respondido|respondida|respuesta|respuestas|decidido|decisión|decisiones|cerrado|cerrada)',
  ],
  work: [
    '(tarea|paso|hito|requisito|entregable|prueba|fase)[s]',
    '(plan|criterios|documentación|implementación|por hacer|pendientes)',
    'lista de (tareas|verificación|comprobación)',
  ],
  choices: ['(afectado|afectada|impacto|tipo|categoría|opción|componente|área)[s]', '(opciones|alcance|estado)'],
  givenUp: [
    '(no aplica|ya no es necesario|no necesario|no es necesario|descartado|descartada|cancelado|cancelada|obsoleto|obsoleta)',
  ],
  moved: ['(movido|movida|trasladado|trasladada)'],
  living: ['(vivo|activo)'],
  typeFields: ['(tipo|categoría|clase)'],
  aboutProposals: ['(meta|proceso|procedimiento)'],
  processTitles: ['(proceso|procedimiento|reglas|directrices|guía)'],
  openNote: ['(por|para) aclarar', '(requiere|necesita) aclaración', 'pregunta abierta'],
  lastUpdated: ['última (actualización|modificación|revisión)'],
  frozen: [
    '(inmutable|inmutables|congelado|congelada|inalterable)',
    '(solo|sólo) lectura',
    'no (debe|deben|puede|pueden|se (debe|puede)) [ser] [(ya|más)] (modificar|modificarse|modificado|modificada|cambiar|cambiarse|cambiado|cambiada|editar|editarse|editado|editada)',
    '(no|nunca) (modificar|modifique|cambiar|cambie|editar|edite) … (después|una vez|tras|cuando)',
    'ya no (se modifica|se cambia|se edita|debe modificarse|puede modificarse)',
    'en lugar de (modificar|cambiar|editar)',
  ],
  notFrozen: ['no (es|son) (inmutable|inmutables)', '(puede|pueden) (aún|todavía) (modificarse|cambiarse|editarse)'],
  livingHeadings: [
    '(historial|historia|registro) [de (cambios|versiones|revisiones)]',
    '(cambio|revisión|revisiones|enmienda|corrección|correcciones|errata|adenda|actualización|actualizaciones)[s]',
    'estado (actual|de implementación|de la implementación)',
    '(sustituido|reemplazado|modificado|enmendado) por',
    '(referencia|enlace|recurso)[s]',
    '(véase|ver) también',
    '(decisiones|propuestas|documentos) (relacionadas|relacionados)',
  ],
  goesOn: [
    'mantener [esta sección] (al día|actualizada|actualizado)',
    'se (actualiza|actualizará) (con el tiempo|después|a medida)',
  ],
  documents: ['(documento|texto|fichero|archivo|propuesta|registro)[s]', '(decisión|decisiones)'],
};
