import type { HeadingWords } from '../lexicon.ts';

export const es: HeadingWords = {
  guidance: [
    '(estructura|forma|formato) (recomendad(a|o)|sugerid(a|o)|esperad(a|o))',
    '(consejos|instrucciones) de redacción',
    'cómo (escribir|rellenar) [esta] [sección]',
  ],
  forAuthors: ['esta [sub]sección es [solo] un ejemplo', 'no (copiar|copies|conservar) este (título|encabezado)'],
  example: ['ejemplo [(de|del|para)] [(un|una|el|la)]'],
  summary: ['resumen [ejecutivo]', '(sumario|síntesis)'],
  and: ['y', 'e', 'o', 'u'],
  padding: [
    '(el|la|los|las|un|una|de|del|para|sobre|a)',
    '(propuest(a|o)|posible[s]|considerad(as|os)|detallad(a|o)|técnic(a|o)|breve)',
    '(consideraciones|implicaciones|aspectos|detalles|notas|sección)',
  ],
  others: ['(referencia|futur(o|a|os|as)|anterior|no|sin|ningún|ninguna)'],
  alike: [
    ['preguntas abiertas', '(preguntas|cuestiones) (pendientes|abiertas|sin resolver)'],
    ['alternativas', 'opciones [consideradas]'],
    ['desventajas', 'inconvenientes'],
    ['contexto', 'antecedentes'],
    ['resumen', '(sumario|síntesis)'],
    ['referencias', '(enlaces|fuentes)'],
  ],
  context: ['contexto', '(antecedentes|problema|situación)'],
  decision: ['(decisión|decisiones|resolución|resultado)'],
  ordinary: [
    '(resumen general|introducción|uso|instalación|ejemplo|ejemplos|referencias|enlaces|recursos|véase también|licencia)',
    '(contribuir|índice|contenido|características|notas|requisitos|configuración|opciones|título|nombre|descripción|fecha)',
    '(autor|autores|versión|etiquetas|categoría)',
  ],
};
