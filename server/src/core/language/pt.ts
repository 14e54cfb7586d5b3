import type { Lexicon } from './lexicon.ts';

export const pt: Lexicon = {
  language: 'pt',

  optional: [
    'opcional',
    'opcionais',
    'não (obrigatório|obrigatória|necessário|necessária|requerido)',
    '(se|quando|caso) (aplicável|necessário|houver|existir|relevante|pertinente|for o caso)',
  ],
  recommended: ['recomendad(o|a)'],
  required: ['obrigatóri(o|a)', 'requerid(o|a)'],
  optionalOpening: [
    'opcional',
    '(preencher|incluir|preencha|inclua) (apenas|somente|só) se',
    '(omitir|remover|omita|remova|apagar) se',
  ],
  optionalSection: [
    'seção é opcional',
    'secção é opcional',
    '(seção|secção) (pode|poderá) ser (omitida|removida|apagada|deixada em branco)',
    '(remova|remover|omita|omitir|apague|apagar|exclua|excluir) esta (seção|secção)',
    'não (é|são) (obrigatóri|necessári)(o|a|os|as)',
  ],
  refusedRemoval: ['não (remova|remover|apague|exclua)'],
  optionalParts: [
    '(seções|secções|partes) (seguintes|abaixo) são opcionais',
    '(seções|secções|partes) (seguintes|abaixo) não são (obrigatórias|necessárias)',
  ],
  conditional: ['se', 'quando', 'caso'],
  condition: ['(se|quando) (aplicável|necessário|houver|relevante)', 'caso necessário'],
  optionalField: [
    'opcional',
    'se (aplicável|houver)',
    '(remova|remover|apague|apagar) esta linha',
    'conforme necessário',
  ],
  optionalFields: ['(adicione|adicionar) os seguintes campos … conforme', 'seguintes campos são opcionais'],
  optionalMetadata: ['opcional', 'opcionais'],
  ownSections: ['outras (seções|secções)', '(seções|secções) adicionais'],

  roles: {
    status: ['status', 'estado', 'situação'],
    author: ['autor[a]', 'autor(es|as)', 'responsável', 'proponente'],
    updated: [
      '(atualizad(o|a)|modificad(o|a)) [em]',
      'última (atualização|modificação)',
      'data de (atualização|modificação)',
    ],
    created: ['data', 'criad(o|a) [em]', 'data (da|de) (criação|proposta|decisão)'],
    title: ['título'],
    number: ['número', 'identificador'],
  },
  usualKeys: [
    '(decisores|revisores|revisor|aprovado por|revisado por|participantes|colaboradores|equipe|equipa|contato|contacto|envolvidos)',
    '(prazo|versão|revisão|tipo|categoria|prioridade|componente|área|etiquetas|palavras chave|discussão)',
    '(substitui|substituído por|substituída por|depende de|relacionado)',
  ],
  fieldHeadings: ['status', 'estado', 'data', 'autor(es)', 'autor', 'decisores', 'versão'],
  metadataHeadings: ['(metadados|informações|informações gerais|dados gerais|cabeçalho)'],
  replacedBy: ['(substituíd)(o|a) por'],
  replaces: ['substitui'],
  relations: ['(ver também|veja também|relacionado [a]|depende de|altera|alterado por)'],

  stages: {
    review: ['em (revisão|discussão|votação|análise)', 'para revisão'],
    draft: ['rascunho', 'propost(o|a)', 'ideia', 'em (andamento|elaboração|progresso)', 'nov(o|a)', 'minuta'],
    accepted: ['aceit(o|a|e)', 'aprovad(o|a)', 'adotad(o|a)', 'ratificad(o|a)', 'decidid(o|a)'],
    implemented: ['implementad(o|a)', 'concluíd(o|a)', 'finalizad(o|a)', 'entregue', 'feito'],
    rejected: ['rejeitad(o|a)', 'recusad(o|a)', 'retirad(o|a)', 'abandonad(o|a)', 'cancelad(o|a)', 'descartad(o|a)'],
    replaced: ['substituíd(o|a)', 'obsolet(o|a)', 'descontinuad(o|a)', 'revogad(o|a)'],
  },
  inDoubt: ['parcial', 'parcialmente', 'quase', 'pendente'],

  nothing: ['nenhum[a]', 'não aplicável', 'não se aplica', 'nada'],
  nobody: ['ninguém', 'pendente', 'a definir', 'ainda não', 'sem responsável'],
  toCome: ['a (definir|determinar|decidir|preencher)', 'pendente'],
};
