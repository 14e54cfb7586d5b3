import type { FormWords } from '../formWords.ts';

export const pt: FormWords = {
  keyColumn: ['(campo|chave|nome|propriedade|atributo|item|etapa|fase|passo|marco)'],
  valueColumn: ['(valor|descrição|conteúdo|detalhe|detalhes|estado|situação|progresso)'],
  noteColumn: [
    '(nota|notas|comentário|comentários|observação|observações|explicação)',
    'valores (possíveis|permitidos)',
  ],
  changeColumn: ['(mudança|mudanças|alteração|alterações|comentário|comentários|descrição|nota|notas)'],
  asides: ['(nota|aviso|atenção|dica|importante|exemplo|ver|veja|p ex|obs)'],
  remarks: ['(preencher|inserir|escolher|escrever|substituir|seu|sua)', 'a (definir|preencher)', 'será'],
  yours: ['seu', 'sua'],
  accounts: ['usuário', 'utilizador', 'apelido', 'nome'],
  addresses: ['(email|e mail|usuário|utilizador|apelido)', 'nome de (usuário|utilizador)'],
  names: ['[(seu|o)] nome[s] [completo]', '(autor|autora|autores)', 'nome e sobrenome'],
  identifiers: ['identificador'],
  date: ['data'],
  severalDates: ['(ou|datas|lista|intervalo|até)'],
  laterDates: [
    '(aceitação|aceita|aceite|aceito|aprovação|aprovada|aprovado|decisão|decidida|adoção|adotada|validação)',
    '(implementação|encerramento|fim|prazo|vencimento|expiração|rejeição|retirada|votação|revisão|publicação|meta)',
  ],
  number: ['número', 'num', 'nro', 'identificador'],
  otherNumbers: [
    '(chamado|ticket|tíquete|discussão|versão|substitui|substituída|link|links|ligação|depende|relacionada|veja também)',
  ],
  givenByOthers: ['(atribuído|atribuir|atribui|editor|editores|após|depois|quando|deixar)'],
  numberGiven: [
    'número[s] … (é|será|serão|são) … (atribuído|atribuídos|dado)',
    '(atribui|atribuem|dá|dão) … número[s]',
    'não (escolha|atribua|escolher|atribuir) … número',
  ],
  oneOf: [
    '(um|uma) (de|dos|das|entre) [(os|as)] [seguintes]',
    'valores (possíveis|permitidos|válidos) [são]',
    '(escolher|escolha|selecionar|selecione) [entre]',
    '(pode|deve) ser',
  ],
  suchAs: ['por exemplo', 'p ex', 'como'],
  rest: ['etc'],
  or: ['ou'],
  choose: ['(escolher|escolha|selecionar|selecione|apagar|riscar|marcar|manter)', 'um de'],
};
