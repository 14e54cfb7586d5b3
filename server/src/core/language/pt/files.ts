import type { FileWords } from '../fileWords.ts';

export const pt: FileWords = {
  template: ['modelo', 'gabarito'],
  templates: ['modelos', 'gabaritos'],
  kinds: ['proposta', 'decisão', 'pedido', 'solicitação'],
  variants: ['curto', 'curta', 'longo', 'longa', 'completo', 'completa', 'simples', 'mínimo', 'detalhado'],
  general: ['documento', 'documentos', 'documentação', 'propostas'],
  decisions: ['decis(ão|ões) [de] [arquitetura]', 'registro de decisões', 'registo de decisões'],
  proposals: ['(propostas|decisões)', 'decisões de arquitetura'],
  firstStages: ['rascunhos', 'pendentes', 'abertas'],
  stages: ['(ativas|arquivo|aceitas|aceites|rejeitadas)'],
  common: ['(mudanças|alterações|histórico|licença|contribuir|contribuindo|segurança|código de conduta)'],
  lists: ['(índice|sumário|lista|visão geral|conteúdo)'],
  companions: ['(glossário|leiame|leia me)', '(processo|guia|diretrizes|colaboradores)'],
  companionEnds: ['(notas|ata|guia|diretrizes)'],
  meetings: ['(reunião|reuniões)', '(ata|pauta|notas|retrospectiva)'],
  data: ['(imagens|figuras|diagramas|anexo|anexos|mídia|dados|reuniões|atas)'],
  numbered: ['(proposta|decisão|decisao)'],
  otherTemplates: ['(relatório de erro|relato de erro|fatura)'],
  supplies: ['(ferramentas|recursos|formulários|exemplos)'],
  parts: ['(comandos|trechos|fragmentos|componentes)'],
};
