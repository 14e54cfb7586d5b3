import type { KeptWords } from '../keptWords.ts';

export const zh: KeptWords = {
  legal: [
    '版权',
    '版權',
    '著作权',
    '著作權',
    '许可证',
    '許可證',
    '授权协议',
    '保留所有权利',
    '公有领域',
    '仅供内部使用',
    '內部使用',
  ],
  legalHeadings: ['(版权|版權|许可|許可|法律|声明|聲明|免责)'],
  contents: ['目录', '目錄'],
  firstEntry: ['(初稿|首版|初版|初始版本|第一版)'],
  pointers: ['[请](参见|參見|参阅|參閱|见|見|参考)', '請(參見|參閱|參考)'],
  answers: ['(是|否)'],
  mayStay: ['(占位符|占位内容)(即可|可以|亦可)'],
  toReaders: ['如[果]有(任何)(问题|意见|反馈)', '如[果]有(问题|意见|反馈|問題|意見)'],
  aboutTable: ['(下表|以下表格|下列表格)'],
};
