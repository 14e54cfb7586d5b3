import type { AuthorWords } from './authorWords.ts';

export const en: AuthorWords = {
  instructions: [
    '[(template|rfc|adr|proposal|document|form|author|submission|usage|process)] [(template|rfc|adr|proposal|document|form|author|submission|usage|process)] instruction[s]',
  ],
  aboutTemplate: [
    'template (usage|guide|guidelines|guidance|note|notes|help|readme)',
    '(instruction|instructions|note|notes|guideline|guidelines|guidance|tips) (for|to|on) [the] (author|authors|writer|writers|using|filling|writing this)',
    'how to (use|fill|fill in|fill out|write|complete|copy) [(this|the|a|an)] (template|rfc|adr|proposal|document|form|decision record|design doc)[s]',
    '(about|using) this template',
  ],
  please: ['please'],
  toAuthor: [
    '(follow|use|copy|fill in|fill out|replace|delete|remove) … (template|format|form|below|following|section|sections)',
  ],
};
