import type { AuthorWords } from '../authorWords.ts';

export const pt: AuthorWords = {
  instructions: ['(instruções|orientações)'],
  aboutTemplate: [
    '(instruções|notas|guia) para [(o|os)] (autor|autores)',
    '(sobre|usar) este modelo',
    'como (usar|preencher) (este|o) (modelo|formulário|documento)',
  ],
  please: ['por favor'],
  formInstruction: [
    '(siga|use|copie|preencha|substitua|remova|apague) … (modelo|formato|formulário|seção|secções|seções)',
  ],
  instructs: ['(descrever|descreva|listar|liste|explicar|explique|indicar|indique|adicionar|adicione|detalhar)'],
  toAuthor: ['esta (seção|secção)', '(você|seu|sua|deve)', 'por exemplo'],
  chooseOf: [
    '(remover|remova|apagar|apague|excluir|exclua|riscar) … não se (aplicam|aplica|apliquem)',
    '(marcar|marque|selecionar|selecione|escolher|escolha) … (aplicam|aplica|aplicáveis)',
  ],
  leaveAlone: ['deixar (em branco|vazio)', 'não (preencher|alterar)'],
  assigned: ['será atribuído'],
  filledLater: ['será (atribuído|preenchido|adicionado)', 'mais tarde'],
  removeThis: ['(remover|remova|apagar|apague|excluir|exclua) [todos] (este|esta|estes|estas|esse|essa|esses|essas)'],
  removeComment: [
    '(remover|remova|apagar|apague|excluir|exclua) (este|esta|estes|estas|esse|essa) (comentário|comentários|texto|bloco|linha|linhas)',
  ],
  removeQuestions: ['(remover|remova|apagar|apague|substituir|substitua) (estas|essas|as) perguntas'],
};
