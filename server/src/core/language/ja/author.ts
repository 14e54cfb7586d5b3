import type { AuthorWords } from '../authorWords.ts';

export const ja: AuthorWords = {
  instructions: ['(記入|使用|利用)(方法|要領|上の注意)', '説明'],
  aboutTemplate: ['テンプレートの(使い方|説明|利用)', '(著者|記入者)への(注意|説明)', 'このテンプレートについて'],
  please: ['ください'],
  formInstruction: ['(記入|使用|削除|置換|コピー)して'],
  instructs: ['(説明|記述|記載|列挙)'],
  toAuthor: ['(この節|このセクション|ください|あなた|例えば)'],
  chooseOf: [
    '(該当しない|当てはまらない)(もの|項目)を(削除|消)',
    '(該当する|当てはまる)(もの|項目)を(選択|選ん|チェック|残)',
  ],
  leaveAlone: ['空欄のまま', '記入しない', '変更しない'],
  assigned: ['(後で|後日|承認後に)割り当て'],
  filledLater: ['(後で|後日|承認後に)(記入|追記|割り当て)'],
};
