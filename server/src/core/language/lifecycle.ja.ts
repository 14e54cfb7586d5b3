import type { LifecycleWords } from './lifecycleWords.ts';

export const ja: LifecycleWords = {
  approvals: ['(承認|署名|決裁)[(者|欄|記録)]'],
  approvalRules: ['(プロセス|基準|要件|計画|方針|規則|ルール|手順|方法|チェックリスト)'],
  approvalFields: ['(承認|決裁|署名)[者]'],
  signedByFields: ['(承認|決裁|署名)者'],
  signedOn: ['(日付|承認日|日時)'],
  signedBy: ['(氏名|名前|承認者|署名|担当者|レビュアー|著者)'],
  decision: ['(決定|承認|判断|状態|ステータス|結果)'],
  approved: '承認',
  openQuestions: ['(未解決|未決|残)[の](問題|質問|課題|事項)', 'オープンな(質問|課題)'],
  questions: ['質問'],
  settled: ['(解決済み|解決済|回答|決定|決定済み|結論)'],
  work: ['(タスク|作業|計画|フェーズ|段階|手順|マイルストーン|要件|成果物|テスト|文書|チェックリスト|実装)'],
  choices: ['(影響|範囲|種類|種別|分類|選択肢|コンポーネント|領域|状態)'],
  givenUp: ['(不要|該当なし|対象外|中止|取りやめ)'],
  moved: ['(移動|移動済み|移行済み)'],
  living: ['(有効|継続)'],
  typeFields: ['(種類|種別|分類)'],
  aboutProposals: ['(メタ|プロセス)'],
  processTitles: ['(プロセス|手順|規則|ガイドライン)'],
};
