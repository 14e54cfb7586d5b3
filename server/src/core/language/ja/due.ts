import type { DueWords } from '../dueWords.ts';

export const ja: DueWords = {
  from: [
    '[(この節|本節)は](レビュー|承認|採択|マージ|実装|リリース)(前|後|時|の前|の後)[に](不要|必須|必要|記入|追記|記載)',
  ],
  inStatus: ['[(この節|本節)は]%[(のみ|の場合のみ|の時のみ|のとき)](必要|必須)'],
  reached: {
    review: ['(レビュー|査読)'],
    accepted: ['(承認|採択|マージ)'],
    implemented: ['(実装|リリース|公開)'],
  },
  byOthers: ['(レビュアー|レビューア|編集者|委員会|メンテナー)が(記入|記載|追記)'],
};
