import type { AuthorWords } from './authorWords.ts';

export const ja: AuthorWords = {
  instructions: ['(記入|使用|利用)(方法|要領|上の注意)', '説明'],
  aboutTemplate: ['テンプレートの(使い方|説明|利用)', '(著者|記入者)への(注意|説明)', 'このテンプレートについて'],
  please: ['ください'],
  toAuthor: ['(記入|使用|削除|置換|コピー)して'],
};
