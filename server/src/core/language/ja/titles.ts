import type { TitleWords } from '../titleWords.ts';

export const ja: TitleWords = {
  title: ['タイトル', '題名', '件名', '名前', '名称', '表題'],
  behind: ['ここ', 'を', '記入'],
  standIns: ['例', 'サンプル', '短い', '簡潔な'],
  general: ['の', '決定', '問題', '主題', 'プロジェクト', '番号'],
  others: ['他', '別', '関連'],
};
