import type { HeadingWords } from '../lexicon.ts';

export const pt: HeadingWords = {
  guidance: [
    '(estrutura|forma|formato) (recomendad(a|o)|sugerid(a|o)|esperad(a|o))',
    '(dicas|instruções) de escrita',
    'como (escrever|preencher) [esta] [seção]',
  ],
  forAuthors: ['esta [sub]seção é [apenas] um exemplo', 'não (copiar|copie|manter) este título'],
  example: ['exemplo [(de|do|da|para)] [(um|uma|o|a)]'],
  summary: ['resumo [executivo]', 'sumário'],
  and: ['e', 'ou'],
  padding: [
    '(o|a|os|as|um|uma|de|do|da|dos|das|para|sobre)',
    '(propost(a|o)|possíve(l|is)|considerad(as|os)|detalhad(a|o)|técnic(a|o)|breve)',
    '(considerações|implicações|aspectos|detalhes|notas|seção)',
  ],
  others: ['(referência|futur(o|a|os|as)|anterior|não|sem|nenhum|nenhuma)'],
  alike: [
    ['questões em aberto', '(perguntas|questões) (abertas|pendentes|não resolvidas)'],
    ['alternativas', 'opções [consideradas]'],
    ['desvantagens', 'inconvenientes'],
    ['contexto', 'antecedentes'],
    ['resumo', 'sumário'],
    ['referências', '(links|fontes)'],
  ],
  context: ['contexto', '(antecedentes|problema|situação)'],
  decision: ['(decisão|decisões|resolução|resultado)'],
  ordinary: [
    '(visão geral|introdução|uso|utilização|instalação|exemplo|exemplos|referências|links|recursos|veja também|licença)',
    '(contribuindo|índice|sumário|funcionalidades|notas|requisitos|configuração|opções|título|nome|descrição|data)',
    '(autor|autores|versão|etiquetas|categoria)',
  ],
};
