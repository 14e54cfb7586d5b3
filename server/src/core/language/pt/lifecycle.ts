import type { LifecycleWords } from '../lifecycleWords.ts';

export const pt: LifecycleWords = {
  approvals: ['(aprovação|aprovações|aprovador|aprovadores|assinatura|assinaturas)', '(aprovado|assinado) por'],
  approvalRules: ['(processo|critérios|requisitos|plano|política|regras|como|passos|lista)'],
  approvalFields: ['(aprovado|assinado) por', '(aprovador|aprovação|aprovado)'],
  signedByFields: ['(aprovado|assinado) por'],
  signedOn: ['(data|dia|quando)', 'aaaa mm dd', '(aprovado|assinado) em'],
  signedBy: ['(nome|nomes|quem|por|pessoa|assinatura|aprovador|revisor|autor)', '(aprovado|assinado) por'],
  decision: ['(decisão|aprovação|estado|status|voto|resultado)'],
  approved: 'aprovado',
  openQuestions: [
    '(pergunta|questão|questões|ponto)[s] (aberto|aberta|pendente)[s]',
    '(perguntas|questões|pontos) (em aberto|por resolver|não resolvidas)',
  ],
  questions: ['perguntas', 'questões'],
  settled: [
    '(resolvido|resolvida|resolvidas|respondido|respondida|resposta|respostas|decidido|decisão|decisões|fechado|fechada)',
  ],
  work: [
    '(tarefa|passo|etapa|marco|requisito|entregável|teste|fase)[s]',
    '(plano|critérios|documentação|implementação|entregáveis|a fazer)',
    'lista de (tarefas|verificação)',
  ],
  choices: ['(afetado|afetada|impacto|tipo|categoria|componente|área)[s]', '(opção|opções|âmbito|escopo|estado)'],
  givenUp: [
    '(não se aplica|não é mais necessário|não necessário|descartado|descartada|cancelado|cancelada|obsoleto|obsoleta)',
  ],
  moved: ['(movido|movida|transferido|transferida)'],
  living: ['(vivo|ativo)'],
  typeFields: ['(tipo|categoria)'],
  aboutProposals: ['(meta|processo|procedimento)'],
  processTitles: ['(processo|procedimento|regras|diretrizes|guia)'],
  openNote: [
    '(a|por) esclarecer',
    '(requer|precisa de) (esclarecimento|clarificação)',
    '(pergunta|questão) (aberta|em aberto)',
  ],
  lastUpdated: ['última (atualização|modificação|alteração|revisão)'],
  frozen: [
    '(imutável|imutáveis|congelado|congelada|inalterável)',
    '(somente|apenas|só de|só) leitura',
    '(não|nunca) (deve|devem|pode|podem) [mais] [ser] (alterar|alterado|alterada|alterados|alteradas|modificado|modificada|modificar|mudado|mudada|editado|editada|editar)',
    '(não|nunca) (altere|alterar|modifique|modificar|edite|editar) … (depois|após|uma vez|quando)',
    'em vez de (alterar|modificar|editar)',
  ],
  notFrozen: ['não (é|são) (imutável|imutáveis)', '(pode|podem) ainda ser (alterado|alterada|editado|editada)'],
  livingHeadings: [
    '(histórico|registro|registo) [(de|das|do)] [(alterações|mudanças|versões|revisões)]',
    '(alteração|alterações|mudança|mudanças|revisão|revisões|emenda|emendas|errata|adendo|atualização|atualizações)',
    '(estado|situação) (atual|da implementação)',
    '(substituído|alterado|emendado) por',
    '(referência|referências|link|links|ligações|recursos)',
    '(veja|ver) também',
    '(decisões|propostas|documentos) (relacionadas|relacionados)',
  ],
  goesOn: [
    '(mantenha|manter) [esta (seção|secção)] (atualizada|atualizado|em dia)',
    '(é|será) (atualizada|atualizado) (depois|com o tempo|ao longo)',
  ],
  documents: ['(documento|texto|arquivo|ficheiro|proposta|registro|registo)[s]', '(decisão|decisões)'],
};
