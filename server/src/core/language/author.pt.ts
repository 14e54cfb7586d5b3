import type { AuthorWords } from './authorWords.ts';

export const pt: AuthorWords = {
  instructions: ['(instruções|orientações)'],
  aboutTemplate: [
    '(instruções|notas|guia) para [(o|os)] (autor|autores)',
    '(sobre|usar) este modelo',
    'como (usar|preencher) (este|o) (modelo|formulário|documento)',
  ],
  please: ['por favor'],
  toAuthor: ['(siga|use|copie|preencha|substitua|remova|apague) … (modelo|formato|formulário|seção|secções|seções)'],
};
