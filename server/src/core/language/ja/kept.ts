import type { KeptWords } from '../keptWords.ts';

export const ja: KeptWords = {
  legal: ['著作権', '(ライセンス|許諾)', '無断転載', '全著作権所有', 'パブリックドメイン', '社外秘', '社内限'],
  legalHeadings: ['(著作権|ライセンス|法的|免責)'],
  contents: ['目次'],
  firstEntry: ['(初版|初稿|第1版|新規作成)'],
  pointers: ['(参照|詳細は)'],
  answers: ['(はい|いいえ)'],
  mayStay: ['(仮|プレースホルダー)[の(文|まま)]でも(よい|可)'],
  toReaders: ['(ご質問|ご意見|質問|意見)が(あれば|ある場合)'],
  ofItself: ['(本|この)(提案|文書|ドキュメント|決定|仕様)は…に(従|準拠|基づ)'],
  aboutTable: ['(次|以下|下記)の(表|一覧)'],
};
