import type { Lexicon } from '../lexicon.ts';
import { zh as author } from './author.ts';
import { zh as due } from './due.ts';
import { zh as files } from './files.ts';
import { zh as form } from './form.ts';
import { zh as headings } from './headings.ts';
import { zh as kept } from './kept.ts';
import { zh as lifecycle } from './lifecycle.ts';
import { zh as statuses } from './statuses.ts';
import { zh as titles } from './titles.ts';

/** Simplified and traditional characters. */
export const zh: Lexicon = {
  language: 'zh',
  isUnspaced: true,
  statuses,
  paused: ['已推迟', '推迟', '已延期', '延期', '暂停', '暫停', '已暂停', '已暫停', '搁置', '擱置', '已搁置', '已擱置'],
  doubts: ['部分', '有条件', '有條件', '待定'],
  replaced: ['已取代', '已被取代', '被取代', '已替代', '已被替代', '被替代'],
  by: [],
  since: ['自', '于', '於'],
  notes: ['见', '見'],
  fields: {
    status: ['状态', '狀態', '当前状态'],
    author: ['作者', '提案人', '提出人', '负责人', '負責人', '撰写人', '发起人'],
    updated: ['[(最后|最近|最後)](更新|修改)(时间|日期|時間|于)', '更新', '最后更新', '最後更新'],
    created: ['日期', '创建(时间|日期|于)', '創建(時間|日期)', '创建', '提出(时间|日期)', '提交(时间|日期)'],
    title: ['标题', '標題', '名称', '名稱'],
    number: ['编号', '編號', '序号', '序號'],
    decided: ['(批准|通过|通過|决定|決定|接受)(日期|时间|時間)'],
    replacedBy: ['被(取代|替代|替换)', '取代者', '被取代'],
    replaces: ['取代', '替代', '替换'],
    relations: ['(参见|參見|相关|相關|依赖|依賴|修订|修訂|关联|關聯)[提案]'],
    usual: [
      '(决策者|決策者|评审人|評審人|审核人|審核人|审批人|批准人|参与者|參與者|相关人员|联系人|团队|團隊)',
      '(版本|类型|類型|分类|分類|优先级|優先級|标签|標籤|关键词|组件|模块|领域|截止日期|讨论|討論)',
      '(取代|被取代|替代|替换|依赖|相关提案|相關提案)',
    ],
  },
  months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  month: '月',
  dateLetters: 'dmy',
  dateMarks: '年月日',
  fieldHeadings: ['状态', '狀態', '日期', '作者', '决策者', '版本'],
  metadataHeadings: ['(元数据|元資料|基本信息|基本資訊|文档信息|概要信息)'],
  optional: [
    '可选',
    '可選',
    '选填',
    '選填',
    '非必填',
    '非必需',
    '可省略',
    '如适用',
    '如適用',
    '如有',
    '如有需要',
    '如需要',
    '按需',
    '仅(当|在)',
    '如[果]涉及',
  ],
  conditionMark: ['(仅|只)(适用于|用于|限|在|当)', '如果', '若'],
  likeMarks: [],
  recommended: ['推荐', '推薦', '建议填写', '建議填寫'],
  required: ['必填', '必需', '必须', '必須'],
  optionalOpening: ['可选', '可選', '选填', '選填', '如果(有|需要|适用|適用)', '如有'],
  optionalSection: [
    '(本|此|该|該)(节|節|章节|章節|部分|章)[(是|为|為)](可选|可選|选填|選填)',
    '(本|此|该|該)(节|節|章节|章節|部分|章)(可以|可)(省略|删除|刪除|不写|跳过|跳過|留空)',
    '(不需要|不适用|不適用|无|無)[(时|時)](可以|可)(省略|删除|刪除|不写|跳过)',
    '没有(则|可)(省略|删除|不写)',
  ],
  refusedRemoval: ['(请勿|不要|不得|不可)(删除|刪除|省略)'],
  optionalParts: ['(以下|下列|各)[子](章节|部分|小节|章節|项目)(均|都|皆)(可选|可選|选填|非必填)'],
  conditional: ['如果', '若', '如', '当'],
  condition: ['如适用', '如適用', '如有', '如有需要', '如需要'],
  optionalField: ['可选', '可選', '选填', '選填', '如有', '没有可(删除|省略)'],
  optionalFields: [
    '(按需|根据需要|如有需要)[请](添加|填写)(以下|下列)(字段|信息|内容)',
    '(以下|下列)(字段|信息)(均|都)[为](可选|选填)',
  ],
  optionalMetadata: ['可选', '可選', '选填'],
  ownSections: ['(其他|自定义|其它|更多)(章节|部分|章節)'],
  description: ['(简短|簡短|自由|自行)(描述|说明|說明|文字|填写)', '(描述|说明|說明)'],
  kinds: ['(人员|人員|姓名)', '(链接|连结|编号)'],
  groups: ['团队', '團隊', '小组', '小組', '委员会', '部门'],
  nothing: ['无', '無', '没有', '沒有', '不适用', '不適用', '暂无', '暫無'],
  nobody: ['待定', '待指定', '未指定', '无', '無', '暂无', '待批准', '待审核'],
  toCome: ['待定', '待补充', '待補充', '待完善', '待填写', '稍后补充'],
  author,
  due,
  files,
  form,
  headings,
  kept,
  lifecycle,
  titles,
};
