import type { Lexicon } from '../lexicon.ts';
import { pt as author } from './author.ts';
import { pt as due } from './due.ts';
import { pt as files } from './files.ts';
import { pt as form } from './form.ts';
import { pt as headings } from './headings.ts';
import { pt as kept } from './kept.ts';
import { pt as lifecycle } from './lifecycle.ts';
import { pt as statuses } from './statuses.ts';
import { pt as titles } from './titles.ts';

export const pt: Lexicon = {
  language: 'pt',
  statuses,
  paused: ['adiado', 'adiada', 'em espera', 'em pausa', 'suspenso', 'suspensa', 'bloqueado', 'bloqueada'],
  doubts: ['parcialmente', 'em parte', 'parcial', 'quase', 'condicional', 'provisoriamente', 'pendente'],
  replaced: ['substituído', 'substituída'],
  by: ['por', 'pelo', 'pela'],
  since: ['em', 'desde', 'até'],
  notes: ['para', 'com', 'e', 'mas', 'ver', 'veja'],
  fields: {
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
    decided: ['(aprovad|aceit|decidid|adotad)(o|a) [(em|a)]', 'data d(e|a) (aprovação|aceitação|decisão)'],
    replacedBy: ['(substituíd)(o|a) por', 'substituído por', 'substituída por'],
    replaces: ['substitui'],
    relations: ['(ver também|veja também|relacionado [a]|depende de|altera|alterado por)'],
    usual: [
      '(decisores|revisores|revisor|aprovado por|revisado por|participantes|colaboradores|equipe|equipa|contato|contacto|envolvidos)',
      '(prazo|versão|revisão|tipo|categoria|prioridade|componente|área|etiquetas|palavras chave|discussão)',
      '(substitui|substituído por|substituída por|depende de|relacionado)',
    ],
  },
  months: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  month: 'mês',
  dateLetters: 'dma',
  fieldHeadings: ['status', 'estado', 'autor(es)', 'autor', 'decisores', 'versão'],
  metadataHeadings: ['(metadados|informações|informações gerais|dados gerais|cabeçalho)'],
  optional: [
    'opcional',
    'opcionais',
    'não [é] (obrigatório|obrigatória|necessário|necessária|requerido|requerida)[s]',
    '(se|quando|caso) (aplicável|necessário|houver|existir|relevante|pertinente|for o caso)',
    '(só|somente|apenas) se',
    'incluir se',
  ],
  conditionMark: ['(só|somente|apenas) (para|se|quando)', '(se|quando|caso)'],
  likeMarks: ['(opção|opções)'],
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
  description: ['(breve|curta|própria) descrição', '(descrição|texto livre)'],
  kinds: ['(pessoas|pessoa|nomes)', '(ligação|número|data)'],
  groups: ['equipe[s]', 'equipa', 'grupo', 'comitê', 'comité', 'departamento'],
  nothing: ['nenhum[a]', 'não aplicável', 'não se aplica', 'nada'],
  nobody: ['ninguém', 'pendente', 'a definir', 'ainda não', 'sem responsável'],
  toCome: ['a (definir|determinar|decidir|preencher)', 'pendente'],
  author,
  due,
  files,
  form,
  headings,
  kept,
  lifecycle,
  titles,
};
