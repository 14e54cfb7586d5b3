import type { TitleWords } from '../titleWords.ts';

export const zh: TitleWords = {
  title: ['标题', '標題', '名称', '名稱', '题目', '題目'],
  behind: ['在此', '在这里'],
  standIns: ['示例', '范例', '简短', '簡短'],
  general: ['的', '决策', '决定', '問題', '问题', '主题', '主題', '项目', '专案', '编号'],
  others: ['其他', '相关'],
};
