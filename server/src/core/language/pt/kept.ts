import type { KeptWords } from '../keptWords.ts';

export const pt: KeptWords = {
  legal: [
    '(copyright|licença)',
    'direitos (autorais|de autor)',
    'todos os direitos reservados',
    'domínio público',
    'uso interno',
  ],
  legalHeadings: ['(copyright|licença|direitos autorais|aviso legal|legal|isenção de responsabilidade)'],
  contents: ['(índice|sumário|conteúdo)'],
  firstEntry: ['(primeira|primeiro) (versão|rascunho|redação)', '(versão|redação) inicial', 'rascunho inicial'],
  pointers: ['[por favor] (ver|veja|vide|consulte|consultar) [(o|a|os|as)]'],
  answers: ['(não|sim)'],
  mayStay: ['(marcador|texto provisório) (basta|é (aceitável|suficiente))'],
  toReaders: ['se (tiver|tiveres) (perguntas|comentários|dúvidas)'],
  ofItself: [
    '(este|esta|o presente|a presente) (documento|proposta|decisão|especificação|rfc|adr) (segue|cumpre|utiliza|baseia se)',
    '(este|esta|o presente|a presente) (documento|proposta|decisão|especificação|rfc|adr) é parte',
  ],
  aboutTable: ['a (lista|tabela) a seguir', 'a seguinte (lista|tabela)'],
};
